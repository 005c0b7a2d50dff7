using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Dimp.Protocol.Tests.Recorded;

/// <summary>Compares JSON texts token by token: only the spelling of a number may differ, not its value.</summary>
internal static class JsonText
{
    /// <summary>Where and how two texts differ; <c>null</c> when they do not.</summary>
    internal static string? Difference(string expected, string actual)
    {
        byte[] wanted = Encoding.UTF8.GetBytes(expected);
        byte[] given = Encoding.UTF8.GetBytes(actual);
        var left = new Utf8JsonReader(wanted);
        var right = new Utf8JsonReader(given);
        while (true)
        {
            long leftEnd = left.BytesConsumed;
            long rightEnd = right.BytesConsumed;
            bool more = left.Read();
            if (right.Read() != more)
            {
                return $"one text ends at byte {right.BytesConsumed}, the other does not";
            }
            if (!more)
            {
                return wanted.Length - leftEnd == given.Length - rightEnd ? null : "white space at the end";
            }
            if (left.TokenType != right.TokenType || !SameToken(left, right))
            {
                return $"at byte {right.TokenStartIndex}: {Show(left)} is expected, {Show(right)} is there";
            }
            if (left.TokenStartIndex - leftEnd != right.TokenStartIndex - rightEnd)
            {
                return $"white space before byte {right.TokenStartIndex}";
            }
        }
    }

    private static bool SameToken(Utf8JsonReader left, Utf8JsonReader right) =>
        left.ValueSpan.SequenceEqual(right.ValueSpan)
        || (left.TokenType == JsonTokenType.Number && Number(left) == Number(right));

    private static decimal Number(Utf8JsonReader reader) =>
        decimal.Parse(reader.ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string Show(Utf8JsonReader reader) => $"{reader.TokenType} {Encoding.UTF8.GetString(reader.ValueSpan)}";
}
