using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text.Unicode;

namespace Dimp;

/// <summary>
/// Scans a text once. It checks the whole grammar of RFC 8259, the depth, the UTF-8 and the surrogates, and stores the
/// positions of the entries of the outermost object. It accepts the same text as <c>Utf8JsonReader</c>, except strings with
/// invalid UTF-8 or an unpaired escaped surrogate.
/// </summary>
/// <remarks>
/// Each method takes its start position and returns its end position. On failure it returns a position beyond the text. No
/// expected character is found there, so the callers need no separate test for failure.
/// </remarks>
internal static class JsonScanner
{
    // Beyond every text: see WireOptions.GreatestBytes.
    private const int InvalidPosition = int.MaxValue - 16;

    private const int MostBits = 63;

    /// <param name="json">The text.</param>
    /// <param name="maxDepth">The greatest nesting depth of objects and arrays.</param>
    /// <param name="entries">Takes the entries.</param>
    /// <param name="haveEscapes">Whether any string has a backslash. The entries do not tell yet which one.</param>
    /// <returns>Whether the text is one JSON object.</returns>
    internal static bool TryReadMap(ReadOnlySpan<byte> json, int maxDepth, ref JsonEntries entries, out bool haveEscapes)
    {
        var strings = new JsonStringMask();
        int at = SkipMap(json, ref strings, maxDepth, ref entries);
        haveEscapes = strings.HaveEscapes;
        return JsonBytes.SkipSpace(json, at) == json.Length;
    }

    /// <summary>Whether a text is one value, without white space around it.</summary>
    /// <param name="json">The text.</param>
    /// <param name="maxDepth">The greatest nesting depth of objects and arrays.</param>
    internal static bool IsValue(ReadOnlySpan<byte> json, int maxDepth)
    {
        var strings = new JsonStringMask();
        return SkipValue(json, ref strings, 0, At(json, 0), maxDepth + 1) == json.Length;
    }

    private static int SkipMap(ReadOnlySpan<byte> json, ref JsonStringMask strings, int maxDepth, ref JsonEntries entries)
    {
        int at = 0;
        if (CharacterAt(json, ref at) != '{')
        {
            return InvalidPosition;
        }
        at++;
        byte character = CharacterAt(json, ref at);
        if (character == '}')
        {
            return at + 1;
        }
        // Most maps end in the first loop. The second one has nothing to ask for each of very many entries.
        while (entries.ArePacked)
        {
            if (!TrySkipMember(json, ref strings, maxDepth, ref at, ref character, out int key, out int keyEnd, out int value, out int end))
            {
                return InvalidPosition;
            }
            entries.AddPacked(json, key, keyEnd - key - 1, value, end - value);
            if (character != ',')
            {
                return character == '}' ? at + 1 : InvalidPosition;
            }
            at++;
            character = CharacterAt(json, ref at);
        }
        return SkipMembers(json, ref strings, at, character, maxDepth, ref entries);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int SkipMembers(ReadOnlySpan<byte> json, ref JsonStringMask strings, int at, byte character, int maxDepth, ref JsonEntries entries)
    {
        while (TrySkipMember(json, ref strings, maxDepth, ref at, ref character, out int key, out int keyEnd, out int value, out int end))
        {
            entries.AddUnpacked(key, keyEnd - key - 1, value, end - value);
            if (character != ',')
            {
                return character == '}' ? at + 1 : InvalidPosition;
            }
            at++;
            character = CharacterAt(json, ref at);
        }
        return InvalidPosition;
    }

    /// <summary>Skips a key and its value, up to the character after them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TrySkipMember(
        ReadOnlySpan<byte> json, ref JsonStringMask strings, int maxDepth, ref int at, ref byte character,
        out int key, out int keyEnd, out int value, out int end)
    {
        key = at + 1;
        keyEnd = at = SkipString(json, ref strings, at, character);
        if (!IsColonAt(json, ref at))
        {
            value = end = 0;
            return false;
        }
        at++;
        character = CharacterAt(json, ref at);
        value = at;
        end = at = SkipValue(json, ref strings, at, character, maxDepth);
        character = CharacterAt(json, ref at);
        return end < InvalidPosition;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte At(ReadOnlySpan<byte> json, int at) => (uint)at < (uint)json.Length ? json[at] : (byte)0;

    /// <summary>The character at a position, or the first one after the white space there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte CharacterAt(ReadOnlySpan<byte> json, ref int at)
    {
        byte character = At(json, at);
        if (character <= ' ')
        {
            at = JsonBytes.SkipRunOfSpace(json, at);
            character = At(json, at);
        }
        return character;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsColonAt(ReadOnlySpan<byte> json, ref int at) => At(json, at) == ':' || CharacterAt(json, ref at) == ':';

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SkipValue(ReadOnlySpan<byte> json, ref JsonStringMask strings, int at, byte first, int maxDepth) =>
        first == '"' ? SkipString(json, ref strings, at, first)
        : IsOpening(first) ? SkipContainer(json, ref strings, at, maxDepth - 1)
        : SkipScalar(json, at, first);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SkipString(ReadOnlySpan<byte> json, ref JsonStringMask strings, int at, byte first)
    {
        if (first != '"')
        {
            return InvalidPosition;
        }
        int start = at + 1;
        at = strings.SkipPlainText(json, start);
        return At(json, at) == '"' ? at + 1 : SkipRestOfString(json, ref strings, start, at);
    }

    /// <summary>Skips the rest of a string that has escapes or is not ASCII.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int SkipRestOfString(ReadOnlySpan<byte> json, ref JsonStringMask strings, int start, int at)
    {
        at = JsonBytes.SkipText(json, at);
        strings.HaveEscapes |= At(json, at) == '\\';
        while (At(json, at) == '\\')
        {
            at = JsonBytes.SkipText(json, SkipEscape(json, at));
        }
        return At(json, at) == '"' && Utf8.IsValid(json[start..at]) ? at + 1 : InvalidPosition;
    }

    private static int SkipEscape(ReadOnlySpan<byte> json, int at)
    {
        switch (At(json, at + 1))
        {
            case (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t':
                return at + 2;
            case (byte)'u' when JsonString.TryReadUnit(json, at, out char unit):
                return !char.IsSurrogate(unit) ? at + 6
                    : JsonString.TryReadUnit(json, at + 6, out char partner) && char.IsSurrogatePair(unit, partner) ? at + 12
                    : InvalidPosition;
            default:
                return InvalidPosition;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int SkipScalar(ReadOnlySpan<byte> json, int at, byte first) => first switch
    {
        <= (byte)'9' => SkipNumber(json, at, first),
        (byte)'t' => SkipLiteral(json, at, "true"u8),
        (byte)'f' => SkipLiteral(json, at, "false"u8),
        (byte)'n' => SkipLiteral(json, at, "null"u8),
        _ => InvalidPosition,
    };

    private static int SkipLiteral(ReadOnlySpan<byte> json, int at, ReadOnlySpan<byte> literal) =>
        json[at..].StartsWith(literal) ? at + literal.Length : InvalidPosition;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SkipNumber(ReadOnlySpan<byte> json, int at, byte first)
    {
        byte character = first == '-' ? At(json, ++at) : first;
        if (character == '0')
        {
            character = At(json, ++at);
        }
        else if (!TrySkipDigits(json, ref at, ref character))
        {
            return InvalidPosition;
        }
        if (character == '.')
        {
            character = At(json, ++at);
            if (!TrySkipDigits(json, ref at, ref character))
            {
                return InvalidPosition;
            }
        }
        if (character is (byte)'e' or (byte)'E')
        {
            character = At(json, ++at);
            if (character is (byte)'+' or (byte)'-')
            {
                character = At(json, ++at);
            }
            if (!TrySkipDigits(json, ref at, ref character))
            {
                return InvalidPosition;
            }
        }
        return at;
    }

    /// <remarks>
    /// Skips them one at a time. The processor predicts the number of digits, whereas a count would have to wait for the
    /// bytes.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TrySkipDigits(ReadOnlySpan<byte> json, ref int at, ref byte character)
    {
        if (!char.IsAsciiDigit((char)character))
        {
            return false;
        }
        do
        {
            character = At(json, ++at);
        }
        while (char.IsAsciiDigit((char)character));
        return true;
    }

    /// <summary>Skips an object or array nested in the outermost one.</summary>
    /// <param name="json">The text.</param>
    /// <param name="strings">Finds the ends of its strings.</param>
    /// <param name="at">Where the object or array begins.</param>
    /// <param name="maxDepth">The greatest nesting depth, this object or array included.</param>
    /// <remarks>
    /// The character at the position is kept in a variable, because most characters are tested more than once.
    /// </remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int SkipContainer(ReadOnlySpan<byte> json, ref JsonStringMask strings, int at, int maxDepth)
    {
        // One bit for each open object or array, which is set for an object. A set bit before them marks the end.
        ulong open = 1;
        ulong limit = 1UL << Math.Min(maxDepth, MostBits);
        byte character = At(json, at);
        while (true)
        {
            if (character == '{' && open < limit)
            {
                open = (open << 1) + 1;
                at++;
                character = CharacterAt(json, ref at);
                if (character != '}')
                {
                    character = SkipKey(json, ref strings, ref at, character);
                    continue;
                }
            }
            else if (character == '[' && open < limit)
            {
                open <<= 1;
                at++;
                character = CharacterAt(json, ref at);
                if (character != ']')
                {
                    continue;
                }
            }
            else
            {
                at = character == '"' ? SkipString(json, ref strings, at, character)
                    : IsOpening(character) ? SkipDeepContainer(json, ref strings, at, maxDepth - BitOperations.Log2(open))
                    : SkipScalar(json, at, character);
                character = CharacterAt(json, ref at);
            }
            // A value has ended, and so have all objects and arrays without a further value.
            while (character == (']' | (open & 1) << 5))
            {
                at++;
                open >>= 1;
                if (open == 1)
                {
                    return at;
                }
                character = CharacterAt(json, ref at);
            }
            if (character != ',')
            {
                return InvalidPosition;
            }
            at++;
            character = CharacterAt(json, ref at);
            if ((open & 1) != 0)
            {
                character = SkipKey(json, ref strings, ref at, character);
            }
        }
    }

    /// <summary>Starts with new bits when all bits are used.</summary>
    /// <remarks>At most sixteen calls are nested: <see cref="WireOptions.GreatestDepth"/> by the number of bits.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int SkipDeepContainer(ReadOnlySpan<byte> json, ref JsonStringMask strings, int at, int maxDepth) =>
        maxDepth > 0 ? SkipContainer(json, ref strings, at, maxDepth) : InvalidPosition;

    // Square and curly brackets differ in one bit.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsOpening(byte first) => (first | 0x20) == '{';

    /// <summary>Skips a key and its colon.</summary>
    /// <returns>The character with which the value begins.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte SkipKey(ReadOnlySpan<byte> json, ref JsonStringMask strings, ref int at, byte first)
    {
        at = SkipString(json, ref strings, at, first);
        if (!IsColonAt(json, ref at))
        {
            at = InvalidPosition;
            return 0;
        }
        at++;
        return CharacterAt(json, ref at);
    }
}
