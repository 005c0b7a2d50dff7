using System.Text;

namespace Dimp;

/// <summary>
/// One entry of a map. A key that came over the wire is a range of the map's source; one that the program set, or that was
/// written with escapes, has a <see cref="WireKey"/>. A slot whose value is undefined was removed.
/// </summary>
internal struct WireSlot
{
    private readonly WireKey? _key;
    private readonly int _start;
    private readonly int _length;

    internal WireItem Item;

    internal WireSlot(WireKey key, WireItem item)
    {
        _key = key;
        Item = item;
    }

    internal WireSlot(byte[] source, JsonEntry entry)
    {
        ReadOnlySpan<byte> name = source.AsSpan(entry.KeyStart, entry.KeyLength);
        _key = entry.IsKeyEscaped ? new WireKey(JsonString.Unescape(name)) : null;
        _start = entry.KeyStart;
        _length = entry.KeyLength;
        Item = new WireItem(entry.Value(source));
    }

    private WireSlot(WireKey? key, int start, int length, WireItem item)
    {
        _key = key;
        _start = start;
        _length = length;
        Item = item;
    }

    internal readonly bool IsRemoved => Item.Stored.IsUndefined;

    internal readonly ReadOnlySpan<byte> Name(byte[] source) => _key is not null ? _key.Utf8 : source.AsSpan(_start, _length);

    internal readonly string Text(byte[] source) => _key is not null ? _key.Text : Encoding.UTF8.GetString(source, _start, _length);

    internal readonly void WriteTo(ref JsonOutput output, byte[] source)
    {
        // A key has its quotes around it, so none that came over the wire begins at 0.
        output.Append(_start > 0 ? source.AsSpan(_start - 1, _length + 2) : _key!.Quoted);
        output.Append((byte)':');
        Item.WriteTo(ref output);
    }

    internal readonly WireSlot Rename(WireKey key) => new(key, Item);

    internal readonly WireSlot CloneFor(WireMap owner) => new(_key, _start, _length, Item.CloneFor(owner));
}
