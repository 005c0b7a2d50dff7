using Dimp.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Parsing;

/// <summary>A property that is a field, declared in source or in metadata.</summary>
internal sealed record FieldProperty(IPropertySymbol Symbol, AttributeData Attribute)
{
    public string Name => Symbol.Name;

    public FieldModel Model => new(
        Symbol.EscapedName,
        Attribute.Argument(0).Text ?? SnakeCase.Of(Name),
        [.. Attribute.Argument("Aliases").Texts],
        [.. Attribute.Argument("Mirrors").Texts],
        Symbol.IsRequired || Attribute.Flag("Required"));

    public TypedConstant Default => Attribute.Argument("Default");

    public bool IsTextEnum
    {
        get
        {
            TypedConstant form = Attribute.Argument("As");
            return form.Type?.GetMembers("String").OfType<IFieldSymbol>().FirstOrDefault() is { } text
                && Equals(text.ConstantValue, form.Value);
        }
    }

    /// <summary>The fields of the record, those of its bases first, each set in the order of its declaration.</summary>
    public static IEnumerable<FieldProperty> Of(INamedTypeSymbol record)
    {
        FieldProperty[] all = [.. record.Lineage.Reverse().SelectMany(DeclaredBy)];
        return all.Where((field, index) => !all.Skip(index + 1).Any(later => later.Name == field.Name));
    }

    public static IEnumerable<FieldProperty> DeclaredBy(INamedTypeSymbol record) =>
        from property in record.GetMembers().OfType<IPropertySymbol>()
        let attribute = property.Attribute(KnownNames.FieldAttribute)
        where attribute is not null
        select new FieldProperty(property, attribute);
}
