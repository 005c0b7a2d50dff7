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
            _entries[i].AppendValue(ref output, _presets[i].Value);
        }
        _text = output.Written.ToArray();
    }

    internal ReadOnlySpan<(WireKey Key, WireValue Value)> All => _presets;

    internal int Count => _entries.Length;

    /// <summary>Sets the keys of a record's message.</summary>
    /// <param name="record">The record.</param>
    public void AddTo(WireRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        record.Map.Add(this);
    }

    /// <summary>Writes them all, and where they now lie.</summary>
    internal void AppendTo(ref JsonOutput output, Span<JsonEntry> entries)
    {
        for (int i = 0; i < _entries.Length; i++)
        {
            entries[i] = _entries[i];
            entries[i].Move(output.Length, hasKey: true);
        }
        output.Append(_text);
    }
}
