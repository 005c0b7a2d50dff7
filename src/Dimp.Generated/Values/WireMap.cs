using System.Buffers;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Unicode;

namespace Dimp;

/// <summary>
/// A JSON object: ordered, mutable, read when asked. A key that is not there reads as an undefined value, and setting a
/// key to an undefined value removes it.
/// </summary>
/// <remarks>
/// An edited map writes what was not touched with the text it came with, in its place. Where a key came twice the last
/// one counts, as with every peer; the earlier ones are not seen, and are written as they came until that key is set.
/// </remarks>
[DebuggerDisplay("Count = {Count}")]
[DebuggerTypeProxy(typeof(WireMapDebugView))]
public sealed partial class WireMap : WireNode, IEquatable<WireMap>
{
    /// <summary>Up to here, a map that is only text is looked through however often; a larger one only so many times.</summary>
    private const int LargestScanned = 16;

    private const int ScansOfLarge = 8;

    private JsonEntry[]? _index;
    private WireEntries? _entries;
    private DecodedText? _decoded;
    private int _scans;

    /// <summary>Creates an empty map.</summary>
    public WireMap() => _entries = new WireEntries();

    internal WireMap(byte[] source, int start, int length, WireNode? parent) : base(source, start, length, parent)
    {
    }

    internal WireMap(byte[] source, int start, int length, JsonIndex index) : base(source, start, length, null) => Keep(index);

    private WireMap(WireMap original) : base(original.Source, original.Start, original.Length, null)
    {
        _index = original._index;
        _entries = original._entries?.CloneFor(this);
    }

    /// <summary>Reads a JSON object.</summary>
    /// <param name="utf8Json">The JSON, which is copied.</param>
    /// <param name="options">How to read; <see cref="WireOptions.Default"/> when <c>null</c>.</param>
    /// <exception cref="WireException">The input is not one sound JSON object.</exception>
    public static WireMap Parse(ReadOnlySpan<byte> utf8Json, WireOptions? options = null) =>
        JsonDoor.TryOpen(utf8Json.ToArray(), 0, utf8Json.Length, options ?? WireOptions.Default, out WireMap? map, out WireError? error)
            ? map
            : throw new WireException(error);

    /// <summary>Reads a JSON object.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="options">How to read; <see cref="WireOptions.Default"/> when <c>null</c>.</param>
    /// <exception cref="WireException">The input is not one sound JSON object.</exception>
    public static WireMap Parse(string json, WireOptions? options = null) =>
        JsonDoor.TryOpen(json, options ?? WireOptions.Default, out WireMap? map, out WireError? error)
            ? map
            : throw new WireException(error);

    /// <summary>The value under a key; undefined when it is not there. Setting it to an undefined value removes the key.</summary>
    /// <param name="key">The key.</param>
    /// <exception cref="ArgumentException">The key to set has a surrogate without its partner.</exception>
    public WireValue this[string key]
    {
        get => Find(key) is var index and >= 0 ? ValueAt(index) : default;
        set
        {
            if (value.IsUndefined)
            {
                Remove(key);
            }
            else
            {
                Set(new WireKey(key), value);
            }
        }
    }

    /// <summary>The string under a key, as <see cref="WireValue.AsString"/> reads it. It is decoded once and remembered.</summary>
    /// <param name="key">The key.</param>
    public string? GetString(string key) => Find(key) is var index and >= 0 ? StringAt(index) : null;

    /// <summary>The object under a key; <c>null</c> when there is none.</summary>
    /// <param name="key">The key.</param>
    public WireMap? GetMap(string key) => Find(key) is var index and >= 0 ? Entries[index].ReadMap(this) : null;

    /// <summary>The array under a key; <c>null</c> when there is none.</summary>
    /// <param name="key">The key.</param>
    public WireList? GetList(string key) => Find(key) is var index and >= 0 ? Entries[index].ReadList(this) : null;

    /// <summary>A copy that shares nothing with this map: an edit of one, or of anything in it, is not seen in the other.</summary>
    public WireMap Clone() => (WireMap)CloneFor(null);

    /// <summary>Whether both have the same keys with equal values, whatever their order.</summary>
    /// <param name="other">The other map.</param>
    public bool Equals([NotNullWhen(true)] WireMap? other)
    {
        if (other is null || Count != other.Count)
        {
            return false;
        }
        WireEntries entries = Entries;
        for (int i = 0; i < entries.Length; i++)
        {
            if (!entries.IsVisible(i))
            {
                continue;
            }
            int index = other.Entries.Find(entries.Name(i));
            if (index < 0 || entries[i].Read(this) != other.Entries[index].Read(other))
            {
                return false;
            }
        }
        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as WireMap);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int sum = 0;
        WireEntries entries = Entries;
        for (int i = 0; i < entries.Length; i++)
        {
            if (entries.IsVisible(i))
            {
                var hash = new HashCode();
                hash.AddBytes(entries.Name(i));
                hash.Add(entries[i].Read(this));
                sum += hash.ToHashCode();
            }
        }
        return sum;
    }

    private protected override void WriteItems(ref JsonOutput output)
    {
        output.Append((byte)'{');
        Entries.WriteTo(ref output);
        output.Append((byte)'}');
    }

    private protected override WireNode CloneItems() => new WireMap(this);

    /// <summary>Where the entries lie in the text; nobody may have read that yet.</summary>
    private JsonEntry[] Index => Volatile.Read(ref _index) ?? ReadIndex();

    private WireEntries Entries => Volatile.Read(ref _entries) ?? ReadEntries(Index);

    private JsonEntry[] ReadIndex() => Keep(JsonIndex.OfMap(Source, Start, Length));

    private JsonEntry[] Keep(JsonIndex index)
    {
        if (index.HasEscapedKeys)
        {
            // Such keys are not what stands in the text, and have to be decoded before any is looked for.
            ReadEntries(index.Entries);
        }
        Volatile.Write(ref _index, index.Entries);
        return index.Entries;
    }

    private WireEntries ReadEntries(JsonEntry[] index)
    {
        // Two readers must get the same entries, or the edits of one of them would be lost.
        var entries = new WireEntries(Source, index);
        return Interlocked.CompareExchange(ref _entries, entries, null) ?? entries;
    }

    private int Find(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        JsonEntry[]? index = SearchableIndex();
        if (index is null && Entries.IsLarge)
        {
            return Entries.Find(key);
        }
        Span<byte> buffer = stackalloc byte[128];
        return Utf8.FromUtf16(key, buffer, out _, out int length, replaceInvalidSequences: false) switch
        {
            OperationStatus.Done => Find(index, buffer[..length]),
            OperationStatus.DestinationTooSmall => Find(index, Encoding.UTF8.GetBytes(key)),
            _ => -1,
        };
    }

    private int Find(WireKey key) => SearchableIndex() is { } index ? Scan(index, key.Utf8) : Entries.Find(key);

    private int Find(JsonEntry[]? index, ReadOnlySpan<byte> name) => index is null ? Entries.Find(name) : Scan(index, name);

    private int Scan(JsonEntry[] index, ReadOnlySpan<byte> name)
    {
        for (int i = index.Length - 1; i >= 0; i--)
        {
            if (index[i].HasKey(Source, name))
            {
                return i;
            }
        }
        return -1;
    }

    /// <summary>
    /// The index, while the map is nothing more than its text and may be looked through: one that is large only so many
    /// times, so that the cost stays linear.
    /// </summary>
    private JsonEntry[]? SearchableIndex()
    {
        if (Volatile.Read(ref _entries) is not null)
        {
            return null;
        }
        JsonEntry[] index = Index;
        bool isSearchable = index.Length <= LargestScanned || _scans++ < ScansOfLarge;
        return isSearchable && Volatile.Read(ref _entries) is null ? index : null;
    }

    private WireValue StoredAt(int index) =>
        Volatile.Read(ref _entries) is { } entries ? entries[index].Stored : _index![index].Value(Source);

    private WireValue ValueAt(int index)
    {
        WireValue value = StoredAt(index);
        return value.IsRawContainer ? Entries[index].Read(this) : value;
    }

    private string? StringAt(int index)
    {
        if (Volatile.Read(ref _entries) is { } entries)
        {
            return entries[index].ReadString();
        }
        WireValue value = _index![index].Value(Source);
        return value.IsRawText ? DecodedText.Of(index, value, ref _decoded) : value.AsString();
    }

    internal void Set(WireKey key, WireValue value)
    {
        DropPending(key.Text);
        WireItem item = Adopt(value);
        BeginEdit();
        Entries.Set(key, item);
    }

    private bool Remove(WireKey key)
    {
        DropPending(key.Text);
        int index = Find(key);
        if (index < 0)
        {
            return false;
        }
        BeginEdit();
        Entries.Remove(key, index);
        return true;
    }

    /// <summary>Gives an entry another key, in its place.</summary>
    internal void Rename(WireKey from, WireKey to)
    {
        int index = Find(from);
        if (index >= 0)
        {
            BeginEdit();
            Entries.Rename(index, from, to);
        }
    }
}
