using System.Buffers;
using System.Runtime.CompilerServices;

namespace Dimp;

/// <summary>The entries found so far: on the stack while they are few.</summary>
internal ref struct JsonEntries(Span<JsonEntry> few)
{
    private Span<JsonEntry> _entries = few;
    private JsonEntry[]? _rented;
    private int _count;

    internal readonly int Count => _count;

    /// <summary>The next entry, to be set in its place: a copy of one just written would have to wait for it.</summary>
    internal ref JsonEntry Next()
    {
        if (_count == _entries.Length)
        {
            Grow();
        }
        return ref _entries[_count++];
    }

    /// <summary>Finds out which keys and strings have escapes. Most texts have none.</summary>
    internal readonly void MarkEscapes(byte[] source, bool haveKeys)
    {
        foreach (ref JsonEntry entry in _entries[.._count])
        {
            entry.MarkEscapes(source, haveKeys);
        }
    }

    internal readonly void CopyTo(Span<JsonEntry> entries) => _entries[.._count].CopyTo(entries);

    internal readonly void Dispose()
    {
        if (_rented is not null)
        {
            ArrayPool<JsonEntry>.Shared.Return(_rented);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow()
    {
        JsonEntry[] larger = ArrayPool<JsonEntry>.Shared.Rent(_count * 4);
        _entries.CopyTo(larger);
        Dispose();
        _entries = _rented = larger;
    }
}
