using System.Buffers;

namespace Dimp;

/// <summary>The entries found so far: on the stack while they are few.</summary>
internal ref struct JsonEntries(Span<JsonEntry> few)
{
    private Span<JsonEntry> _entries = few;
    private JsonEntry[]? _rented;

    internal int Count { get; private set; }

    internal bool HasEscapedKeys { get; set; }

    /// <summary>The next entry, to be set in its place: a copy of one just written would have to wait for it.</summary>
    internal ref JsonEntry Next()
    {
        if (Count == _entries.Length)
        {
            Grow();
        }
        return ref _entries[Count++];
    }

    internal readonly ReadOnlySpan<JsonEntry> Found => _entries[..Count];

    internal readonly void Dispose()
    {
        if (_rented is not null)
        {
            ArrayPool<JsonEntry>.Shared.Return(_rented);
        }
    }

    private void Grow()
    {
        JsonEntry[] larger = ArrayPool<JsonEntry>.Shared.Rent(Count * 2);
        _entries.CopyTo(larger);
        Dispose();
        _entries = _rented = larger;
    }
}
