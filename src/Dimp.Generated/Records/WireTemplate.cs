namespace Dimp;

/// <summary>The keys with which a new record starts: those that tell it apart.</summary>
public sealed class WireTemplate
{
    private readonly (WireKey Key, WireValue Value)[] _presets;

    /// <summary>Declares the keys, in the order in which they are written.</summary>
    /// <param name="presets">The keys and their values.</param>
    public WireTemplate(params ReadOnlySpan<(string Key, string Value)> presets)
    {
        _presets = new (WireKey, WireValue)[presets.Length];
        for (int i = 0; i < presets.Length; i++)
        {
            _presets[i] = (new WireKey(presets[i].Key), presets[i].Value);
        }
    }

    /// <summary>No keys.</summary>
    public static WireTemplate Empty { get; } = new();

    /// <summary>Fills a new map. What every message has comes after the first key: that tells what kind of message it is.</summary>
    internal void Fill(WireMap map, Action fillCommon)
    {
        for (int i = 0; i < _presets.Length; i++)
        {
            if (i == 1)
            {
                fillCommon();
            }
            map.Set(_presets[i].Key, _presets[i].Value);
        }
        if (_presets.Length < 2)
        {
            fillCommon();
        }
    }
}
