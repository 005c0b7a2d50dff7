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

    /// <summary>Whether the current message is too long. Its bytes are not kept.</summary>
    private bool _isTooLong;

    /// <summary>How many arrays around the messages are open.</summary>
    private int _openArrays;

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

    /// <summary>Why there is no message here; <c>null</c> if there is one.</summary>
    internal string? Error { get; private set; }

    /// <summary>Reads the next message.</summary>
    /// <param name="message">Its bytes, until the next call.</param>
    /// <returns>Whether there was one.</returns>
    internal bool TryRead(out ReadOnlyMemory<byte> message)
    {
        _isTooLong = false;
        Error = null;
        while (true)
        {
            ReadOnlySpan<byte> rest = _buffer.AsSpan(_start, _end - _start);
            Part part = _isByLine || _isTooLong ? MessageSplitter.Line(rest, _isCompleted) : MessageSplitter.Value(rest, _isCompleted);
            if (part.IsComplete || (_isTooLong && _isCompleted))
            {
                bool isSkipping = _isTooLong;
                _isTooLong |= part.Length > LongestMessage;
                message = _isTooLong ? default : _buffer.AsMemory(_start + part.Start, part.Length);
                Line = isSkipping ? Line : _line + part.LinesBefore;
                _line += part.Lines;
                _start += part.End;
                if (_isTooLong || part.Length > 0)
                {
                    NoteArrays(rest[..part.Start]);
                    Error = _isTooLong ? $"The message is longer than {LongestMessage} bytes." : null;
                    return true;
                }
                NoteArrays(rest[..part.End]);
                continue;
            }
            if (_isCompleted)
            {
                message = default;
                Line = _line;
                Error = _openArrays > 0 ? "The messages end in the middle of an array." : null;
                _openArrays = 0;
                return Error is not null;
            }
            if (rest.Length > LongestMessage)
            {
                Line = _isTooLong ? Line : _line;
                _isTooLong = true;
                _line += rest.Count((byte)'\n');
                _start = _end;
            }
            Fill();
        }
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    private void NoteArrays(ReadOnlySpan<byte> beforeMessage)
    {
        if (!_isByLine)
        {
            _openArrays += beforeMessage.Count((byte)'[') - beforeMessage.Count((byte)']');
        }
    }

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
