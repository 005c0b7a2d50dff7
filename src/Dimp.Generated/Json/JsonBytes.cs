using System.Buffers;
using System.Runtime.CompilerServices;

namespace Dimp;

/// <summary>Skips runs of bytes.</summary>
internal static class JsonBytes
{
    private static readonly SearchValues<byte> Stops = SearchValues.Create(AsciiThat(IsEscaped));
    private static readonly SearchValues<byte> Plain = SearchValues.Create(AsciiThat(static character => !IsEscaped(character)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int SkipSpace(ReadOnlySpan<byte> json, int at)
    {
        // Most messages have none.
        return (uint)at < (uint)json.Length && json[at] <= ' ' ? SkipRunOfSpace(json, at) : at;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int SkipRunOfSpace(ReadOnlySpan<byte> json, int at)
    {
        while ((uint)at < (uint)json.Length && json[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            at++;
        }
        return at;
    }

    /// <summary>The end of a token, without the white space behind it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int TrimSpace(byte[] json, int end) => json[end - 1] > ' ' ? end : TrimRunOfSpace(json, end);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int TrimRunOfSpace(byte[] json, int end) => json.AsSpan(0, end).TrimEnd(" \t\r\n"u8).Length;

    /// <summary>Skips text in a string, up to a quote, a backslash or a control character.</summary>
    internal static int SkipText(ReadOnlySpan<byte> json, int at) =>
        (uint)at < (uint)json.Length && json[at..].IndexOfAny(Stops) is var length and >= 0 ? at + length : json.Length;

    /// <summary>The same, but stops at a non-ASCII byte too.</summary>
    internal static int SkipPlainText(ReadOnlySpan<byte> json, int at) =>
        (uint)at < (uint)json.Length && json[at..].IndexOfAnyExcept(Plain) is var length and >= 0 ? at + length : json.Length;

    /// <summary>Whether a character must be escaped in a string.</summary>
    internal static bool IsEscaped(byte character) => character is < (byte)' ' or (byte)'"' or (byte)'\\';

    /// <summary>The ASCII characters for which a condition holds.</summary>
    internal static byte[] AsciiThat(Predicate<byte> condition)
    {
        byte[] ascii = new byte[0x80];
        for (int i = 0; i < ascii.Length; i++)
        {
            ascii[i] = (byte)i;
        }
        return Array.FindAll(ascii, condition);
    }
}
