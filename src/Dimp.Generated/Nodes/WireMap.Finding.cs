using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace Dimp;

// Finds the entry of a key, the last one if there are several, and the string of an entry.
public sealed partial class WireMap
{
    private int Find(string key, out JsonEntry entry)
    {
        ArgumentNullException.ThrowIfNull(key);
        Span<byte> buffer = stackalloc byte[128];
        scoped ReadOnlySpan<byte> name;
        switch (Utf8.FromUtf16(key, buffer, out _, out int length, replaceInvalidSequences: false))
        {
            case OperationStatus.Done:
                name = buffer[..length];
                break;
            // A key that did not fit was not checked for well-formedness yet.
            case OperationStatus.DestinationTooSmall when JsonString.IndexOfLoneSurrogate(key) < 0:
                name = Encoding.UTF8.GetBytes(key);
                break;
            default:
                entry = default;
                return -1;
        }
        return Find(key, name, PackedIndex.PatternOf(name), out entry);
    }

    private int Find(WireKey key) => Find(key, out _);

    // Most keys are looked for in packed entries, and one call less is noticed there.
    private int Find(WireKey key, out JsonEntry entry) =>
        ArePacked ? FindPacked(key.Utf8, key.Pattern, out entry) : Find(key.Text, key.Utf8, key.Pattern, out entry);

    /// <summary>
    /// A bit for each key of the map. A key whose <see cref="WireKey.Bit"/> is not there is not in the map; the others have to be
    /// looked for.
    /// </summary>
    internal ulong KeyBits => !HasEntries && (ArePacked || TryPack()) ? _packed.KeyBits(EntryCount) : ulong.MaxValue;

    /// <param name="key">The key.</param>
    /// <param name="name">The key in UTF-8.</param>
    /// <param name="pattern">The pattern of the key; see <see cref="PackedIndex"/>.</param>
    /// <param name="entry">The entry.</param>
    /// <returns>Its index; -1 if there is none.</returns>
    private int Find(string key, ReadOnlySpan<byte> name, ulong pattern, out JsonEntry entry)
    {
        if (!HasEntries)
        {
            if (ArePacked || TryPack())
            {
                return FindPacked(name, pattern, out entry);
            }
            if (PagesToScan() is { } pages)
            {
                return pages.Find(Buffer, name, out entry);
            }
        }
        ReadOnlySpan<JsonEntry> entries = Entries;
        int index = IsLookedUp(entries) ? Keyed().Find(key) : JsonEntry.Find(entries, Buffer, name);
        entry = index >= 0 ? entries[index] : default;
        return index;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int FindPacked(ReadOnlySpan<byte> name, ulong pattern, out JsonEntry entry)
    {
        int index = _packed.Find(EntryCount, Source, name, pattern);
        if (index < 0)
        {
            entry = default;
        }
        else
        {
            _packed.Get(index, Start, out entry);
        }
        return index;
    }

    private int Find(ReadOnlySpan<byte> name)
    {
        ReadOnlySpan<JsonEntry> entries = Entries;
        return IsLookedUp(entries) ? Keyed().Find(Encoding.UTF8.GetString(name)) : JsonEntry.Find(entries, Buffer, name);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsLookedUp(ReadOnlySpan<JsonEntry> entries) => entries.Length > LargestScanned && IsLargeLookedUp();

    /// <summary>
    /// Whether to use the hash table. It is not worth its cost for a small map, or for a few keys of a large map.
    /// </summary>
    private bool IsLargeLookedUp() => _extras?.Keys is not null || _scans++ >= ScansOfLarge;

    private KeyIndex Keyed()
    {
        Extras extras = GetExtras();
        KeyIndex? keys = Volatile.Read(ref extras.Keys);
        if (keys is null)
        {
            keys = new KeyIndex(Entries.Length);
            for (int i = 0; i < Entries.Length; i++)
            {
                if (!Entries[i].IsRemoved)
                {
                    keys.Add(KeyAt(i), i);
                }
            }
            // A thread that sees the table sees it filled. Two threads may fill it: both find the same.
            Volatile.Write(ref extras.Keys, keys);
        }
        return keys;
    }

    private ReadOnlySpan<byte> NameAt(int index)
    {
        JsonEntry entry = Entries[index];
        ReadOnlySpan<byte> name = Buffer.AsSpan(entry.KeyStart, entry.KeyLength);
        return entry.IsKeyEscaped ? JsonString.UnescapeUtf8(name) : name;
    }

    private string KeyAt(int index) => JsonString.Decode(NameAt(index));

    /// <summary>Whether an entry counts: it is not removed, and no later entry has the same key.</summary>
    private bool IsVisible(int index) => !Entries[index].IsRemoved && Find(NameAt(index)) == index;

    /// <param name="index">Which entry.</param>
    /// <param name="entry">The entry itself.</param>
    /// <param name="usual">Frequent texts that need not be decoded.</param>
    private string? StringAt(int index, in JsonEntry entry, WireKey[] usual)
    {
        byte[] utf8 = Buffer;
        if (!entry.IsText(utf8))
        {
            return StoredAt(index, entry).AsString();
        }
        ReadOnlySpan<byte> raw = entry.RawText(utf8);
        if (Volatile.Read(ref _firstText) is { } first && Ascii.Equals(raw, first))
        {
            return first;
        }
        if (MaterializedAt(index) is string known)
        {
            return known;
        }
        foreach (WireKey key in usual)
        {
            if (raw.SequenceEqual(key.Utf8) && !entry.IsValueEscaped)
            {
                return key.Text;
            }
        }
        string decoded = entry.IsValueEscaped ? JsonString.Unescape(raw) : JsonString.Decode(raw);
        Remember(index, decoded, isAscii: decoded.Length == raw.Length);
        return decoded;
    }

    /// <summary>
    /// Keeps the text of a string: the first short one in the map itself, because in many messages only one string is read.
    /// The entry of that text is not stored, because a comparison finds it.
    /// </summary>
    private void Remember(int index, string text, bool isAscii)
    {
        if (isAscii && text.Length <= LongestCompared && _firstText is null)
        {
            // Two threads may keep different texts: a reader compares before it takes one.
            Volatile.Write(ref _firstText, text);
        }
        else
        {
            // A reference is published after what it refers to. Two threads may decode the text: both get equal ones.
            Materialized[index] = text;
        }
    }
}
