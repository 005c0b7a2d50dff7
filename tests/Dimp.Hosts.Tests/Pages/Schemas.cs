using System.Globalization;
using System.Text.Json.Nodes;

namespace Dimp.Hosts.Tests.Pages;

/// <summary>The code of the page of schemas, so that it is compiled. A test compares both.</summary>
internal static class Schemas
{
    internal static IEnumerable<object> OfRegistry()
    {
        JsonObject schema = ChatContents.Default.ToJsonSchema();
        JsonObject forClients = ChatContents.Default.ToJsonSchema(WireSchemaProfile.CodeGeneration);
        JsonObject forOpenApi = ChatContents.Default.ToOpenApiSchemas();
        string text = schema.ToJsonString();
        return [forClients, forOpenApi, text];
    }
}

public readonly record struct Colour(int Rgb) : IWireValue<Colour>
{
    public static string JsonSchema => """{"type":"string","pattern":"^#[0-9a-f]{6}$"}""";

    public static bool TryRead(WireValue value, out Colour result)
    {
        ReadOnlySpan<char> text = value.AsString();
        bool isColour = text is ['#', _, _, _, _, _, _];
        isColour &= int.TryParse(text.TrimStart('#'), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int rgb);
        result = new Colour(rgb);
        return isColour;
    }

    public WireValue ToWireValue() => $"#{Rgb:x6}";
}
