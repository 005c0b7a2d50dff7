using System.Runtime.CompilerServices;

namespace Dimp;

/// <summary>Takes the entries of an object.</summary>
internal interface IJsonMembers
{
    /// <summary>Adds an entry.</summary>
    /// <param name="json">The JSON of the object.</param>
    /// <param name="key">The start of the key, after its quote.</param>
    /// <param name="keyLength">Its length.</param>
    /// <param name="value">The start of the value.</param>
    /// <param name="valueLength">Its length.</param>
    void Add(ReadOnlySpan<byte> json, int key, int keyLength, int value, int valueLength);
}

/// <summary>Packs the entries of an object. If one of them cannot be packed, none is kept.</summary>
/// <param name="index">Room for the entries.</param>
internal ref struct PackedMembers(ref PackedIndex index) : IJsonMembers
{
    private const int Unpackable = -1;

    private readonly ref PackedIndex _index = ref index;

    /// <summary>The number of entries; -1 if they cannot be packed.</summary>
    internal int Count { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ReadOnlySpan<byte> json, int key, int keyLength, int value, int valueLength)
    {
        if (Count != Unpackable)
        {
            Count = _index.TryAdd(Count, json, key, keyLength, value, valueLength) ? Count + 1 : Unpackable;
        }
    }

    /// <summary>Finds out which strings have escapes.</summary>
    internal void MarkEscapes(ReadOnlySpan<byte> json)
    {
        if (Count != Unpackable && !_index.TryMarkEscapes(Count, json))
        {
            Count = Unpackable;
        }
    }
}
