namespace Dimp.Tool.Input;

/// <summary>A stream whose first bytes were looked at, and which still has them.</summary>
internal sealed class PeekedStream(Stream stream) : Stream
{
    private byte[] _peeked = [];
    private int _given;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The first bytes, fewer if the stream has fewer.</summary>
    internal ReadOnlySpan<byte> Peek(int count)
    {
        _peeked = new byte[count];
        int length = stream.ReadAtLeast(_peeked, count, throwOnEndOfStream: false);
        Array.Resize(ref _peeked, length);
        return _peeked;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_given == _peeked.Length)
        {
            return stream.Read(buffer);
        }
        int count = Math.Min(buffer.Length, _peeked.Length - _given);
        _peeked.AsSpan(_given, count).CopyTo(buffer);
        _given += count;
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
