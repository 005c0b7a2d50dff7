using System.ComponentModel;

namespace Dimp.CompilerServices;

/// <summary>Keys with the text that many messages have there, written once for all of them. Generated code makes them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WirePresets
{
    private readonly (WireKey Key, WireValue Value)[] _presets;
    private readonly JsonEntry[] _entries;
    private readonly byte[] _text;

    /// <summary>Declares the keys, in the order in which they are written.</summary>
    /// <param name="presets">The keys, each once, and their values.</param>
    public WirePresets(params ReadOnlySpan<(string Key, string Value)> presets)
    {
        _presets = new (WireKey, WireValue)[presets.Length];
        _entries = new JsonEntry[presets.Length];
        var output = new JsonOutput([], 0);
        for (int i = 0; i < presets.Length; i++)
        {
            _presets[i] = (new WireKey(presets[i].Key), presets[i].Value);
            _entries[i].AppendKey(ref output, _presets[i].Key);
            _presets[i].Value.WriteTo(ref output, ref _entries[i]);
        }
        _text = output.Written.ToArray();
        CanBePacked = Array.TrueForAll(_presets, static preset => preset.Key.CanBePacked);
    }

    internal ReadOnlySpan<(WireKey Key, WireValue Value)> All => _presets;

    internal int Count => _entries.Length;

    /// <summary>Whether they can be packed.</summary>
    internal bool CanBePacked { get; }

    /// <summary>How many bytes they have together, each with the comma before it.</summary>
    internal int Length => _text.Length;

    /// <summary>Sets the keys of a message.</summary>
    /// <param name="map">The message.</param>
    public void AddTo(WireMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        map.Add(this);
    }

    /// <summary>Writes them all, and notes where they now lie.</summary>
    internal void AppendTo(ref JsonOutput output, Span<JsonEntry> entries)
    {
        for (int i = 0; i < _entries.Length; i++)
        {
            entries[i] = _entries[i];
            entries[i].Move(output.Length, hasKey: true);
        }
        output.Append(_text);
    }

    /// <summary>Writes them all, and notes where they now lie; there is room for that.</summary>
    internal void AppendTo(ref JsonOutput output, ref PackedIndex packed, int count)
    {
        int start = output.Length;
        output.Append(_text);
        ReadOnlySpan<byte> json = output.Written;
        foreach (ref readonly JsonEntry entry in _entries.AsSpan())
        {
            packed.TryAdd(
                count++, json, start + entry.KeyStart, entry.KeyLength, start + entry.ValueStart, entry.ValueLength, entry.IsValueEscaped);
        }
    }
}
