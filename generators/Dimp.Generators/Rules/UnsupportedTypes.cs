using Dimp.Generators.Declarations;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Rules;

/// <summary>Suggests replacements for types that cannot be the type of a field.</summary>
internal static class UnsupportedTypes
{
    /// <summary>The end of a sentence with the suggested type; empty if there is no suggestion.</summary>
    public static string Advice(ITypeSymbol type, RecordRules rules)
    {
        type = FieldTypes.Bare(type);
        ITypeSymbol item = FieldTypes.ItemOrSelf(type);
        if (AccessibilityRules.Unnameable(item, rules) is { } unnameable)
        {
            return $": {AccessibilityRules.ReasonUnnameable(unnameable, rules)}";
        }
        if (FieldTypes.Bare(item) is INamedTypeSymbol named && Remedy(named, rules) is { } remedy)
        {
            return $": {remedy}";
        }
        return (ReferenceEquals(item, type) ? Instead(type) : InsteadOfItem(item)) is { } other ? $": use {other}" : "";
    }

    /// <summary>The advice for a type that could be the type of a field if it were declared differently.</summary>
    private static string? Remedy(INamedTypeSymbol type, RecordRules rules)
    {
        if (type.IsWireRecord && ShapeAttributes.MarkShape(type))
        {
            return rules.IsAccessible(type) ? null : $"make '{type.Name}' and the types around it at least internal";
        }
        return type is { TypeKind: TypeKind.Class or TypeKind.Struct, IsRefLikeType: false, DeclaringSyntaxReferences.IsEmpty: false }
            && type.AllInterfaces.Any(static face => face.OriginalDefinition.Is(KnownNames.WireValueInterface))
                ? $"let it implement 'IWireValue<{MessageText.ShortName(type)}>', of itself"
                : null;
    }

    private static string? InsteadOfItem(ITypeSymbol item) => ReferenceEquals(FieldTypes.ItemOrSelf(item), item)
        ? Instead(FieldTypes.Bare(item)) is { } other ? $"a list of {other}" : null
        : "'WireList' for a list of lists";

    private static string? Instead(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { Rank: 1 } array => $"'IReadOnlyList<{MessageText.ShortName(array.ElementType)}>'",
        IDynamicTypeSymbol or { SpecialType: SpecialType.System_Object } => "'WireValue'",
        { SpecialType: SpecialType.System_Char } => "'string'",
        { SpecialType: SpecialType.System_DateTime } => "'DateTimeOffset'",
        INamedTypeSymbol { IsWireRecord: true, IsAbstract: true } => "a record that is not abstract, or that has [Dispatch]",
        INamedTypeSymbol { TypeArguments.Length: 1 } list when IsList(list) =>
            $"'IReadOnlyList<{MessageText.ShortName(list.TypeArguments[0])}>'",
        INamedTypeSymbol named => InsteadOf(named),
        _ => null,
    };

    private static string? InsteadOf(INamedTypeSymbol type) => type.OriginalDefinition.FullName switch
    {
        "global::Dimp.WireRecord" or "global::System.Collections.Generic.Dictionary<TKey, TValue>"
            or "global::System.Collections.Generic.IDictionary<TKey, TValue>"
            or "global::System.Collections.Generic.IReadOnlyDictionary<TKey, TValue>" => "'WireMap'",
        "global::System.DateOnly" => "'DateTimeOffset'",
        "global::System.Guid" or "global::System.Version" => "'string'",
        "global::System.TimeSpan" => "a number of seconds",
        "global::System.Half" => "'float'",
        "global::System.Numerics.BigInteger" => "'Int128' or 'WireValue'",
        "global::System.Memory<T>" or "global::System.ReadOnlyMemory<T>" => "'byte[]'",
        "global::System.Text.Json.JsonElement" or "global::System.Text.Json.Nodes.JsonNode" => "'WireValue'",
        "global::System.Text.Json.Nodes.JsonObject" => "'WireMap'",
        "global::System.Text.Json.Nodes.JsonArray" => "'WireList'",
        _ when type is { IsRecord: true, TypeKind: TypeKind.Class, DeclaringSyntaxReferences.IsEmpty: false } =>
            $"a shape: '[Shape] partial record {type.Name} : WireRecord'",
        _ => null,
    };

    private static bool IsList(INamedTypeSymbol type) =>
        type.ContainingNamespace?.ToDisplayString().StartsWith("System.Collections", StringComparison.Ordinal) == true;
}
