using System.Text.Json;

namespace Dimp.Protocol.Tests.Recorded;

/// <summary>The recorded cases, read without any of the code they test.</summary>
internal static class Vectors
{
    internal static IEnumerable<JsonElement> Read(string file)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Vectors", file);
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return [.. document.RootElement.EnumerateArray().Select(row => row.Clone())];
    }

    internal static string Text(this JsonElement row, string key) => row.GetProperty(key).GetString()!;

    internal static JsonElement? Find(this JsonElement row, string key) =>
        row.ValueKind == JsonValueKind.Object && row.TryGetProperty(key, out JsonElement value) ? value : null;

    /// <summary>The value as our own reader sees it, number text and all.</summary>
    internal static WireValue ToWire(this JsonElement value) => WireMap.Parse($$"""{"value":{{value.GetRawText()}}}""")["value"];
}
