using System.Buffers;
using System.Text;

namespace Dimp;

/// <summary>Where JSON is written: a growing buffer, rented while it is in use.</summary>
internal ref struct JsonOutput
{
    private byte[]? _rented;
    private int _length;

    public JsonOutput()
    {
        _rented = ArrayPool<byte>.Shared.Rent(512);
    }

    internal readonly ReadOnlySpan<byte> Written => _rented.AsSpan(0, _length);

    internal void Append(byte value)
    {
        Reserve(1);
        _rented![_length++] = value;
    }

    internal void Append(scoped ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_rented.AsSpan(_length));
        _length += bytes.Length;
    }

    /// <summary>Appends a string in quotes. Only what must be escaped is: the quote, the backslash and control characters.</summary>
    internal void AppendQuoted(string text)
    {
        Append((byte)'"');
        ReadOnlySpan<char> rest = text;
        for (int stop; (stop = rest.IndexOfAny(JsonString.Escaped)) >= 0; rest = rest[(stop + 1)..])
        {
            AppendUtf8(rest[..stop]);
            Append(JsonString.EscapeOf(rest[stop]));
        }
        AppendUtf8(rest);
        Append((byte)'"');
    }

    internal void Dispose()
    {
        if (_rented is not null)
        {
            ArrayPool<byte>.Shared.Return(_rented);
            _rented = null;
        }
    }

    private void AppendUtf8(ReadOnlySpan<char> text)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        _length += Encoding.UTF8.GetBytes(text, _rented.AsSpan(_length));
    }

    private void Reserve(int more)
    {
        if (_rented!.Length - _length >= more)
        {
            return;
        }
        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(checked(_length + more), (int)Math.Min(2L * _length, Array.MaxLength)));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_rented);
        _rented = larger;
    }
}
