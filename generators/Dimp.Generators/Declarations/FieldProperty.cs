using System.Runtime.CompilerServices;
using Dimp.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Declarations;

/// <summary>A property that is a field, declared in source or in metadata.</summary>
internal sealed record FieldProperty(IPropertySymbol Symbol, AttributeData Attribute)
{
    /// <summary>
    /// The fields of a record, cached because many rules need them, and each derived record needs those of its base.
    /// </summary>
    private static readonly ConditionalWeakTable<INamedTypeSymbol, FieldProperty[]> Declared = new();
    private static readonly ConditionalWeakTable<INamedTypeSymbol, FieldProperty[]> All = new();

    private FieldModel? _model;

    public string Name => Symbol.Name;

    public FieldModel Model => _model ??= new(
        Symbol.EscapedName,
        Attribute.Argument(0).Text ?? SnakeCase.Of(Name),
        [.. Attribute.Argument("Aliases").Texts],
        [.. Attribute.Argument("Mirrors").Texts],
        Symbol.IsRequired || Attribute.Flag("Required"))
    {
        Single = Attribute.Argument("Single").Text,
        Short = Attribute.Argument("Short").Text,
        Legacy = [.. Attribute.Argument("Legacy").Texts],
        IsLegacyNumber = IsKind("LegacyAs", "Number"),
    };

    public TypedConstant Default => Attribute.Argument("Default");

    /// <summary>
    /// The default as a value of the field's type; <c>null</c> if there is none, or if it is not of that type.
    /// </summary>
    public ConstantModel? DefaultAs(ValueModel value) => value.Kind is ValueKind.CustomClass or ValueKind.CustomStruct
        ? Constants.OnWire(Default)
        : Constants.Of(Default, FieldTypes.Bare(Symbol.Type));

    public bool IsTextEnum => IsKind("As", "String");

    /// <summary>The fields of the record, those of its bases first, in the order of declaration.</summary>
    public static IReadOnlyList<FieldProperty> Of(INamedTypeSymbol record) => All.GetValue(record, FindAll);

    private static FieldProperty[] FindAll(INamedTypeSymbol record)
    {
        FieldProperty[] all = [.. record.Lineage.Reverse().SelectMany(DeclaredBy)];
        return [.. all.Where((field, index) => !all.Skip(index + 1).Any(later => later.Name == field.Name))];
    }

    /// <summary>A key, and the other names that are read if the record has a field with this key.</summary>
    public static KeyModel KeyOf(INamedTypeSymbol record, string key) =>
        Of(record).FirstOrDefault(field => field.Model.Key == key)?.Model is { } field
            ? new(key, [.. field.Alternatives])
            : new(key, []);

    public static IReadOnlyList<FieldProperty> DeclaredBy(INamedTypeSymbol record) => Declared.GetValue(record, FindIn);

    private static FieldProperty[] FindIn(INamedTypeSymbol record) =>
    [
        .. from property in record.MembersInOrder.OfType<IPropertySymbol>()
           let attribute = property.Attribute(KnownNames.FieldAttribute)
           where attribute is not null
           select new FieldProperty(property, attribute),
    ];

    public bool IsKind(string argument, string kind)
    {
        TypedConstant form = Attribute.Argument(argument);
        return form.Type?.GetMembers(kind).OfType<IFieldSymbol>().FirstOrDefault() is { } named
            && Equals(named.ConstantValue, form.Value);
    }
}
