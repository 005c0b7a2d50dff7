using Dimp.Generators.Model;

namespace Dimp.Generators.Emission;

/// <summary>The expression that makes the engine's type of a field: how its values are read, written and checked.</summary>
internal static class WireTypeExpression
{
    private const string Types = "global::Dimp.CompilerServices.WireType";

    /// <summary>The type of a field.</summary>
    public static string Of(ValueModel value) => value switch
    {
        { Kind: ValueKind.WireValue, IsNullable: true } => $"{Types}.ValueOrNull",
        { IsNullable: true, IsStruct: true } => $"{Types}.Nullable({OfPresent(value)})",
        _ => OfPresent(value),
    };

    private static string OfPresent(ValueModel value) => Types + "." + value.Kind switch
    {
        ValueKind.Text => "Text",
        ValueKind.Boolean => "Boolean",
        ValueKind.Integer or ValueKind.LargeInteger => $"Integer<{value.Type}>()",
        ValueKind.Single => "Single",
        ValueKind.Double => "Double",
        ValueKind.Decimal => "Decimal",
        ValueKind.NumberEnum => $"Enum<{value.Type}, {value.Underlying}>()",
        ValueKind.TextEnum => $"TextEnum<{value.Type}, {value.Underlying}>({Members(value)})",
        ValueKind.Time => "Time",
        ValueKind.Uri => "Uri",
        ValueKind.Bytes => "Bytes",
        ValueKind.WireMap => "Map",
        ValueKind.WireList => "List",
        ValueKind.WireValue => "Value",
        ValueKind.CustomClass or ValueKind.CustomStruct => $"Custom<{value.Type}>({Literal.Of(value.Expected!)})",
        ValueKind.Record => $"Record<{value.Type}>({Constructor})",
        ValueKind.DispatchedRecord => Dispatched(value.Type, value.Dispatch!),
        ValueKind.List => OfList(value.Item!),
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    private const string Constructor = "static (map, registry) => new(map, registry)";

    private static string Dispatched(string type, DispatchModel dispatch)
    {
        string create = dispatch.IsConstructible ? Constructor : "null";
        string registry = dispatch.Registry is { } own ? $"static () => {own}.Default" : "null";
        return $"Dispatched<{dispatch.Root}, {type}>({create}, {registry})";
    }

    private static string OfList(ValueModel item) => item switch
    {
        { IsNullable: true, IsStruct: true } => $"ListOf({Types}.Nullable({OfPresent(item)}))",
        { IsNullable: true } => $"ListOfNullable({OfPresent(item)})",
        _ => $"ListOf({OfPresent(item)})",
    };

    private static string Members(ValueModel value) => string.Join(
        ", ", value.Members.Select(static member => $"({Literal.Of(member.Text)}, {member.Expression})"));
}
