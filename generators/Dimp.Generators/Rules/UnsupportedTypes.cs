using Dimp.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Rules;

/// <summary>What to take instead of types that are no types of fields.</summary>
internal static class UnsupportedTypes
{
    /// <summary>Half a sentence with the type to take; empty where none is near.</summary>
    public static string Advice(ITypeSymbol type, RecordRules rules)
    {
        type = ValueParser.Bare(type);
        ITypeSymbol item = ValueParser.ItemOrSelf(type);
        if (Reach.Stranger(item, rules) is { } stranger)
        {
            return $": {Reach.ReasonOf(stranger, rules)}";
        }
        if (ValueParser.Bare(item) is INamedTypeSymbol named && Remedy(named, rules) is { } remedy)
        {
            return $": {remedy}";
        }
        return (ReferenceEquals(item, type) ? Instead(type) : InsteadOfItem(item)) is { } other ? $": use {other}" : "";
    }

    /// <summary>What to do about a type that could be one of a field's if it were declared otherwise.</summary>
    private static string? Remedy(INamedTypeSymbol type, RecordRules rules)
    {
        if (type.IsWireRecord && ShapeAttributes.MarkShape(type))
        {
            return rules.IsAccessible(type) ? null : $"make '{type.Name}' and the types around it at least internal";
        }
        return type is { TypeKind: TypeKind.Class or TypeKind.Struct, IsRefLikeType: false, DeclaringSyntaxReferences.IsEmpty: false }
            && type.AllInterfaces.Any(static face => face.OriginalDefinition.Is(KnownNames.WireValueInterface))
                ? $"let it implement 'IWireValue<{Wording.ShortName(type)}>', of itself"
                : null;
    }

    private static string? InsteadOfItem(ITypeSymbol item) => ReferenceEquals(ValueParser.ItemOrSelf(item), item)
        ? Instead(ValueParser.Bare(item)) is { } other ? $"a list of {other}" : null
        : "'WireList' for a list of lists";

    private static string? Instead(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { Rank: 1 } array => $"'IReadOnlyList<{Wording.ShortName(array.ElementType)}>'",
        IDynamicTypeSymbol or { SpecialType: SpecialType.System_Object } => "'WireValue'",
        { SpecialType: SpecialType.System_Char } => "'string'",
        { SpecialType: SpecialType.System_DateTime } => "'DateTimeOffset'",
        INamedTypeSymbol { IsWireRecord: true, IsAbstract: true } => "a record that is not abstract, or that has [Dispatch]",
        INamedTypeSymbol { TypeArguments.Length: 1 } list when IsList(list) =>
            $"'IReadOnlyList<{Wording.ShortName(list.TypeArguments[0])}>'",
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
