using System.Text.Json;

namespace Dimp.Protocol.Tests.Recorded;

/// <summary>Rows of converter.json: any value read as a string, boolean, integer, number or time, or else a default.</summary>
internal static class ConverterCases
{
    internal static Comparison Compare()
    {
        var comparison = new Comparison();
        foreach (JsonElement row in Vectors.Read("converter.json"))
        {
            comparison.Row(NameOf(row), result => result.Same(null, Expect(row, result), Read(row)));
        }
        return comparison;
    }

    private static string NameOf(JsonElement row)
    {
        string value = JsonOf(row.GetProperty("value"));
        string shown = value.Length <= 60 ? value : $"{value[..12]}… of {value.Length}";
        JsonElement fallback = row.GetProperty("default");
        return fallback.ValueKind == JsonValueKind.Null
            ? $"{row.Text("getter")}({shown})"
            : $"{row.Text("getter")}({shown}, {fallback.GetRawText()})";
    }

    private static string Expect(JsonElement row, RowComparison result)
    {
        string getter = row.Text("getter");
        JsonElement value = row.GetProperty("value");
        string fallback = Render(getter, row.GetProperty("default"));
        if (row.Find("raises") is not null)
        {
            result.ByRule("what raises with the reference is with us as if absent");
            return fallback;
        }
        if (row.Find("upstream_bug") is not null)
        {
            result.ByRule("upstream bug: a boolean is the integer 1 or 0");
            return OwnRule.Integer(value);
        }
        if (row.Find("python_specific") is null || !IsJson(value))
        {
            return Render(getter, row.GetProperty("result"));
        }
        result.ByRule(getter == "get_str" ? "a spelling of Python, with us that of JSON" : "a spelling of Python is unreadable");
        return getter == "get_str" ? OwnRule.Text(value, fallback) : fallback;
    }

    private static string Read(JsonElement row)
    {
        WireMap map;
        try
        {
            map = WireMap.Parse($$"""{"value":{{JsonOf(row.GetProperty("value"))}}}""");
        }
        catch (WireException)
        {
            return "refused";
        }
        string getter = row.Text("getter");
        object? read = Convert(getter, map["value"]);
        return read is null ? Render(getter, row.GetProperty("default")) : Rendering.Of(read);
    }

    private static object? Convert(string getter, WireValue value) => getter switch
    {
        "get_str" => value.AsString(),
        "get_bool" => value.AsBoolean(),
        "get_int" => value.AsInteger<Int128>(),
        "get_float" => value.AsDouble(),
        "get_datetime" => value.AsDateTimeOffset(),
        _ => throw new ArgumentException($"There is no getter {getter}.", nameof(getter)),
    };

    private static string Render(string getter, JsonElement recorded) => getter switch
    {
        "get_float" => Rendering.Double(recorded),
        "get_datetime" => Rendering.Time(recorded),
        _ => Rendering.Plain(recorded),
    };

    private static bool IsJson(JsonElement value) => value.Find("float") is null;

    private static string JsonOf(JsonElement value) => value.Find("float")?.GetString() switch
    {
        null => value.GetRawText(),
        "nan" => "NaN",
        "inf" => "Infinity",
        _ => "-Infinity",
    };
}
