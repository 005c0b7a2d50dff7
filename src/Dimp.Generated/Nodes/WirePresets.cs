using System.ComponentModel;

namespace Dimp.CompilerServices;

/// <summary>Keys with constant values, encoded once for all messages. Generated code makes them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WirePresets
{
    private readonly WireKey[] _keys;
    private readonly WireValue[] _values;
    private readonly JsonEntry[] _entries;
    private readonly PackedEntry[] _packed;
    private readonly byte[] _text;

    /// <summary>Declares the keys, in the order in which they are written.</summary>
    /// <param name="presets">The keys, each once, and their values.</param>
    public WirePresets(params ReadOnlySpan<(string Key, string Value)> presets)
    {
        _keys = new WireKey[presets.Length];
        _values = new WireValue[presets.Length];
        _entries = new JsonEntry[presets.Length];
        var output = new JsonOutput([], 0);
        for (int i = 0; i < presets.Length; i++)
        {
            _keys[i] = new WireKey(presets[i].Key);
            _values[i] = presets[i].Value;
            _entries[i].AppendKey(ref output, _keys[i]);
            _values[i].WriteTo(ref output, ref _entries[i]);
        }
        _text = output.Written.ToArray();
        CanBePacked = _text.Length <= PackedEntry.LongestText && Array.TrueForAll(_keys, static key => key.CanBePacked);
        _packed = CanBePacked ? [.. _entries.Zip(_keys, static (entry, key) => new PackedEntry(entry, key.Pattern))] : [];
    }

    internal ReadOnlySpan<WireKey> Keys => _keys;

    internal ReadOnlySpan<WireValue> Values => _values;

    /// <summary>Their entries, if they can be packed.</summary>
    internal ReadOnlySpan<PackedEntry> Packed => _packed;

    internal int Count => _entries.Length;

    /// <summary>Whether they can be packed.</summary>
    internal bool CanBePacked { get; }

    /// <summary>The number of bytes of all of them, each with the comma before it.</summary>
    internal int Length => _text.Length;

    /// <summary>Sets the keys of a message.</summary>
    /// <param name="map">The message.</param>
    public void AddTo(WireMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        map.Add(this);
    }

    /// <summary>Writes all of them, and notes their positions.</summary>
    internal void AppendTo(ref JsonOutput output, Span<JsonEntry> entries)
    {
        for (int i = 0; i < _entries.Length; i++)
        {
            entries[i] = _entries[i];
            entries[i].Move(output.Length, hasKey: true);
        }
        output.Append(_text);
    }

    /// <summary>Writes all of them, and notes their positions. There must be room.</summary>
    /// <param name="output">The output.</param>
    /// <param name="packed">Takes the positions.</param>
    /// <param name="count">The number of entries before.</param>
    internal void AppendTo(ref JsonOutput output, ref PackedIndex packed, int count)
    {
        for (int i = 0; i < _packed.Length; i++)
        {
            packed.Add(count + i, _packed[i].Moved(output.Length));
        }
        output.Append(_text);
    }
}
