using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Dimp;

/// <summary>Encodes and decodes JSON strings: escapes and surrogate pairs.</summary>
internal static class JsonString
{
    /// <summary>The characters that must be escaped in a JSON string.</summary>
    internal static readonly SearchValues<char> Escaped = SearchValues.Create(
        Array.ConvertAll(JsonBytes.AsciiThat(JsonBytes.IsEscaped), static character => (char)character));

    private static readonly SearchValues<byte> HexDigits = SearchValues.Create("0123456789abcdefABCDEF"u8);

    internal static ReadOnlySpan<byte> EscapeOf(char c) => c switch
    {
        '"' => "\\\""u8,
        '\\' => "\\\\"u8,
        '\b' => "\\b"u8,
        '\f' => "\\f"u8,
        '\n' => "\\n"u8,
        '\r' => "\\r"u8,
        '\t' => "\\t"u8,
        _ => Encoding.UTF8.GetBytes(VisibleText.EscapeOf(c)),
    };

    /// <exception cref="ArgumentException">The text has an unpaired surrogate.</exception>
    internal static void ThrowIfIllFormed(string text, [CallerArgumentExpression(nameof(text))] string? name = null)
    {
        int index = IndexOfLoneSurrogate(text);
        if (index >= 0)
        {
            throw new ArgumentException(
                $"The text has a surrogate without its partner at index {index}; no JSON text can hold it.", name);
        }
    }

    internal static int IndexOfLoneSurrogate(ReadOnlySpan<char> text)
    {
        int index = text.IndexOfAnyInRange('\uD800', '\uDFFF');
        while (index >= 0)
        {
            if (Rune.DecodeFromUtf16(text[index..], out _, out int length) != OperationStatus.Done)
            {
                return index;
            }
            int next = text[(index + length)..].IndexOfAnyInRange('\uD800', '\uDFFF');
            index = next < 0 ? -1 : index + length + next;
        }
        return -1;
    }

    /// <summary>Decodes UTF-8. Most text is ASCII, whose length is known before decoding.</summary>
    internal static string Decode(ReadOnlySpan<byte> utf8) => Ascii.IsValid(utf8) ? Encoding.Latin1.GetString(utf8) : Encoding.UTF8.GetString(utf8);

    /// <summary>Decodes the text between the quotes of a string.</summary>
    internal static string Unescape(ReadOnlySpan<byte> raw) => Encoding.UTF8.GetString(UnescapeUtf8(raw));

    /// <summary>Decodes the text between the quotes of a string to UTF-8.</summary>
    internal static byte[] UnescapeUtf8(ReadOnlySpan<byte> raw)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(raw.Length);
        TryUnescape(raw, buffer, out int length);
        byte[] text = buffer.AsSpan(0, length).ToArray();
        ArrayPool<byte>.Shared.Return(buffer);
        return text;
    }

    /// <summary>Decodes the text between the quotes of a string to UTF-8, into a buffer.</summary>
    /// <returns>Whether it fits.</returns>
    internal static bool TryUnescape(ReadOnlySpan<byte> raw, Span<byte> utf8, out int length)
    {
        length = 0;
        int i = 0;
        while (i < raw.Length)
        {
            int stop = NextEscape(raw, i);
            ReadOnlySpan<byte> plain = stop < 0 ? raw[i..] : raw[i..stop];
            if (!plain.TryCopyTo(utf8[length..]))
            {
                return false;
            }
            length += plain.Length;
            if (stop < 0)
            {
                break;
            }
            Rune rune = ReadEscape(raw, stop, out int consumed);
            if (!rune.TryEncodeToUtf8(utf8[length..], out int written))
            {
                return false;
            }
            length += written;
            i = stop + consumed;
        }
        return true;
    }

    /// <summary>Whether the decoded text between the quotes of a string equals <paramref name="utf8"/>.</summary>
    internal static bool UnescapedEquals(ReadOnlySpan<byte> raw, ReadOnlySpan<byte> utf8)
    {
        // Escapes are longer than their characters.
        if (raw.Length < utf8.Length)
        {
            return false;
        }
        byte[] buffer = ArrayPool<byte>.Shared.Rent(utf8.Length);
        bool isEqual = TryUnescape(raw, buffer.AsSpan(0, utf8.Length), out int length) && buffer.AsSpan(0, length).SequenceEqual(utf8);
        ArrayPool<byte>.Shared.Return(buffer);
        return isEqual;
    }

    private static Rune ReadEscape(ReadOnlySpan<byte> raw, int at, out int consumed)
    {
        consumed = 2;
        switch (raw[at + 1])
        {
            case (byte)'b':
                return new Rune('\b');
            case (byte)'f':
                return new Rune('\f');
            case (byte)'n':
                return new Rune('\n');
            case (byte)'r':
                return new Rune('\r');
            case (byte)'t':
                return new Rune('\t');
            case (byte)'u' when IsPair(raw, at):
                consumed = 12;
                return new Rune(HexUnit(raw, at), HexUnit(raw, at + 6));
            case (byte)'u':
                consumed = 6;
                // A key is decoded before the reader checks for unpaired surrogates. If there is one, the reader refuses
                // the whole message afterwards.
                return Rune.TryCreate(HexUnit(raw, at), out Rune rune) ? rune : Rune.ReplacementChar;
            default:
                return new Rune(raw[at + 1]);
        }
    }

    /// <summary>Reads the escape <c>\uXXXX</c> at <paramref name="at"/>, if there is one.</summary>
    internal static bool TryReadUnit(ReadOnlySpan<byte> raw, int at, out char unit)
    {
        bool isUnit = raw.Length >= at + 6 && raw[at] == '\\' && raw[at + 1] == 'u'
            && !raw.Slice(at + 2, 4).ContainsAnyExcept(HexDigits);
        unit = isUnit ? HexUnit(raw, at) : default;
        return isUnit;
    }

    private static bool IsPair(ReadOnlySpan<byte> raw, int at) =>
        raw.Length >= at + 12 && raw[at + 6] == '\\' && raw[at + 7] == 'u'
        && char.IsSurrogatePair(HexUnit(raw, at), HexUnit(raw, at + 6));

    private static int NextEscape(ReadOnlySpan<byte> raw, int from)
    {
        int next = raw[from..].IndexOf((byte)'\\');
        return next < 0 ? -1 : from + next;
    }

    /// <summary>The UTF-16 unit of the escape <c>\uXXXX</c> that begins at <paramref name="at"/>.</summary>
    private static char HexUnit(ReadOnlySpan<byte> raw, int at) =>
        (char)ushort.Parse(raw.Slice(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
