using System.Numerics;
using System.Runtime.CompilerServices;

namespace Dimp;

/// <summary>
/// Finds the entries of an object or array that was checked when its message came in. Nothing is wrong with it, so that
/// nothing is looked at but the brackets, commas and colons that stand outside of strings, of 64 bytes at a time.
/// </summary>
internal static class JsonOutline
{
    /// <param name="source">The source.</param>
    /// <param name="start">Where in it the object or array begins.</param>
    /// <param name="entries">Where to note its entries.</param>
    internal static void Read(byte[] source, int start, ref JsonEntries entries)
    {
        var signs = new JsonSigns();
        int depth = 0;
        int entry = start + 1;
        int colon = start;
        for (int block = start; ; block += JsonSigns.Size)
        {
            signs.Find(source, block);
            // What is deeper than the entries is passed over by its brackets.
            ulong found = depth > 1 ? signs.Brackets : signs.All;
            while (found != 0)
            {
                int at = block + BitOperations.TrailingZeroCount(found);
                found &= found - 1;
                byte sign = source[at];
                if (sign == ':')
                {
                    colon = at;
                }
                else if (sign is (byte)'{' or (byte)'[')
                {
                    depth++;
                    found &= depth > 1 ? signs.Brackets : signs.All;
                }
                else if (sign != ',' && --depth > 0)
                {
                    found = depth > 1 ? found : signs.All & (ulong.MaxValue << (at - block) << 1);
                }
                else
                {
                    if (entry < at)
                    {
                        Note(source, entry, colon, at, ref entries);
                    }
                    if (depth == 0)
                    {
                        if (signs.HaveEscapes)
                        {
                            entries.MarkEscapes(source);
                        }
                        return;
                    }
                    entry = at + 1;
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Note(byte[] source, int start, int colon, int end, ref JsonEntries entries)
    {
        int key = 0;
        int keyLength = 0;
        if (colon > start)
        {
            key = JsonBytes.SkipSpace(source, start) + 1;
            keyLength = TrimSpace(source, colon) - key - 1;
            start = colon + 1;
        }
        int value = JsonBytes.SkipSpace(source, start);
        // Between the brackets of an empty one there may be nothing but space.
        if (value < end)
        {
            ref JsonEntry entry = ref entries.Next();
            entry.SetKey(key, keyLength, isEscaped: false);
            entry.SetValue(value, TrimSpace(source, end) - value, isEscaped: false);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int TrimSpace(byte[] source, int end) => source[end - 1] > ' ' ? end : TrimRunOfSpace(source, end);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int TrimRunOfSpace(byte[] source, int end) => source.AsSpan(0, end).TrimEnd(" \t\r\n"u8).Length;
}
