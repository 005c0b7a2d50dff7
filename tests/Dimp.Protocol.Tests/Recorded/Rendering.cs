using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dimp.Protocol.Tests.Recorded;

/// <summary>What we read and what was recorded, as texts that are equal when both say the same.</summary>
internal static class Rendering
{
    internal const string Nothing = "null";

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
        IEnumerable<Identifier> list => $"[{string.Join(',', list.Select(Of))}]",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"No rendering is known for {value.GetType()}.", nameof(value)),
    };

    /// <summary>A recorded time, cut to the hundred nanoseconds that ours can tell apart.</summary>
    internal static string Time(JsonElement seconds) =>
        decimal.TryParse(seconds.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
        && number < decimal.MaxValue / TimeSpan.TicksPerSecond
            ? Seconds((Int128)(number * TimeSpan.TicksPerSecond))
            : Plain(seconds);

    internal static string Double(JsonElement number) => number.ValueKind == JsonValueKind.Number
        ? Of(double.Parse(number.GetRawText(), CultureInfo.InvariantCulture))
        : Plain(number);

    /// <summary>A recorded value as it stands; <c>{"float":"nan"}</c> is the number that JSON has no word for.</summary>
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
        _ => value.GetRawText(),
    };

    private static string Seconds(Int128 ticks)
    {
        (Int128 whole, Int128 rest) = Int128.DivRem(ticks, TimeSpan.TicksPerSecond);
        return rest == 0 ? Of(whole) : $"{Of(whole)}.{((long)rest).ToString("D7", CultureInfo.InvariantCulture).TrimEnd('0')}";
    }
}
