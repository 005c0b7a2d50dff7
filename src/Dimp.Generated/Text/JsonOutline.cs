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
    /// <param name="below">Where to note those of the objects among its items, when it is an array.</param>
    internal static void Read(byte[] source, int start, ref JsonEntries entries, ref JsonEntries below)
    {
        var signs = new JsonSigns();
        bool isList = source[start] == '[';
        int depth = 0;
        // How deep entries are noted; what is deeper is passed over by its brackets.
        int noted = 1;
        int entry = start + 1;
        int colon = start;
        int item = entry;
        int taken = 0;
        for (int block = start; ; block += JsonSigns.Size)
        {
            signs.Find(source, block);
            ulong found = depth > noted ? signs.Brackets : signs.All;
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
                    if (depth == 2 && isList && sign == '{')
                    {
                        noted = 2;
                        item = entry;
                        entry = at + 1;
                    }
                    found &= depth > noted ? signs.Brackets : signs.All;
                }
                else if (sign != ',' && depth > noted)
                {
                    depth--;
                    found = depth > noted ? found : signs.All & (ulong.MaxValue << (at - block) << 1);
                }
                else if (noted == 2)
                {
                    NoteMember(source, entry, colon, at, ref below);
                    entry = at + 1;
                    if (sign != ',')
                    {
                        depth = noted = 1;
                        entry = item;
                    }
                }
                else
                {
                    if (isList)
                    {
                        NoteItem(source, entry, at, ref entries, ref taken, below.Count);
                    }
                    else
                    {
                        NoteMember(source, entry, colon, at, ref entries);
                    }
                    if (sign != ',')
                    {
                        if (signs.HaveEscapes)
                        {
                            entries.MarkEscapes(source, haveKeys: !isList);
                            below.MarkEscapes(source, haveKeys: true);
                        }
                        return;
                    }
                    entry = at + 1;
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void NoteMember(byte[] source, int start, int colon, int end, ref JsonEntries entries)
    {
        // Where there is no colon the object is empty.
        if (colon > start)
        {
            int key = JsonBytes.SkipSpace(source, start) + 1;
            int value = JsonBytes.SkipSpace(source, colon + 1);
            ref JsonEntry entry = ref entries.Next();
            entry.SetKey(key, TrimSpace(source, colon) - key - 1, isEscaped: false);
            entry.SetValue(value, TrimSpace(source, end) - value, isEscaped: false);
        }
    }

    /// <param name="source">The source.</param>
    /// <param name="start">Where the item begins, or the space before it.</param>
    /// <param name="end">Where the sign stands that ends it.</param>
    /// <param name="items">Where to note it.</param>
    /// <param name="taken">How many of the entries below belong to items before this.</param>
    /// <param name="below">How many there are with those of this item.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void NoteItem(byte[] source, int start, int end, ref JsonEntries items, ref int taken, int below)
    {
        int value = JsonBytes.SkipSpace(source, start);
        // Between the brackets of an empty array there may be nothing but space.
        if (value < end)
        {
            ref JsonEntry item = ref items.Next();
            item.SetBelow(taken, below - taken);
            item.SetValue(value, TrimSpace(source, end) - value, isEscaped: false);
            taken = below;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int TrimSpace(byte[] source, int end) => source[end - 1] > ' ' ? end : TrimRunOfSpace(source, end);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int TrimRunOfSpace(byte[] source, int end) => source.AsSpan(0, end).TrimEnd(" \t\r\n"u8).Length;
}
