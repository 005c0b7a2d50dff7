using System.Buffers;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Serialization;
using Dimp.CompilerServices;

namespace Dimp;

/// <summary>
/// A JSON object: ordered, mutable, decoded lazily. An absent key reads as an undefined value, and setting a key to an
/// undefined value removes it.
/// </summary>
/// <remarks>
/// An edited map writes values that were not edited with their received text, in their place. If a key occurs twice, the
/// last one counts, as with every peer. The earlier ones are hidden, and are written unchanged until that key is set.
/// </remarks>
[DebuggerDisplay("Count = {Count}")]
[JsonConverter(typeof(WireMapJsonConverter))]
[DebuggerTypeProxy(typeof(WireMapDebugView))]
public sealed partial class WireMap : WireNode, IEquatable<WireMap>
{
    /// <summary>A map of up to this size is always searched linearly; a larger map only a limited number of times.</summary>
    private const int LargestScanned = 16;

    private const int ScansOfLarge = 8;

    /// <summary>
    /// Longer texts are remembered by their entry, so that the cost of reading one again does not depend on its length.
    /// </summary>
    private const int LongestCompared = 256;

    // The size that suffices for most new messages without growing the buffer.
    private const int UsualText = 168;

    private Extras? _extras;
    private byte _scans;
    private string? _firstText;

    /// <summary>Creates an empty map.</summary>
    public WireMap() : base(hasKeys: true) => _arePacked = true;

    internal WireMap(byte[] utf8, int start, int end, WireNode? parent, int height) : base(utf8, start, end, parent, height, hasKeys: true)
    {
    }

    /// <param name="utf8">The array with the JSON.</param>
    /// <param name="start">The start of the map in it, with white space before it.</param>
    /// <param name="end">The end of the map.</param>
    /// <param name="height">The greatest nesting depth of nodes from this one down.</param>
    internal WireMap(byte[] utf8, int start, int end, int height) : this(utf8, start, end, parent: null, height)
    {
    }

    /// <summary>An empty map with room for the usual keys of a new message.</summary>
    internal static WireMap ForMessage()
    {
        var map = new WireMap();
        map.MakeRoom(UsualText);
        return map;
    }

    /// <summary>The value of a key; undefined if the key is absent. Setting it to an undefined value removes the key.</summary>
    /// <param name="key">The key.</param>
    /// <exception cref="ArgumentException">
    /// The key to set has an unpaired surrogate, or the value would be nested too deeply; see
    /// <see cref="WireOptions.GreatestDepth"/>.
    /// </exception>
    public WireValue this[string key]
    {
        get => Find(key, out JsonEntry entry) is var index and >= 0 ? ValueAt(index, entry) : default;
        set
        {
            if (value.IsUndefined)
            {
                Remove(key);
            }
            else
            {
                Set(WireKey.Of(key), value);
            }
        }
    }

    /// <summary>The string of a key, as <see cref="WireValue.AsString"/> reads it. It is decoded once and remembered.</summary>
    /// <param name="key">The key.</param>
    public string? GetString(string key) => Find(key, out JsonEntry entry) is var index and >= 0 ? StringAt(index, entry, []) : null;

    /// <summary>The object of a key; <c>null</c> if there is none.</summary>
    /// <param name="key">The key.</param>
    public WireMap? GetMap(string key) => this[key].AsMap();

    /// <summary>The array of a key; <c>null</c> if there is none.</summary>
    /// <param name="key">The key.</param>
    public WireList? GetList(string key) => this[key].AsList();

    /// <summary>A deep copy that shares nothing with this map. An edit of one is not seen in the other.</summary>
    public WireMap Clone() => (WireMap)CloneFor(null);

    /// <summary>Whether both have the same keys with equal values, in any order.</summary>
    /// <param name="other">The other map.</param>
    public bool Equals([NotNullWhen(true)] WireMap? other) => other is not null && AreEqual(this, other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as WireMap);

    /// <summary>Whether both have the same keys with equal values, as <see cref="Equals(WireMap?)"/> says.</summary>
    /// <param name="left">One map.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(WireMap? left, WireMap? right) => left?.Equals(right) ?? right is null;

    /// <summary>Whether the maps differ.</summary>
    /// <param name="left">One map.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(WireMap? left, WireMap? right) => !(left == right);

    private protected override bool AreEntriesEqual(WireNode other, ref Stack<(WireNode, WireNode)>? open)
    {
        if (other is not WireMap map || Count != map.Count)
        {
            return false;
        }
        for (int i = 0; i < Entries.Length; i++)
        {
            if (!IsVisible(i))
            {
                continue;
            }
            int index = map.Find(NameAt(i));
            if (index < 0 || !AreEqual(ValueAt(i), map.ValueAt(index), ref open))
            {
                return false;
            }
        }
        return true;
    }

    /// <inheritdoc/>
    public override int GetHashCode() => GetHashCode(HashedLevels);

    internal override int GetHashCode(int levels)
    {
        int sum = Count;
        for (int i = 0; levels > 0 && i < Entries.Length; i++)
        {
            if (IsVisible(i))
            {
                var hash = new HashCode();
                hash.AddBytes(NameAt(i));
                hash.Add(ValueAt(i).GetHashCode(levels - 1));
                sum += hash.ToHashCode();
            }
        }
        return sum;
    }

    private protected override WireNode NewClone()
    {
        var clone = new WireMap();
        ShareUnpackedTo(clone);
        return clone;
    }

    internal void Set(WireKey key, in WireValue value)
    {
        if (TrySetPacked(key, value))
        {
            return;
        }
        if (value.Node is { } given && IsAt(Find(key), given))
        {
            return;
        }
        DropAbsent(key.Text, value.Node);
        WireNode? node = value.Node is { } assigned ? Adopt(assigned) : null;
        Prepare();
        int index = Find(key);
        if (index < 0)
        {
            KeyIndex? keys = _extras?.Keys;
            // If memory is exhausted before the key is in the table, there has to be another table.
            ForgetKeys();
            InsertEntry(Entries.Length, key, value, node);
            if (keys is not null)
            {
                keys.Add(key.Text, Entries.Length - 1);
                _extras!.Keys = keys;
            }
        }
        else
        {
            ReplaceEntry(index, value, node);
            RemoveShadowed(key, index);
        }
    }

    /// <summary>Sets keys of a new message, which seldom has any of them already.</summary>
    internal void Add(WirePresets presets)
    {
        if (MayHaveAny(presets))
        {
            for (int i = 0; i < presets.Count; i++)
            {
                Set(presets.Keys[i], presets.Values[i]);
            }
            return;
        }
        if (TryAddPacked(presets))
        {
            return;
        }
        Prepare();
        AddEntries(presets);
        ForgetKeys();
    }

    /// <summary>Whether any of several keys may be there.</summary>
    private bool MayHaveAny(WirePresets presets)
    {
        if (ArePacked && presets.CanBePacked)
        {
            return _packed.MayHaveAny(EntryCount, presets.Packed);
        }
        foreach (WireKey key in presets.Keys)
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
        if (Find(key) < 0)
        {
            return false;
        }
        Prepare();
        int index = Find(key);
        RemoveShadowed(key, index);
        MarkRemoved(index);
        _extras?.Keys?.Remove(key.Text);
        DropFound();
        return true;
    }

    /// <summary>Gives an entry another key, in its place.</summary>
    internal void Rename(WireKey from, WireKey to)
    {
        if (Find(from) < 0)
        {
            return;
        }
        DropAbsent(to.Text);
        Prepare();
        int index = Find(from);
        RemoveShadowed(from, index);
        ReplaceKey(index, to);
        ForgetKeys();
        DropFound();
    }

    private void Prepare()
    {
        BeginEdit();
        PrepareEdit();
        NoteEdit();
    }

    private protected override void OnCompacted()
    {
        if (_extras is not null)
        {
            _extras.Pages = null;
            _extras.Keys = null;
        }
    }

    private void ForgetKeys()
    {
        if (_extras is not null)
        {
            _extras.Keys = null;
        }
    }

    /// <summary>Removes the hidden earlier entries of a key.</summary>
    private void RemoveShadowed(WireKey key, int before)
    {
        if (_extras?.Keys is { } keys)
        {
            foreach (int index in keys.TakeShadowed(key.Text))
            {
                MarkRemoved(index);
            }
            return;
        }
        while ((before = JsonEntry.Find(Entries[..before], Buffer, key.Utf8)) >= 0)
        {
            MarkRemoved(before);
        }
    }

    // The exchange is a full fence, and all threads get the same object.
    private Extras GetExtras() =>
        Volatile.Read(ref _extras) ?? Interlocked.CompareExchange(ref _extras, new Extras(), null) ?? _extras;

    /// <summary>Rarely used state, in an object of its own to keep other maps small.</summary>
    private sealed class Extras
    {
        /// <summary>The pages with the entries of a very large map, until they are copied into one array.</summary>
        internal JsonPage? Pages;

        /// <summary>The hash table of the entries, once keys of a large map were looked up often enough.</summary>
        internal KeyIndex? Keys;

        /// <summary>The nodes that were returned for absent fields.</summary>
        internal AbsentField? Absent;

        /// <summary>The typed views beside the usual one.</summary>
        internal OtherView? Views;
    }

    /// <summary>The entries of a large map by their keys.</summary>
    private sealed class KeyIndex(int capacity)
    {
        private static readonly List<int> None = [];

        private readonly Dictionary<string, int> _last = new(capacity);
        private Dictionary<string, List<int>>? _shadowed;

        internal int Count => _last.Count;

        /// <summary>The last entry with a key; -1 when there is none.</summary>
        internal int Find(string key) => _last.GetValueOrDefault(key, -1);

        internal void Add(string key, int index)
        {
            if (_last.TryGetValue(key, out int earlier))
            {
                _shadowed ??= [];
                if (!_shadowed.TryGetValue(key, out List<int>? indexes))
                {
                    _shadowed.Add(key, indexes = []);
                }
                indexes.Add(earlier);
            }
            _last[key] = index;
        }

        internal void Remove(string key) => _last.Remove(key);

        /// <summary>The earlier entries of a key, which are about to be removed.</summary>
        internal List<int> TakeShadowed(string key) => _shadowed is not null && _shadowed.Remove(key, out List<int>? indexes) ? indexes : None;
    }
}
