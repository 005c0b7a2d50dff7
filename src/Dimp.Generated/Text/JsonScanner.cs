using System.Runtime.CompilerServices;
using System.Text.Unicode;

namespace Dimp;

/// <summary>
/// Passes once over a text, checks the whole grammar of RFC 8259, the depth, the UTF-8 and the surrogates, and notes
/// where the entries of the outermost object lie. What it accepts is what <c>Utf8JsonReader</c> accepts, less
/// strings that are not UTF-8 or have an escaped surrogate without its partner.
/// </summary>
/// <remarks>
/// Each method takes the position where it begins and answers the one where it ended. One that fails answers a position
/// beyond the text, where no character stands that anybody waits for: so failing needs no test of its own.
/// </remarks>
internal static class JsonScanner
{
    private const int Nowhere = int.MaxValue - 16;

    /// <param name="json">The text.</param>
    /// <param name="offset">Where in its source it begins.</param>
    /// <param name="maxDepth">How many objects and arrays may stand in one another.</param>
    /// <param name="entries">Where to note the entries.</param>
    /// <returns>Whether the text is one JSON object.</returns>
    internal static bool TryReadMap(ReadOnlySpan<byte> json, int offset, int maxDepth, ref JsonEntries entries)
    {
        var window = new JsonWindow();
        int at = JsonBytes.SkipSpace(json, 0);
        if (At(json, at) != '{')
        {
            return false;
        }
        at = JsonBytes.SkipSpace(json, at + 1);
        if (At(json, at) != '}')
        {
            while (true)
            {
                int key = at + 1;
                int keyEnd = SkipString(json, ref window, at, out bool keyIsEscaped);
                int value = SkipSign(json, keyEnd, ':');
                at = SkipValue(json, ref window, value, maxDepth, out bool valueIsEscaped);
                ref JsonEntry entry = ref entries.Next();
                entry.SetKey(offset + key, keyEnd - key - 1, keyIsEscaped);
                entry.SetValue(offset + value, at - value, valueIsEscaped);
                int next = SkipSign(json, at, ',');
                if (next == Nowhere)
                {
                    break;
                }
                at = next;
            }
            at = JsonBytes.SkipSpace(json, at);
        }
        return At(json, at) == '}' && IsEnd(json, at + 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte At(ReadOnlySpan<byte> json, int at) => (uint)at < (uint)json.Length ? json[at] : (byte)0;

    private static bool IsEnd(ReadOnlySpan<byte> json, int at) => JsonBytes.SkipSpace(json, at) == json.Length;

    /// <summary>Passes over a comma or colon, and the space around it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SkipSign(ReadOnlySpan<byte> json, int at, char sign) =>
        At(json, at) == sign && At(json, at + 1) > ' ' ? at + 1 : SkipSpacedSign(json, at, sign);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int SkipSpacedSign(ReadOnlySpan<byte> json, int at, char sign)
    {
        at = JsonBytes.SkipSpace(json, at);
        return At(json, at) == sign ? JsonBytes.SkipSpace(json, at + 1) : Nowhere;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SkipValue(ReadOnlySpan<byte> json, ref JsonWindow window, int at, int maxDepth, out bool isEscaped)
    {
        byte first = At(json, at);
        if (first == '"')
        {
            return SkipString(json, ref window, at, out isEscaped);
        }
        isEscaped = false;
        return IsOpening(first) ? SkipContainer(json, ref window, at, maxDepth) : SkipScalar(json, at, first);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SkipString(ReadOnlySpan<byte> json, ref JsonWindow window, int at, out bool isEscaped)
    {
        isEscaped = false;
        if (At(json, at) != '"')
        {
            return Nowhere;
        }
        int start = at + 1;
        at = window.SkipPlainText(json, start);
        return At(json, at) == '"' ? at + 1 : SkipRestOfString(json, start, at, out isEscaped);
    }

    /// <summary>Passes over the rest of a string that is not as simple as most.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int SkipRestOfString(ReadOnlySpan<byte> json, int start, int at, out bool isEscaped)
    {
        at = JsonBytes.SkipText(json, at);
        isEscaped = At(json, at) == '\\';
        while (At(json, at) == '\\')
        {
            at = JsonBytes.SkipText(json, SkipEscape(json, at));
        }
        return At(json, at) == '"' && Utf8.IsValid(json[start..at]) ? at + 1 : Nowhere;
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
                    : Nowhere;
            default:
                return Nowhere;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int SkipScalar(ReadOnlySpan<byte> json, int at, byte first) => first switch
    {
        <= (byte)'9' => SkipNumber(json, at),
        (byte)'t' => SkipLiteral(json, at, "true"u8),
        (byte)'f' => SkipLiteral(json, at, "false"u8),
        (byte)'n' => SkipLiteral(json, at, "null"u8),
        _ => Nowhere,
    };

    private static int SkipLiteral(ReadOnlySpan<byte> json, int at, ReadOnlySpan<byte> literal) =>
        json[at..].StartsWith(literal) ? at + literal.Length : Nowhere;

    private static int SkipNumber(ReadOnlySpan<byte> json, int at)
    {
        if (At(json, at) == '-')
        {
            at++;
        }
        at = At(json, at) == '0' ? at + 1 : SkipDigits(json, at);
        if (At(json, at) == '.')
        {
            at = SkipDigits(json, at + 1);
        }
        if ((At(json, at) | 0x20) == 'e')
        {
            at++;
            at = SkipDigits(json, At(json, at) is (byte)'+' or (byte)'-' ? at + 1 : at);
        }
        return at;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SkipDigits(ReadOnlySpan<byte> json, int at) =>
        JsonBytes.SkipDigits(json, at) is var end && end > at ? end : Nowhere;

    /// <summary>Passes over an object or array in the outermost one, and over all that is in it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int SkipContainer(ReadOnlySpan<byte> json, ref JsonWindow window, int at, int maxDepth)
    {
        var open = new BitStack();
        while (true)
        {
            byte first = At(json, at);
            if (IsOpening(first))
            {
                // The outermost one, which is not on the stack, counts too.
                if (open.Count >= maxDepth - 1)
                {
                    return Nowhere;
                }
                open.Push(first >> 5 & 1);
                at = JsonBytes.SkipSpace(json, at + 1);
                if (At(json, at) != Closing(open))
                {
                    at = open.Top != 0 ? SkipKey(json, ref window, at) : at;
                    continue;
                }
            }
            else
            {
                at = first == '"' ? SkipString(json, ref window, at, out _) : SkipScalar(json, at, first);
                at = JsonBytes.SkipSpace(json, at);
            }
            // A value ended, and with it what has no further one.
            while (At(json, at) == Closing(open))
            {
                open.Pop();
                if (open.IsEmpty)
                {
                    return at + 1;
                }
                at = JsonBytes.SkipSpace(json, at + 1);
            }
            if (At(json, at) != ',')
            {
                return Nowhere;
            }
            at = JsonBytes.SkipSpace(json, at + 1);
            at = open.Top != 0 ? SkipKey(json, ref window, at) : at;
        }
    }

    // One bit is the difference between square and curly brackets.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsOpening(byte first) => (first | 0x20) == '{';

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Closing(in BitStack open) => ']' | open.Top << 5;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SkipKey(ReadOnlySpan<byte> json, ref JsonWindow window, int at) => SkipSign(json, SkipString(json, ref window, at, out _), ':');
}
