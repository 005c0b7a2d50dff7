using Dimp.Generators.Model;

namespace Dimp.Generators.Emission;

/// <summary>The expression that makes the engine's type of a field: how its values are read, written and checked.</summary>
/// <param name="services">The prefix of the names of the engine's types.</param>
internal sealed class WireTypeExpression(string services)
{
    private const string Constructor = "static (map, registry) => new(map, registry)";

    private readonly string _types = services + "WireType.";

    /// <summary>The type of a field. The type of a class does not handle <c>null</c>, because the field does.</summary>
    public string Of(ValueModel value) => value is { IsNullable: true, IsStruct: false } ? OfPresent(value) : OfItem(value);

    /// <summary>The type of a list's items.</summary>
    public string OfItem(ValueModel value) => value switch
    {
        { Kind: ValueKind.WireValue, IsNullable: true } => $"{_types}ValueOrNull",
        { IsNullable: true, IsStruct: true } => $"{_types}OrNull({OfPresent(value)})",
        { IsNullable: true } => $"{_types}ItemOrNull({OfPresent(value)})",
        _ => OfPresent(value),
    };

    private string OfPresent(ValueModel value) => _types + value.Kind switch
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
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    private static string Dispatched(string type, DispatchModel dispatch)
    {
        string create = dispatch.IsConstructible ? Constructor : "null";
        string registry = dispatch.Registry is { } own ? $"static () => {own}.Default" : "null";
        return $"Dispatched<{dispatch.Root}, {type}>(\n    {create},\n    {registry})";
    }

    /// <summary>The members, each on its own line if there are several.</summary>
    private static string Members(ValueModel value)
    {
        string[] members = [.. value.Members.Select(static member => $"({Literal.Of(member.Text)}, {Literal.Of(member.Member)})")];
        return members.Length < 2 ? string.Concat(members) : "\n    " + string.Join(",\n    ", members);
    }
}
