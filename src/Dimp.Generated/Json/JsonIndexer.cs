using System.Runtime.CompilerServices;

namespace Dimp;

/// <summary>
/// Finds the entries of an object or array that was validated with its message. So only the brackets, commas and colons
/// outside of strings are read, in blocks of 64 bytes.
/// </summary>
internal static class JsonIndexer
{
    /// <summary>Finds the entries of an object or array.</summary>
    /// <param name="source">The source.</param>
    /// <param name="start">The start of the object or array in it.</param>
    /// <param name="entries">Takes its entries.</param>
    internal static void Read(byte[] source, int start, ref JsonEntries entries)
    {
        var none = default(NoObjects);
        Read(source, start, ref entries, ref none);
    }

    /// <summary>Finds the entries of an object or array, and those of the objects in an array.</summary>
    /// <param name="source">The source.</param>
    /// <param name="start">The start of the object or array in it.</param>
    /// <param name="entries">Takes its entries.</param>
    /// <param name="objects">Takes the entries of objects that are items of the array.</param>
    internal static void Read<TObjects>(byte[] source, int start, ref JsonEntries entries, ref TObjects objects)
        where TObjects : struct, IJsonObjects
    {
        var characters = new JsonStructuralCharacters(source, start);
        ulong rest = 0;
        int opening = characters.Next(ref rest);
        bool isMap = source[opening] == '{';
        if (isMap)
        {
            ReadMembers(source, start, ref characters, opening, rest, ref entries, out _);
        }
        else
        {
            ReadItems(source, ref characters, opening, rest, ref entries, ref objects);
        }
        if (characters.HaveEscapes)
        {
            entries.MarkEscapes(source, haveKeys: isMap);
        }
    }

    /// <summary>The nesting depth of an object or array, itself included.</summary>
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

    /// <returns>The structural characters that are left in the block.</returns>
    private static ulong ReadMembers<TMembers>(
        byte[] source, int start, ref JsonStructuralCharacters characters, int opening, ulong rest, ref TMembers members, out int closing)
        where TMembers : struct, IJsonMembers, allows ref struct
    {
        ReadOnlySpan<byte> json = source.AsSpan(start);
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
            members.Add(json, key - start, JsonBytes.TrimSpace(source, colon) - key - 1, value - start, JsonBytes.TrimSpace(source, end) - value);
            last = end;
            if (source[end] == '}')
            {
                closing = end;
                return rest;
            }
            colon = characters.Next(ref rest);
        }
        closing = colon;
        return rest;
    }

    private static void ReadItems<TObjects>(
        byte[] source, ref JsonStructuralCharacters characters, int opening, ulong rest, ref JsonEntries items, ref TObjects objects)
        where TObjects : struct, IJsonObjects
    {
        int last = opening;
        while (source[last] != ']')
        {
            int end = characters.Next(ref rest);
            if (source[end] == '{' && TObjects.AreWanted)
            {
                rest = ReadObject(source, ref characters, end, rest, items.Count, ref objects);
                end = characters.Next(ref rest);
            }
            else if (IsOpening(source[end]))
            {
                rest = characters.SkipContainer(end);
                end = characters.Next(ref rest);
            }
            int value = JsonBytes.SkipSpace(source, last + 1);
            // An empty array may have white space between its brackets.
            if (value < end)
            {
                ref JsonEntry item = ref items.Next();
                item.SetKey(0, 0, isEscaped: false);
                item.SetValue(value, JsonBytes.TrimSpace(source, end) - value, isEscaped: false);
            }
            last = end;
        }
    }

    private static ulong ReadObject<TObjects>(
        byte[] source, ref JsonStructuralCharacters characters, int opening, ulong rest, int index, ref TObjects objects)
        where TObjects : struct, IJsonObjects
    {
        var members = new PackedMembers(ref objects.Begin(index, opening));
        rest = ReadMembers(source, opening, ref characters, opening, rest, ref members, out int closing);
        if (characters.HaveEscapes)
        {
            members.MarkEscapes(source.AsSpan(opening, closing + 1 - opening));
        }
        objects.End(closing + 1, members.Count);
        return rest;
    }

    private static bool IsOpening(byte character) => character is (byte)'{' or (byte)'[';

    private readonly struct NoObjects : IJsonObjects
    {
        public static bool AreWanted => false;

        public ref PackedIndex Begin(int index, int start) => throw new NotSupportedException();

        public void End(int end, int count) => throw new NotSupportedException();
    }
}

/// <summary>Takes the entries of objects that are items of an array.</summary>
internal interface IJsonObjects
{
    /// <summary>Whether the entries are wanted; otherwise the objects are skipped.</summary>
    static abstract bool AreWanted { get; }

    /// <summary>Begins an object.</summary>
    /// <param name="index">The index of the item.</param>
    /// <param name="start">The start of the object.</param>
    /// <returns>Room for its packed entries.</returns>
    ref PackedIndex Begin(int index, int start);

    /// <summary>Ends the object.</summary>
    /// <param name="end">Its end.</param>
    /// <param name="count">The number of its entries; -1 if they cannot be packed.</param>
    void End(int end, int count);
}
