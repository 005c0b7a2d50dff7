using System.Buffers;

namespace Dimp;

/// <summary>Rented memory for receiving a message of unknown length.</summary>
/// <param name="maxBytes">The greatest number of bytes to receive.</param>
internal sealed class ReceiveBuffer(int maxBytes) : IDisposable
{
    private const int Least = 4_096;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(Least);
    private int _length;

    /// <summary>The free memory for the next bytes; never empty.</summary>
    internal Memory<byte> Free => _buffer.AsMemory(_length);

    internal ReadOnlySpan<byte> Received => _buffer.AsSpan(0, _length);

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    internal void Clear() => _length = 0;

    /// <summary>Counts bytes that were received into the buffer, and makes room for more.</summary>
    /// <returns>Whether that many bytes are allowed.</returns>
    internal bool TryAdvance(int count)
    {
        if (count > maxBytes - _length)
        {
            return false;
        }
        _length += count;
        if (_length == _buffer.Length)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(2L * _length, Array.MaxLength));
            Received.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }
        return true;
    }
}
