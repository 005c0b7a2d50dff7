using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Dimp;

/// <summary>Passes over runs of bytes, sixteen at a time. A vector is loaded from a slice, so that none reads beyond the text.</summary>
internal static class JsonBytes
{
    private const int Step = 16;

    private static readonly SearchValues<byte> Stops =
        SearchValues.Create([.. Enumerable.Range(0, ' ').Select(c => (byte)c), (byte)'"', (byte)'\\']);

    private static readonly SearchValues<byte> Plain =
        SearchValues.Create([.. Enumerable.Range(' ', 0x80 - ' ').Where(c => c is not ('"' or '\\')).Select(c => (byte)c)]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int SkipSpace(ReadOnlySpan<byte> json, int at)
    {
        // Most messages have none.
        return (uint)at < (uint)json.Length && json[at] <= ' ' ? SkipRunOfSpace(json, at) : at;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int SkipRunOfSpace(ReadOnlySpan<byte> json, int at)
    {
        while ((uint)at < (uint)json.Length && json[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            at++;
        }
        return at;
    }

    /// <summary>Passes over ASCII that stands in a string as it is, up to a quote, a backslash, a control character or what is not ASCII.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int SkipPlainText(ReadOnlySpan<byte> json, int at)
    {
        if (at <= json.Length - Step)
        {
            uint stops = FindStops(json.Slice(at, Step));
            return stops != 0 ? at + BitOperations.TrailingZeroCount(stops) : SkipLongText(json, at + Step);
        }
        return SkipLastText(json, at);
    }

    /// <summary>Passes over what stands in a string, up to a quote, a backslash or a control character.</summary>
    internal static int SkipText(ReadOnlySpan<byte> json, int at) =>
        (uint)at < (uint)json.Length && json[at..].IndexOfAny(Stops) is var length and >= 0 ? at + length : json.Length;

    /// <summary>For longer texts the framework has wider vectors.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int SkipLongText(ReadOnlySpan<byte> json, int at) =>
        json[at..].IndexOfAnyExcept(Plain) is var length and >= 0 ? at + length : json.Length;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int SkipLastText(ReadOnlySpan<byte> json, int at)
    {
        if (json.Length >= Step && at < json.Length)
        {
            // The last vector of the text begins before the place; what comes before that is shifted out.
            int start = json.Length - Step;
            uint stops = FindStops(json.Slice(start, Step)) >> (at - start);
            return stops != 0 ? at + BitOperations.TrailingZeroCount(stops) : json.Length;
        }
        return (uint)at < (uint)json.Length ? SkipLongText(json, at) : at;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint FindStops(ReadOnlySpan<byte> text)
    {
        Vector128<byte> bytes = Vector128.Create(text);
        // As a signed number, what is not ASCII is less than a space too.
        Vector128<byte> stops = Vector128.Equals(bytes, Vector128.Create((byte)'"'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'\\'))
            | Vector128.LessThan(bytes.AsSByte(), Vector128.Create((sbyte)' ')).AsByte();
        return stops.ExtractMostSignificantBits();
    }

    internal static int SkipDigits(ReadOnlySpan<byte> json, int at)
    {
        while (at <= json.Length - Step)
        {
            Vector128<byte> values = Vector128.Create(json.Slice(at, Step)) - Vector128.Create((byte)'0');
            uint found = Vector128.GreaterThan(values, Vector128.Create((byte)9)).ExtractMostSignificantBits();
            if (found != 0)
            {
                return at + BitOperations.TrailingZeroCount(found);
            }
            at += Step;
        }
        while ((uint)at < (uint)json.Length && char.IsAsciiDigit((char)json[at]))
        {
            at++;
        }
        return at;
    }
}
