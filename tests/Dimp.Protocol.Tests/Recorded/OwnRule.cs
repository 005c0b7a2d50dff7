using System.Text.Json;

namespace Dimp.Protocol.Tests.Recorded;

/// <summary>What the design says where the recorded value is a spelling of Python.</summary>
internal static class OwnRule
{
    /// <summary>A string field: numbers and booleans as JSON writes them, lists and maps unreadable.</summary>
    internal static string Text(JsonElement value, string unreadable) => value.ValueKind switch
    {
        JsonValueKind.String => Rendering.Plain(value),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => Rendering.Of(value.GetRawText()),
        _ => unreadable,
    };

    internal static string Integer(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => "1",
        JsonValueKind.False => "0",
        _ => throw new ArgumentException($"No rule says what integer {value} is.", nameof(value)),
    };
}
