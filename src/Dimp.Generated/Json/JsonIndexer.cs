namespace Dimp;

/// <summary>
/// Finds the entries of an object or array that was checked when its message came in. Nothing is wrong with it, so that
/// nothing is looked at but the brackets, commas and colons that stand outside of strings, of 64 bytes at a time.
/// </summary>
internal static class JsonIndexer
{
    /// <summary>Room on the stack for as many entries as most objects have.</summary>
    private const int Few = 16;

    /// <param name="source">The source.</param>
    /// <param name="start">Where in it the object or array begins.</param>
    /// <param name="entries">Where to note its entries.</param>
    /// <param name="objects">What takes the entries of the objects that are items of an array, if somebody is going to look into all of them.</param>
    internal static void Read(byte[] source, int start, ref JsonEntries entries, IJsonObjects? objects = null)
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
            ReadItems(source, ref characters, opening, rest, ref entries, objects);
        }
        if (characters.HaveEscapes)
        {
            entries.MarkEscapes(source, haveKeys: isMap);
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
    private static ulong ReadMembers(
        byte[] source, int start, ref JsonStructuralCharacters characters, int opening, ulong rest, ref JsonEntries entries, out int closing)
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
            entries.Add(json, key - start, JsonBytes.TrimSpace(source, colon) - key - 1, value - start, JsonBytes.TrimSpace(source, end) - value);
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

    private static void ReadItems(
        byte[] source, ref JsonStructuralCharacters characters, int opening, ulong rest, ref JsonEntries items, IJsonObjects? objects)
    {
        int last = opening;
        while (source[last] != ']')
        {
            int end = characters.Next(ref rest);
            if (source[end] == '{' && objects is not null)
            {
                rest = ReadObject(source, ref characters, end, rest, items.Count, objects);
                end = characters.Next(ref rest);
            }
            else if (IsOpening(source[end]))
            {
                rest = characters.SkipContainer(end);
                end = characters.Next(ref rest);
            }
            int value = JsonBytes.SkipSpace(source, last + 1);
            // Between the brackets of an empty array there may be nothing but space.
            if (value < end)
            {
                ref JsonEntry item = ref items.Next();
                item.SetKey(0, 0, isEscaped: false);
                item.SetValue(value, JsonBytes.TrimSpace(source, end) - value, isEscaped: false);
            }
            last = end;
        }
    }

    private static ulong ReadObject(byte[] source, ref JsonStructuralCharacters characters, int opening, ulong rest, int index, IJsonObjects objects)
    {
        var members = new JsonEntries(ref objects.Begin(index, opening), stackalloc JsonEntry[Few], opening, source.Length);
        rest = ReadMembers(source, opening, ref characters, opening, rest, ref members, out int closing);
        if (characters.HaveEscapes)
        {
            members.MarkEscapes(source, haveKeys: true);
        }
        objects.End(closing + 1, members);
        members.Dispose();
        return rest;
    }

    private static bool IsOpening(byte character) => character is (byte)'{' or (byte)'[';
}

/// <summary>What takes the entries of objects that are items of an array.</summary>
internal interface IJsonObjects
{
    /// <summary>Another object begins.</summary>
    /// <param name="index">Which item it is.</param>
    /// <param name="start">Where it begins.</param>
    /// <returns>Room for its entries, if they can be packed.</returns>
    ref PackedIndex Begin(int index, int start);

    /// <summary>The object ends.</summary>
    /// <param name="end">Where it ends.</param>
    /// <param name="entries">Its entries.</param>
    void End(int end, in JsonEntries entries);
}
