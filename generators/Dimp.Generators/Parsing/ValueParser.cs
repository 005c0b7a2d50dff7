using Dimp.Generators.Declarations;
using Dimp.Generators.Model;
using Dimp.Generators.Rules;
using Microsoft.CodeAnalysis;
using static Dimp.Generators.Declarations.FieldTypes;

namespace Dimp.Generators.Parsing;

/// <summary>Parses the types of fields.</summary>
internal sealed class ValueParser(RecordRules rules)
{
    /// <summary>The type of a field; <c>null</c> when it cannot be one.</summary>
    public ValueModel? Parse(FieldProperty field)
    {
        ITypeSymbol type = field.Symbol.Type;
        ValueModel? value = Item(type) is { } item
            ? ParseItem(item, field.IsTextEnum) is { } parsed ? List(type, item, parsed) : null
            : ParseSingle(Bare(type), field.IsTextEnum);
        // If nullable annotations are disabled, a reference may be null.
        bool isOblivious = type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.None };
        return value is null ? null : value with { IsNullable = isOblivious || IsNullable(type) };
    }

    private static ValueModel List(ITypeSymbol type, ITypeSymbol item, ValueModel parsed) =>
        new(ValueKind.List, Bare(type).AnnotatedName) { Item = parsed };

    private ValueModel? ParseItem(ITypeSymbol item, bool enumsAreText) =>
        ParseSingle(Bare(item), enumsAreText) is { } parsed ? parsed with { IsNullable = IsNullable(item) } : null;

    private ValueModel? ParseSingle(ITypeSymbol type, bool enumsAreText) => type switch
    {
        _ when SimpleValues.Find(type) is { } simple => simple,
        _ when AccessibilityRules.Unnameable(type, rules) is not null => null,
        INamedTypeSymbol { TypeKind: TypeKind.Enum } @enum when enumsAreText => ParseTextEnum(@enum),
        INamedTypeSymbol { TypeKind: TypeKind.Enum } @enum => ParseNumberEnum(@enum),
        INamedTypeSymbol { IsWireRecord: true } nested => ParseRecord(nested),
        INamedTypeSymbol custom when ReadsItself(custom) => ParseCustom(custom),
        _ => null,
    };

    private static ValueModel ParseNumberEnum(INamedTypeSymbol @enum) =>
        new(ValueKind.NumberEnum, @enum.FullName) { Underlying = @enum.EnumUnderlyingType!.FullName };

    private static ValueModel ParseTextEnum(INamedTypeSymbol @enum) => new(ValueKind.TextEnum, @enum.FullName)
    {
        Underlying = @enum.EnumUnderlyingType!.FullName,
        Members = [.. TextEnumParser.Members(@enum)],
    };

    private ValueModel? ParseRecord(INamedTypeSymbol nested)
    {
        bool isConstructible = rules.CanWrap(nested);
        if (Dispatcher.AboveOrAt(nested).FirstOrDefault() is { } root)
        {
            var dispatch = new DispatchModel(
                [.. nested.Lineage.Select(static type => type.FullName)], root.Owner.FullName, null, isConstructible);
            return new ValueModel(ValueKind.DispatchedRecord, nested.AnnotatedName)
            {
                Dispatch = dispatch,
            };
        }
        return isConstructible ? new ValueModel(ValueKind.Record, nested.AnnotatedName) : null;
    }

    private static bool ReadsItself(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class or TypeKind.Struct, IsRefLikeType: false } && type.AllInterfaces.Any(face =>
        face.OriginalDefinition.Is(KnownNames.WireValueInterface)
        && SymbolEqualityComparer.Default.Equals(face.TypeArguments[0], type));

    private static ValueModel ParseCustom(INamedTypeSymbol type) => new(
        type.IsValueType ? ValueKind.CustomStruct : ValueKind.CustomClass,
        type.AnnotatedName)
    {
        Expected = type.Name,
    };
}
