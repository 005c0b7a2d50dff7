using System.ComponentModel;

namespace Dimp.CompilerServices;

/// <summary>The keys that a new record starts with: those of its cases.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WireTemplate
{
    private readonly WirePresets _first;
    private readonly WirePresets _rest;

    /// <summary>Declares the keys, in the order in which they are written.</summary>
    /// <param name="presets">The keys and their values.</param>
    public WireTemplate(params ReadOnlySpan<(string Key, string Value)> presets)
    {
        int first = Math.Min(presets.Length, 1);
        _first = new WirePresets(presets[..first]);
        _rest = new WirePresets(presets[first..]);
    }

    /// <summary>No keys.</summary>
    public static WireTemplate Empty { get; } = new();

    /// <summary>Fills a new map. The keys of every message come after the first key, which tells the kind of message.</summary>
    internal void Fill(WireMap map, WireRecord record)
    {
        map.Add(_first);
        record.FillCommon();
        map.Add(_rest);
    }
}
