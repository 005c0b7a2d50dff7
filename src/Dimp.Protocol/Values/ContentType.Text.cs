using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Dimp.Protocol;

// The interfaces by which the framework reads and writes values as text. No culture changes how a type is written.
public readonly partial struct ContentType
    : ISpanParsable<ContentType>, IUtf8SpanParsable<ContentType>, ISpanFormattable, IUtf8SpanFormattable
{
    /// <summary>Reads a type from a string.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used.</param>
    /// <exception cref="FormatException">The text is empty.</exception>
    public static ContentType Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <summary>Reads a type from a span of characters.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used.</param>
    /// <exception cref="FormatException">The text is empty.</exception>
    public static ContentType Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out ContentType result) ? result : throw new FormatException("An empty text is no type.");

    /// <summary>Reads a type from UTF-8.</summary>
    /// <param name="utf8Text">The text.</param>
    /// <param name="provider">Not used.</param>
    /// <exception cref="FormatException">The text is empty, or is not UTF-8.</exception>
    public static ContentType Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) =>
        TryParse(utf8Text, provider, out ContentType result) ? result : throw new FormatException("The UTF-8 text is empty.");

    /// <summary>Tries to read a type from a string.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The result.</param>
    /// <returns>Whether the text was valid.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ContentType result)
    {
        result = string.IsNullOrEmpty(s) ? default : new ContentType(s);
        return result._text is not null;
    }

    /// <summary>Tries to read a type from a span of characters.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The result.</param>
    /// <returns>Whether the text was valid.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out ContentType result) =>
        TryParse(s.ToString(), provider, out result);

    /// <summary>Tries to read a type from UTF-8.</summary>
    /// <param name="utf8Text">The text.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The result.</param>
    /// <returns>Whether the text was valid.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out ContentType result)
    {
        result = default;
        return ValueText.TryDecode(utf8Text, out string? text) && TryParse(text, provider, out result);
    }

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        ValueText.TryFormat(ToString(), destination, out charsWritten);

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Encoding.UTF8.TryGetBytes(ToString(), utf8Destination, out bytesWritten);
}
