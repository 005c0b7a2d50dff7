using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Dimp;

/// <summary>Passes over runs of bytes, sixteen at a time. A vector is loaded from a slice, so that none reads beyond the text.</summary>
internal static class JsonBytes
{
    private const int Step = 16;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int SkipSpace(ReadOnlySpan<byte> json, int at)
    {
        // Most messages have none.
        return (uint)at < (uint)json.Length && json[at] <= ' ' ? SkipRunOfSpace(json, at) : at;
    }

    private static int SkipRunOfSpace(ReadOnlySpan<byte> json, int at)
    {
        while ((uint)at < (uint)json.Length && json[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            at++;
        }
        return at;
    }

    /// <summary>Passes over what stands in a string as it is, up to a quote, a backslash or a control character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int SkipPlainText(ReadOnlySpan<byte> json, int at)
    {
        for (; at <= json.Length - Step; at += Step)
        {
            uint stops = FindStops(json.Slice(at, Step));
            if (stops != 0)
            {
                return at + BitOperations.TrailingZeroCount(stops);
            }
        }
        return SkipLastPlainText(json, at);
    }

    private static int SkipLastPlainText(ReadOnlySpan<byte> json, int at)
    {
        if (json.Length >= Step && at < json.Length)
        {
            // The last vector of the text begins before the place; what comes before that is shifted out.
            int start = json.Length - Step;
            uint stops = FindStops(json.Slice(start, Step)) >> (at - start);
            return stops != 0 ? at + BitOperations.TrailingZeroCount(stops) : json.Length;
        }
        while ((uint)at < (uint)json.Length && json[at] is not ((byte)'"' or (byte)'\\' or < (byte)' '))
        {
            at++;
        }
        return at;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint FindStops(ReadOnlySpan<byte> text)
    {
        Vector128<byte> bytes = Vector128.Create(text);
        Vector128<byte> stops = Vector128.Equals(bytes, Vector128.Create((byte)'"'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'\\'))
            | Vector128.LessThan(bytes, Vector128.Create((byte)' '));
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
