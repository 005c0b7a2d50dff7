using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Dimp.Protocol;

// The interfaces by which the framework reads and writes values as text. No culture changes how an identifier is written.
public sealed partial class Identifier
    : ISpanParsable<Identifier>, IUtf8SpanParsable<Identifier>, ISpanFormattable, IUtf8SpanFormattable
{
    /// <summary>Reads an identifier from a string.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used.</param>
    /// <exception cref="FormatException">The text is not of the form <c>name@address/terminal</c>.</exception>
    public static Identifier Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <summary>Reads an identifier from a span of characters.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used.</param>
    /// <exception cref="FormatException">The text is not of the form <c>name@address/terminal</c>.</exception>
    public static Identifier Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s.ToString());

    /// <summary>Reads an identifier from UTF-8.</summary>
    /// <param name="utf8Text">The text.</param>
    /// <param name="provider">Not used.</param>
    /// <exception cref="FormatException">The text is not of the form <c>name@address/terminal</c>, or is not UTF-8.</exception>
    public static Identifier Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) =>
        TryParse(utf8Text, provider, out Identifier? result) ? result : throw new FormatException("The UTF-8 text is no identifier.");

    /// <summary>Tries to read an identifier from a string.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The result.</param>
    /// <returns>Whether the text was valid.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [NotNullWhen(true)] out Identifier? result) =>
        TryParse(s, out result);

    /// <summary>Tries to read an identifier from a span of characters.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The result.</param>
    /// <returns>Whether the text was valid.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [NotNullWhen(true)] out Identifier? result) =>
        TryParse(s.ToString(), out result);

    /// <summary>Tries to read an identifier from UTF-8.</summary>
    /// <param name="utf8Text">The text.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The result.</param>
    /// <returns>Whether the text was valid.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, [NotNullWhen(true)] out Identifier? result)
    {
        result = default;
        return ValueText.TryDecode(utf8Text, out string? text) && TryParse(text, out result);
    }

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        ValueText.TryFormat(ToString(), destination, out charsWritten);

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Encoding.UTF8.TryGetBytes(ToString(), utf8Destination, out bytesWritten);
}
