using System.Buffers;

namespace Dimp.Tool.Input;

/// <summary>
/// Reads messages from a stream: one on each line, or one after the other, or in an array. The memory that it needs does not depend
/// on the length of the stream.
/// </summary>
internal sealed class MessageReader : IDisposable
{
    /// <summary>The longest message. A longer one is reported.</summary>
    internal const int LongestMessage = 8 * 1024 * 1024;

    private const int FirstLength = 256 * 1024;

    private readonly Stream _stream;
    private readonly bool _isByLine;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstLength);
    private int _start;
    private int _end;
    private bool _isCompleted;
    private long _line = 1;

    internal MessageReader(Stream stream)
    {
        _stream = stream;
        while (_end < ByteOrderMark.Length && !_isCompleted)
        {
            Fill();
        }
        _start = _buffer.AsSpan(0, _end).StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
        bool? isByLine;
        // As soon as it is known, so that a program that waits for its first answer gets it.
        while ((isByLine = MessageSplitter.IsByLine(_buffer.AsSpan(_start, _end - _start), _isCompleted)) is null)
        {
            Fill();
        }
        _isByLine = isByLine.Value;
    }

    private static ReadOnlySpan<byte> ByteOrderMark => "\uFEFF"u8;

    /// <summary>The number of bytes that were read.</summary>
    internal long Position { get; private set; }

    /// <summary>The line on which the current message begins, from 1 on.</summary>
    internal long Line { get; private set; }

    /// <summary>Whether the current message is too long. Its bytes were not kept.</summary>
    internal bool IsTooLong { get; private set; }

    /// <summary>Reads the next message.</summary>
    /// <param name="message">Its bytes, until the next call.</param>
    /// <returns>Whether there was one.</returns>
    internal bool TryRead(out ReadOnlyMemory<byte> message)
    {
        IsTooLong = false;
        while (true)
        {
            ReadOnlySpan<byte> rest = _buffer.AsSpan(_start, _end - _start);
            Part part = _isByLine || IsTooLong ? MessageSplitter.Line(rest, _isCompleted) : MessageSplitter.Value(rest, _isCompleted);
            if (part.IsComplete || (IsTooLong && _isCompleted))
            {
                bool isSkipping = IsTooLong;
                IsTooLong |= part.Length > LongestMessage;
                message = IsTooLong ? default : _buffer.AsMemory(_start + part.Start, part.Length);
                Line = isSkipping ? Line : _line + part.LinesBefore;
                _line += part.Lines;
                _start += part.End;
                if (IsTooLong || part.Length > 0)
                {
                    return true;
                }
                continue;
            }
            if (_isCompleted)
            {
                message = default;
                return false;
            }
            if (rest.Length > LongestMessage)
            {
                Line = IsTooLong ? Line : _line;
                IsTooLong = true;
                _line += rest.Count((byte)'\n');
                _start = _end;
            }
            Fill();
        }
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }
        if (_end == _buffer.Length)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(2 * _end);
            _buffer.AsSpan(0, _end).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }
        int count = _stream.Read(_buffer, _end, _buffer.Length - _end);
        _isCompleted = count == 0;
        _end += count;
        Position += count;
    }
}
