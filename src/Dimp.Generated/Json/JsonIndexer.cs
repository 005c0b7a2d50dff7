using System.Runtime.CompilerServices;

namespace Dimp;

/// <summary>
/// Finds the entries of an object or array that was checked when its message came in. Nothing is wrong with it, so that
/// nothing is looked at but the brackets, commas and colons that stand outside of strings, of 64 bytes at a time.
/// </summary>
internal static class JsonIndexer
{
    /// <param name="source">The source.</param>
    /// <param name="start">Where in it the object or array begins.</param>
    /// <param name="entries">Where to note its entries.</param>
    /// <param name="below">Where to note those of the objects among its items, when it is an array.</param>
    internal static void Read(byte[] source, int start, ref JsonEntries entries, ref JsonEntries below)
    {
        var characters = new JsonStructuralCharacters(source, start);
        ulong rest = 0;
        int opening = characters.Next(ref rest);
        bool isMap = source[opening] == '{';
        if (isMap)
        {
            ReadMembers(source, ref characters, opening, rest, ref entries);
        }
        else
        {
            ReadItems(source, ref characters, opening, rest, ref entries, ref below);
        }
        if (characters.HaveEscapes)
        {
            entries.MarkEscapes(source, haveKeys: isMap);
            below.MarkEscapes(source, haveKeys: true);
        }
    }

    /// <summary>How many objects and arrays stand in one another from one on, itself included.</summary>
    internal static int DepthOf(byte[] source, int start)
    {
        var characters = new JsonStructuralCharacters(source, start);
        ulong rest = 0;
        int depth = 0;
        int greatest = 0;
        do
        {
            byte character = source[characters.Next(ref rest)];
            if (IsOpening(character))
            {
                greatest = Math.Max(greatest, ++depth);
            }
            else if (character is (byte)'}' or (byte)']')
            {
                depth--;
            }
        }
        while (depth > 0);
        return greatest;
    }

    /// <returns>The structural characters of the block that are still to come.</returns>
    private static ulong ReadMembers(byte[] source, ref JsonStructuralCharacters characters, int opening, ulong rest, ref JsonEntries entries)
    {
        int last = opening;
        int colon = characters.Next(ref rest);
        while (source[colon] == ':')
        {
            int end = characters.Next(ref rest);
            if (IsOpening(source[end]))
            {
                rest = characters.SkipContainer(end);
                end = characters.Next(ref rest);
            }
            int key = JsonBytes.SkipSpace(source, last + 1) + 1;
            int value = JsonBytes.SkipSpace(source, colon + 1);
            ref JsonEntry entry = ref entries.Next();
            entry.SetKey(key, TrimSpace(source, colon) - key - 1, isEscaped: false);
            entry.SetValue(value, TrimSpace(source, end) - value, isEscaped: false);
            if (source[end] == '}')
            {
                break;
            }
            last = end;
            colon = characters.Next(ref rest);
        }
        return rest;
    }

    private static void ReadItems(byte[] source, ref JsonStructuralCharacters characters, int opening, ulong rest, ref JsonEntries items, ref JsonEntries below)
    {
        int last = opening;
        while (source[last] != ']')
        {
            int first = below.Count;
            int end = characters.Next(ref rest);
            if (source[end] == '{')
            {
                rest = ReadMembers(source, ref characters, end, rest, ref below);
                end = characters.Next(ref rest);
            }
            else if (source[end] == '[')
            {
                rest = characters.SkipContainer(end);
                end = characters.Next(ref rest);
            }
            int value = JsonBytes.SkipSpace(source, last + 1);
            // Between the brackets of an empty array there may be nothing but space.
            if (value < end)
            {
                ref JsonEntry item = ref items.Next();
                item.SetNested(first, below.Count - first);
                item.SetValue(value, TrimSpace(source, end) - value, isEscaped: false);
            }
            last = end;
        }
    }

    private static bool IsOpening(byte character) => character is (byte)'{' or (byte)'[';

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int TrimSpace(byte[] source, int end) => source[end - 1] > ' ' ? end : TrimRunOfSpace(source, end);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int TrimRunOfSpace(byte[] source, int end) => source.AsSpan(0, end).TrimEnd(" \t\r\n"u8).Length;
}
