using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Dimp;

// Finding the entry of a key, the last one where it came more than once, and the string of an entry.
public sealed partial class WireMap
{
    private int Find(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (IsLookedUp())
        {
            return Lookup().GetValueOrDefault(key, -1);
        }
        Span<byte> buffer = stackalloc byte[128];
        return Utf8.FromUtf16(key, buffer, out _, out int length, replaceInvalidSequences: false) switch
        {
            OperationStatus.Done => Scan(buffer[..length]),
            OperationStatus.DestinationTooSmall => Scan(Encoding.UTF8.GetBytes(key)),
            _ => -1,
        };
    }

    private int Find(WireKey key) => IsLookedUp() ? Lookup().GetValueOrDefault(key.Text, -1) : Scan(key.Utf8);

    private int Find(ReadOnlySpan<byte> name) =>
        IsLookedUp() ? Lookup().GetValueOrDefault(Encoding.UTF8.GetString(name), -1) : Scan(name);

    /// <summary>Whether to use the hash table: it does not pay for a small map, or for a few keys of a large one.</summary>
    private bool IsLookedUp() => EntryCount > LargestScanned && (_lookup is not null || _scans++ >= ScansOfLarge);

    private int Scan(ReadOnlySpan<byte> name)
    {
        ReadOnlySpan<JsonEntry> entries = Entries.AsSpan(0, EntryCount);
        ReadOnlySpan<byte> text = Text;
        for (int i = entries.Length - 1; i >= 0; i--)
        {
            if (entries[i].HasKey(text, name))
            {
                return i;
            }
        }
        return -1;
    }

    private Dictionary<string, int> Lookup()
    {
        Dictionary<string, int>? lookup = Volatile.Read(ref _lookup);
        if (lookup is null)
        {
            lookup = new Dictionary<string, int>(EntryCount);
            bool isWithoutShadowed = true;
            for (int i = 0; i < EntryCount; i++)
            {
                if (!Entries[i].IsRemoved)
                {
                    string key = KeyAt(i);
                    isWithoutShadowed &= lookup.TryAdd(key, i);
                    lookup[key] = i;
                }
            }
            _isWithoutShadowed = isWithoutShadowed;
            Volatile.Write(ref _lookup, lookup);
        }
        return lookup;
    }

    private ReadOnlySpan<byte> NameAt(int index)
    {
        JsonEntry entry = Entries[index];
        ReadOnlySpan<byte> name = Text.AsSpan(entry.KeyStart, entry.KeyLength);
        return entry.IsKeyEscaped ? JsonString.UnescapeUtf8(name) : name;
    }

    private string KeyAt(int index) => Encoding.UTF8.GetString(NameAt(index));

    /// <summary>Whether an entry counts: neither removed, nor shadowed by a later one of its key.</summary>
    private bool IsVisible(int index) => !Entries[index].IsRemoved && Find(NameAt(index)) == index;

    /// <param name="index">The entry.</param>
    /// <param name="usual">Texts that need not be decoded.</param>
    private string? StringAt(int index, WireKey[] usual)
    {
        ref readonly JsonEntry entry = ref Entries[index];
        if (!entry.IsText(Text))
        {
            return StoredAt(index).AsString();
        }
        if (Volatile.Read(ref _firstText) is { } first && _firstTextAt == index)
        {
            return first;
        }
        if (HeldAt(index) is string known)
        {
            return known;
        }
        foreach (WireKey text in usual)
        {
            if (entry.IsText(Text, text.Utf8))
            {
                return text.Text;
            }
        }
        string decoded = entry.Value(Text).AsString()!;
        Remember(index, decoded);
        return decoded;
    }

    /// <summary>Keeps the text of a string: the first in the map itself, since of many messages just one is read.</summary>
    private void Remember(int index, string text)
    {
        int earlier = Interlocked.CompareExchange(ref _firstTextAt, index, -1);
        if (earlier == -1)
        {
            Volatile.Write(ref _firstText, text);
        }
        else if (earlier != index)
        {
            Held[index] = text;
        }
    }
}
