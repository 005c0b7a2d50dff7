using System.Buffers;
using System.Runtime.CompilerServices;

namespace Dimp;

/// <summary>
/// Collects entries: packed while they are few and short, then on the stack, then in a rented array. Many entries are
/// collected in their final array, and very many on pages.
/// </summary>
internal ref struct JsonEntries : IJsonMembers
{
    private const int Many = 256;

    private readonly int _start;
    private readonly int _end;
    private readonly ref PackedIndex _packed;
    private bool _isPacked;
    private Span<JsonEntry> _entries;
    private JsonEntry[]? _rented;
    private JsonEntry[]? _kept;
    private JsonPage? _full;
    private int _count;

    /// <param name="few">Room for a few entries.</param>
    /// <param name="start">The start of the text with the entries.</param>
    /// <param name="end">The end of that text.</param>
    internal JsonEntries(Span<JsonEntry> few, int start, int end)
    {
        _entries = few;
        _start = start;
        _end = end;
    }

    /// <param name="packed">Room for packed entries.</param>
    /// <param name="few">Room for a few other entries.</param>
    /// <param name="start">The start of the text with the entries.</param>
    /// <param name="end">The end of that text.</param>
    internal JsonEntries(ref PackedIndex packed, Span<JsonEntry> few, int start, int end) : this(few, start, end)
    {
        _packed = ref packed;
        _isPacked = true;
    }

    internal readonly int Count => (_full?.End ?? 0) + _count;

    /// <summary>Whether the entries are packed.</summary>
    internal readonly bool ArePacked => _isPacked;

    /// <summary>The pages that the entries are on; <c>null</c> unless there are several.</summary>
    internal readonly JsonPage? ToPages() => _full is null ? null : new JsonPage(_kept!, _count, _full);

    public void Add(ReadOnlySpan<byte> json, int key, int keyLength, int value, int valueLength)
    {
        if (_isPacked)
        {
            AddPacked(json, key, keyLength, value, valueLength);
        }
        else
        {
            AddUnpacked(key, keyLength, value, valueLength);
        }
    }

    /// <summary>Adds an entry while they are packed. After that they may not be packed any more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void AddPacked(ReadOnlySpan<byte> json, int key, int keyLength, int value, int valueLength)
    {
        if (_packed.TryAdd(_count, json, key, keyLength, value, valueLength))
        {
            _count++;
        }
        else
        {
            Unpack();
            AddUnpacked(key, keyLength, value, valueLength);
        }
    }

    /// <summary>Adds an entry once they are not packed.</summary>
    internal void AddUnpacked(int key, int keyLength, int value, int valueLength)
    {
        ref JsonEntry entry = ref Next();
        entry.SetKey(_start + key, keyLength, isEscaped: false);
        entry.SetValue(_start + value, valueLength, isEscaped: false);
    }

    /// <summary>
    /// The next entry, which is set in place, because copying an entry that was just written makes the processor wait.
    /// </summary>
    internal ref JsonEntry Next()
    {
        if (_count == _entries.Length)
        {
            Grow();
        }
        return ref _entries[_count++];
    }

    /// <summary>Finds out which keys and strings have escapes. Most texts have none.</summary>
    internal void MarkEscapes(byte[] source, bool haveKeys)
    {
        if (_isPacked)
        {
            if (_packed.TryMarkEscapes(_count, source.AsSpan(_start, _end - _start)))
            {
                return;
            }
            Unpack();
        }
        MarkEscapes(_entries[.._count], source, haveKeys);
        for (JsonPage? page = _full; page is not null; page = page.Previous)
        {
            MarkEscapes(page.Entries, source, haveKeys);
        }
    }

    private static void MarkEscapes(Span<JsonEntry> entries, byte[] source, bool haveKeys)
    {
        foreach (ref JsonEntry entry in entries)
        {
            entry.MarkEscapes(source, haveKeys);
        }
    }

    /// <summary>The entries, in one array that may have room to spare.</summary>
    internal readonly JsonEntry[] ToArray()
    {
        if (_kept is not null && _full is null && _count > _kept.Length / 2)
        {
            return _kept;
        }
        JsonEntry[] entries = GC.AllocateUninitializedArray<JsonEntry>(Count);
        CopyTo(entries);
        return entries;
    }

    private readonly void CopyTo(Span<JsonEntry> entries)
    {
        if (_full is not null)
        {
            _full.CopyTo(entries);
            entries = entries[_full.End..];
        }
        _entries[.._count].CopyTo(entries);
    }

    internal readonly void Dispose()
    {
        if (_rented is not null)
        {
            ArrayPool<JsonEntry>.Shared.Return(_rented);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Unpack()
    {
        _packed.CopyTo(_entries[.._count], _start);
        _isPacked = false;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow()
    {
        if (_count == JsonPage.Size)
        {
            _full = new JsonPage(_kept!, _count, _full);
            _entries = _kept = GC.AllocateUninitializedArray<JsonEntry>(JsonPage.Size);
            _count = 0;
            return;
        }
        JsonEntry[] larger = _count < Many
            ? ArrayPool<JsonEntry>.Shared.Rent(_count * 4)
            : GC.AllocateUninitializedArray<JsonEntry>((int)Math.Min(CountExpected(), JsonPage.Size));
        _entries.CopyTo(larger);
        Dispose();
        _rented = _count < Many ? larger : null;
        _kept = _count < Many ? null : larger;
        _entries = larger;
    }

    /// <summary>
    /// An estimate of the final number, with some to spare, if the rest of the text is like the part that was read.
    /// </summary>
    private readonly long CountExpected()
    {
        long read = _entries[_count - 1].ValueEnd - _start;
        return ((long)_count * (_end - _start) / read) + (_count / 16);
    }
}
