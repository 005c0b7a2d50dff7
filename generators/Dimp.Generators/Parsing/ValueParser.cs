using Dimp.Generators.Declarations;
using Dimp.Generators.Model;
using Dimp.Generators.Rules;
using Dimp.Generators.Support;
using Microsoft.CodeAnalysis;
using static Dimp.Generators.Declarations.FieldTypes;

namespace Dimp.Generators.Parsing;

/// <summary>Finds out how the types of one record's fields are read and written.</summary>
internal sealed class ValueParser(INamedTypeSymbol record, RecordRules rules)
{
    private static readonly string[] _verbs = ["Read", "Write"];

    private readonly List<TextEnumModel> _textEnums = [];
    // The helpers of an enum are called Read and Write and its name, in a class where fields have names too.
    private readonly NameSet _helpers = new(
        from field in FieldProperty.Of(record)
        from verb in _verbs
        where field.Name.StartsWith(verb, StringComparison.Ordinal)
        select field.Name.Substring(verb.Length));
    private readonly bool _canNestRecords = !record.DeclaresInLineage("Registry");

    /// <summary>The enums met so far that are written as text.</summary>
    public IReadOnlyList<TextEnumModel> TextEnums => _textEnums;

    /// <summary>The type of a field; <c>null</c> when it cannot be one.</summary>
    public ValueModel? Parse(FieldProperty field)
    {
        ITypeSymbol type = field.Symbol.Type;
        ValueModel? value = Item(type) is { } item
            ? ParseItem(item, field.IsTextEnum) is { } parsed ? List(type, item, parsed) : null
            : ParseSingle(Bare(type), field.IsTextEnum);
        // Where nullable annotations are off, a reference may be null.
        bool isOblivious = type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.None };
        return value is null ? null : value with { IsNullable = isOblivious || IsNullable(type) };
    }

    private static ValueModel List(ITypeSymbol type, ITypeSymbol item, ValueModel parsed) =>
        new(ValueKind.List, Bare(type).AnnotatedName, parsed.Expected) { Item = parsed };

    private ValueModel? ParseItem(ITypeSymbol item, bool enumsAreText) =>
        ParseSingle(Bare(item), enumsAreText) is { } parsed ? parsed with { IsNullable = IsNullable(item) } : null;

    private ValueModel? ParseSingle(ITypeSymbol type, bool enumsAreText) => type switch
    {
        _ when SimpleValues.Find(type) is { } simple => simple,
        _ when AccessibilityRules.Unnameable(type, rules) is not null => null,
        INamedTypeSymbol { TypeKind: TypeKind.Enum } @enum when enumsAreText => ParseTextEnum(@enum),
        INamedTypeSymbol { TypeKind: TypeKind.Enum } @enum => ParseNumberEnum(@enum),
        INamedTypeSymbol { IsWireRecord: true } nested => _canNestRecords ? ParseRecord(nested) : null,
        INamedTypeSymbol custom when ReadsItself(custom) => ParseCustom(custom),
        _ => null,
    };

    private static ValueModel ParseNumberEnum(INamedTypeSymbol @enum) =>
        new(ValueKind.NumberEnum, @enum.FullName, "an integer") { Underlying = @enum.EnumUnderlyingType!.FullName };

    private ValueModel ParseTextEnum(INamedTypeSymbol @enum)
    {
        TextEnumModel? known = _textEnums.Find(model => model.Type == @enum.FullName);
        if (known is null)
        {
            known = TextEnumParser.Parse(@enum, _helpers.Add(@enum.Name));
            _textEnums.Add(known);
        }
        return new ValueModel(ValueKind.TextEnum, known.Type, TextEnumParser.Expected(known)) { TextEnum = known };
    }

    private ValueModel? ParseRecord(INamedTypeSymbol nested)
    {
        bool isConstructible = rules.CanWrap(nested);
        if (Dispatcher.AboveOrAt(nested).FirstOrDefault() is { } root)
        {
            var dispatch = new DispatchModel(
                [.. nested.Lineage.Select(static type => type.FullName)], root.Owner.FullName, null, isConstructible);
            return new ValueModel(ValueKind.DispatchedRecord, nested.AnnotatedName, "an object")
            {
                Dispatch = dispatch,
            };
        }
        return isConstructible ? new ValueModel(ValueKind.Record, nested.AnnotatedName, "an object") : null;
    }

    private static bool ReadsItself(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class or TypeKind.Struct, IsRefLikeType: false } && type.AllInterfaces.Any(face =>
        face.OriginalDefinition.Is(KnownNames.WireValueInterface)
        && SymbolEqualityComparer.Default.Equals(face.TypeArguments[0], type));

    private static ValueModel ParseCustom(INamedTypeSymbol type) => new(
        type.IsValueType ? ValueKind.CustomStruct : ValueKind.CustomClass,
        type.AnnotatedName,
        WithArticle(SnakeCase.Of(type.Name).Replace('_', ' ')));

    private static string WithArticle(string words) => "aeiou".Contains(words[0]) ? "an " + words : "a " + words;
}
