using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dimp.Protocol.Tests.Recorded;

/// <summary>What we read and what was recorded, as texts that are equal when both say the same.</summary>
internal static class Rendering
{
    internal const string Nothing = "null";

    /// <summary>Dividing by it leaves a number as it is, but for the zeros at its end.</summary>
    private const decimal Scaleless = 1.0000000000000000000000000000m;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Of(object? value) => value switch
    {
        null => Nothing,
        string text => JsonSerializer.Serialize(text, Readable),
        bool flag => flag ? "true" : "false",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        DateTimeOffset time => Seconds((time - DateTimeOffset.UnixEpoch).Ticks),
        Identifier identifier => Of(identifier.ToString()),
        ContentType type => Of(type.ToString()),
        decimal number => (number / Scaleless).ToString(CultureInfo.InvariantCulture),
        WireMap map => Json(map.ToJson()),
        SymmetricKey key => Of(key.Map),
        TransportableData data => Data(data.ToString(), data.Encoding, data.Bytes is { } bytes ? Hex(bytes) : null),
        PortableNetworkFile file => File(
            Json(file.ToWireValue().ToString()), Of(file.Data), Of(file.Filename), Of(file.Url), Of(file.Password)),
        IEnumerable<Identifier> list => $"[{string.Join(',', list.Select(Of))}]",
        IEnumerable<WireMap> list => $"[{string.Join(',', list.Select(Of))}]",
        IEnumerable<string> list => $"[{string.Join(',', list.Select(Of))}]",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"No rendering is known for {value.GetType()}.", nameof(value)),
    };

    internal static string Data(string text, string encoding, string? hex) =>
        $$"""{"string":{{Of(text)}},"encoding":{{Of(encoding)}},"hex":{{Of(hex)}}}""";

    internal static string File(string serialized, string data, string filename, string url, string password) =>
        $$"""{"serialized":{{serialized}},"data":{{data}},"filename":{{filename}},"url":{{url}},"password":{{password}}}""";

    /// <summary>A recorded time, truncated to our resolution of 100 nanoseconds.</summary>
    internal static string Time(JsonElement seconds) =>
        decimal.TryParse(seconds.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
        && number < decimal.MaxValue / TimeSpan.TicksPerSecond
            ? Seconds((Int128)(number * TimeSpan.TicksPerSecond))
            : Plain(seconds);

    internal static string Double(JsonElement number) => number.ValueKind == JsonValueKind.Number
        ? Of(double.Parse(number.GetRawText(), CultureInfo.InvariantCulture))
        : Plain(number);

    /// <summary>A recorded value; <c>{"float":"nan"}</c> is a number that JSON cannot represent.</summary>
    internal static string Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Of(value.GetString()),
        JsonValueKind.Array => $"[{string.Join(',', value.EnumerateArray().Select(Plain))}]",
        JsonValueKind.Object when value.Find("float") is { } special => special.GetString() switch
        {
            "nan" => Of(double.NaN),
            "inf" => Of(double.PositiveInfinity),
            _ => Of(double.NegativeInfinity),
        },
        JsonValueKind.Object =>
            $$"""{{{string.Join(',', value.EnumerateObject().Select(entry => $"{Of(entry.Name)}:{Plain(entry.Value)}"))}}}""",
        _ => value.GetRawText(),
    };

    private static string Hex(ReadOnlyMemory<byte> bytes) => Convert.ToHexStringLower(bytes.Span);

    private static string Json(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Plain(document.RootElement);
    }

    private static string Seconds(Int128 ticks)
    {
        (Int128 whole, Int128 rest) = Int128.DivRem(ticks, TimeSpan.TicksPerSecond);
        return rest == 0 ? Of(whole) : $"{Of(whole)}.{((long)rest).ToString("D7", CultureInfo.InvariantCulture).TrimEnd('0')}";
    }
}
