using System.Buffers;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text;

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
    /// <summary>Up to here a map is looked through however often; a larger one only so many times.</summary>
    private const int LargestScanned = 16;

    private const int ScansOfLarge = 8;

    /// <summary>Longer texts are remembered by their entry, so that reading one again does not take longer the longer it is.</summary>
    private const int LongestCompared = 256;

    // What a new message needs before its buffers have to grow.
    private const int UsualEntries = 8;
    private const int UsualText = 232;

    private Large? _large;
    private byte _scans;
    private string? _firstText;

    /// <summary>Creates an empty map.</summary>
    public WireMap() : base([], 0, 0, null, isUntouched: false) => KeepEntries([], 0, 0);

    internal WireMap(byte[] source, int start, int end, WireNode? parent) : base(source, start, end, parent, isUntouched: true)
    {
    }

    internal WireMap(byte[] source, int start, int end, ArraySegment<JsonEntry> entries) : this(source, start, end, parent: null) =>
        KeepEntries(entries.Array!, entries.Offset, entries.Count);

    internal WireMap(byte[] source, int start, int end, JsonPage pages) : this(source, start, end, parent: null)
    {
        _large = new Large(pages, Lookup: null, IsWithoutShadowed: false);
        KeepEntries(null, 0, pages.End);
    }

    /// <summary>An empty map with room for what a new message usually has.</summary>
    internal static WireMap ForMessage()
    {
        var map = new WireMap();
        map.MakeRoom(UsualEntries, UsualText);
        return map;
    }

    /// <summary>Reads a JSON object.</summary>
    /// <param name="utf8Json">The JSON, which is copied.</param>
    /// <param name="options">How to read; <see cref="WireOptions.Default"/> when <c>null</c>.</param>
    /// <exception cref="WireException">The input is not one sound JSON object.</exception>
    public static WireMap Parse(ReadOnlySpan<byte> utf8Json, WireOptions? options = null) =>
        JsonDoor.TryOpen(utf8Json, options ?? WireOptions.Default, out WireMap? map, out WireError? error)
            ? map
            : throw new WireException(error);

    /// <summary>Reads a JSON object.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="options">How to read; <see cref="WireOptions.Default"/> when <c>null</c>.</param>
    /// <exception cref="WireException">The input is not one sound JSON object.</exception>
    public static WireMap Parse(string json, WireOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return JsonDoor.TryOpen(json, options ?? WireOptions.Default, out WireMap? map, out WireError? error)
            ? map
            : throw new WireException(error);
    }

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
    public string? GetString(string key) => Find(key) is var index and >= 0 ? StringAt(index, Entries[index], []) : null;

    /// <summary>The object under a key; <c>null</c> when there is none.</summary>
    /// <param name="key">The key.</param>
    public WireMap? GetMap(string key) => this[key].AsMap();

    /// <summary>The array under a key; <c>null</c> when there is none.</summary>
    /// <param name="key">The key.</param>
    public WireList? GetList(string key) => this[key].AsList();

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
        for (int i = 0; i < Entries.Length; i++)
        {
            if (!IsVisible(i))
            {
                continue;
            }
            int index = other.Find(NameAt(i));
            if (index < 0 || ValueAt(i) != other.ValueAt(index))
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
        for (int i = 0; i < Entries.Length; i++)
        {
            if (IsVisible(i))
            {
                var hash = new HashCode();
                hash.AddBytes(NameAt(i));
                hash.Add(ValueAt(i));
                sum += hash.ToHashCode();
            }
        }
        return sum;
    }

    private protected override bool HasKeys => true;

    private protected override WireNode NewClone() => new WireMap { _large = Volatile.Read(ref _large) is { Pages: not null } large ? large : null };

    internal void Set(WireKey key, in WireValue value)
    {
        DropPending(key.Text);
        WireNode? node = value.Node is { } given ? Adopt(given) : null;
        Prepare();
        int index = Find(key);
        if (index < 0)
        {
            _large?.Lookup?.Add(key.Text, Entries.Length);
            InsertEntry(Entries.Length, key, value, node);
        }
        else
        {
            ReplaceEntry(index, value, node);
            RemoveShadowed(key, index);
        }
    }

    /// <summary>Sets keys of a message that is being made, which seldom has any of them already.</summary>
    internal void Add(WirePresets presets)
    {
        if (HasAny(presets))
        {
            foreach ((WireKey key, WireValue value) in presets.All)
            {
                Set(key, value);
            }
            return;
        }
        Prepare();
        AddEntries(presets);
        _large = null;
    }

    private bool HasAny(WirePresets presets)
    {
        foreach ((WireKey key, _) in presets.All)
        {
            if (Find(key) >= 0)
            {
                return true;
            }
        }
        return false;
    }

    private bool Remove(WireKey key)
    {
        DropPending(key.Text);
        if (Find(key) < 0)
        {
            return false;
        }
        Prepare();
        int index = Find(key);
        MarkRemoved(index);
        RemoveShadowed(key, index);
        _large?.Lookup?.Remove(key.Text);
        return true;
    }

    /// <summary>Gives an entry another key, in its place.</summary>
    internal void Rename(WireKey from, WireKey to)
    {
        if (Find(from) < 0)
        {
            return;
        }
        Prepare();
        int index = Find(from);
        RemoveShadowed(from, index);
        ReplaceKey(index, to);
        _large = null;
    }

    private void Prepare()
    {
        BeginEdit();
        if (PrepareEdit())
        {
            _large = null;
        }
    }

    private void RemoveShadowed(WireKey key, int before)
    {
        if (_large is { IsWithoutShadowed: true })
        {
            return;
        }
        for (int i = 0; i < before; i++)
        {
            if (Entries[i].HasKey(Text, key.Utf8))
            {
                MarkRemoved(i);
            }
        }
    }

    /// <summary>Whether both have the same keys with equal values, as <see cref="Equals(WireMap?)"/> says.</summary>
    /// <param name="left">One map.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(WireMap? left, WireMap? right) => left?.Equals(right) ?? right is null;

    /// <summary>Whether the maps differ.</summary>
    /// <param name="left">One map.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(WireMap? left, WireMap? right) => !(left == right);
}
