using System.Buffers;

namespace Dimp;

/// <summary>A message on each line. A line ends with a line feed, perhaps after a carriage return; the last one may just end.</summary>
internal sealed class LineFraming(int maxBytes) : MessageFraming(maxBytes)
{
    private long _scanned;
    private bool _isPassingOver;

    internal override MessageCut Cut(ReadOnlySequence<byte> received, bool isCompleted)
    {
        while (true)
        {
            SequencePosition? lineFeed = received.Slice(_scanned).PositionOf((byte)'\n');
            ReadOnlySequence<byte> line = lineFeed is { } end ? received.Slice(0, end) : received;
            SequencePosition next = lineFeed is { } at ? received.GetPosition(1, at) : received.End;
            bool isWhole = lineFeed is not null || isCompleted;
            _scanned = 0;
            if (_isPassingOver)
            {
                _isPassingOver = !isWhole;
            }
            else if (Trim(line) is var content && content.Length > MaxBytes)
            {
                _isPassingOver = !isWhole;
                return TooLong(next);
            }
            else if (!isWhole)
            {
                _scanned = line.Length;
                return MessageCut.Incomplete(received.Start);
            }
            else if (!IsBlank(content))
            {
                return new MessageCut(next, content, null);
            }
            if (lineFeed is null)
            {
                return MessageCut.Incomplete(next);
            }
            received = received.Slice(next);
        }
    }

    /// <summary>A line, or what is there of it, without the carriage return at its end.</summary>
    private static ReadOnlySequence<byte> Trim(ReadOnlySequence<byte> line)
    {
        if (line.IsEmpty)
        {
            return line;
        }
        ReadOnlySequence<byte> last = line.Slice(line.Length - 1);
        return last.FirstSpan[0] == '\r' ? line.Slice(0, last.Start) : line;
    }

    private static bool IsBlank(ReadOnlySequence<byte> line)
    {
        foreach (ReadOnlyMemory<byte> segment in line)
        {
            if (segment.Span.ContainsAnyExcept(" \t\r"u8))
            {
                return false;
            }
        }
        return true;
    }
}
