using System.Buffers;
using System.Runtime.CompilerServices;

namespace Dimp;

/// <summary>
/// The entries found so far: on the stack while they are few, then in a rented array. Many are found in the array that
/// they stay in: another one, for memory that nobody has touched yet, costs more than to look for them.
/// </summary>
/// <param name="few">Room for a few.</param>
/// <param name="start">Where the text begins that they are in.</param>
/// <param name="end">Where it ends.</param>
internal ref struct JsonEntries(Span<JsonEntry> few, int start, int end)
{
    private const int Many = 256;

    private readonly int _start = start;
    private readonly int _end = end;
    private Span<JsonEntry> _entries = few;
    private JsonEntry[]? _rented;
    private JsonEntry[]? _kept;
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

    /// <summary>The entries, and behind them those of others.</summary>
    internal readonly ArraySegment<JsonEntry> ToArray(in JsonEntries others)
    {
        if (_kept is not null && others._count == 0 && _count > _kept.Length / 2)
        {
            return new ArraySegment<JsonEntry>(_kept, 0, _count);
        }
        JsonEntry[] entries = GC.AllocateUninitializedArray<JsonEntry>(_count + others._count);
        _entries[.._count].CopyTo(entries);
        others._entries[..others._count].CopyTo(entries.AsSpan(_count));
        return entries;
    }

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
        JsonEntry[] larger = _count < Many
            ? ArrayPool<JsonEntry>.Shared.Rent(_count * 4)
            : GC.AllocateUninitializedArray<JsonEntry>(CountExpected());
        _entries.CopyTo(larger);
        Dispose();
        _rented = _count < Many ? larger : null;
        _kept = _count < Many ? null : larger;
        _entries = larger;
    }

    /// <summary>How many there will be, some to spare, when the rest of the text is like the part that they were found in.</summary>
    private readonly int CountExpected()
    {
        long read = _entries[_count - 1].ValueEnd - _start;
        long expected = (long)_count * (_end - _start) / read;
        return (int)Math.Min(expected + _count / 16, Array.MaxLength);
    }
}
