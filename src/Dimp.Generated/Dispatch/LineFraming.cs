using System.Buffers;

namespace Dimp;

/// <summary>
/// A message on each line. A line ends with a line feed or with a carriage return and a line feed. The last line may end
/// without them.
/// </summary>
internal sealed class LineFraming(int maxBytes) : MessageFraming(maxBytes, maxBytes + 1)
{
    private bool _isPassingOver;

    internal override bool TryCut(ref ReadOnlySequence<byte> received, bool isCompleted, out byte[]? message, out WireError? error)
    {
        message = null;
        error = null;
        while (message is null && error is null)
        {
            SequencePosition? lineFeed = received.PositionOf((byte)'\n');
            ReadOnlySequence<byte> part = lineFeed is { } end ? received.Slice(0, end) : received;
            received = received.Slice(lineFeed is { } at ? received.GetPosition(1, at) : received.End);
            bool isWhole = lineFeed is not null || isCompleted;
            if (_isPassingOver)
            {
                _isPassingOver = !isWhole;
            }
            else if (!Begun.TryAppend(part) || Content.Length > MaxBytes)
            {
                _isPassingOver = !isWhole;
                error = WireMapReader.TooLong(MaxBytes);
                Begun.Clear();
            }
            else if (isWhole)
            {
                message = Content.ContainsAnyExcept(" \t\r"u8) ? Take(Content.Length) : null;
                Begun.Clear();
            }
            if (lineFeed is null)
            {
                break;
            }
        }
        return message is not null || error is not null;
    }

    /// <summary>The line, as far as it was received, without the carriage return at its end.</summary>
    private ReadOnlySpan<byte> Content => Begun.Received is [.. var content, (byte)'\r'] ? content : Begun.Received;
}
