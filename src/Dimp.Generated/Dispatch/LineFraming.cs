using System.Buffers;

namespace Dimp;

/// <summary>
/// A message on each line. A line ends with a line feed or with a carriage return and a line feed. The last line may end
/// without them.
/// </summary>
internal sealed class LineFraming(int maxBytes) : MessageFraming(maxBytes)
{
    /// <summary>The bytes of which it is known that they have no line feed.</summary>
    private (SequencePosition Start, SequencePosition End)? _searched;

    private bool _isPassingOver;

    internal override bool TryCut(ref ReadOnlySequence<byte> received, bool isCompleted, out byte[]? message, out WireError? error)
    {
        message = null;
        error = null;
        bool isWhole;
        do
        {
            SequencePosition? lineFeed = Unsearched(received).PositionOf((byte)'\n');
            isWhole = lineFeed is not null;
            ReadOnlySequence<byte> line = lineFeed is { } end ? received.Slice(0, end) : received;
            ReadOnlySequence<byte> rest = lineFeed is { } at ? received.Slice(received.GetPosition(1, at)) : received.Slice(received.End);
            _searched = null;
            if (_isPassingOver)
            {
                _isPassingOver = !isWhole;
            }
            else if (line.Length > MaxBytes && WithoutCarriageReturn(line).Length > MaxBytes)
            {
                _isPassingOver = !isWhole;
                error = WireMapReader.TooLong(MaxBytes);
            }
            else if (isWhole || isCompleted)
            {
                byte[] text = WithoutCarriageReturn(line).ToArray();
                message = text.AsSpan().ContainsAnyExcept(" \t\r"u8) ? text : null;
            }
            else
            {
                rest = received;
                _searched = (received.Start, received.End);
            }
            received = rest;
        }
        while (isWhole && message is null && error is null);
        return message is not null || error is not null;
    }

    /// <summary>
    /// Readers keep their memory as long as nothing in it is consumed: what begins at the same place begins with the same bytes.
    /// To count the bytes instead, one would walk over all pieces of the line with every piece.
    /// </summary>
    private ReadOnlySequence<byte> Unsearched(ReadOnlySequence<byte> received) =>
        _searched is var (start, end) && start.Equals(received.Start) ? received.Slice(end) : received;

    private static ReadOnlySequence<byte> WithoutCarriageReturn(ReadOnlySequence<byte> line) =>
        !line.IsEmpty && line.Slice(line.Length - 1).FirstSpan[0] == '\r' ? line.Slice(0, line.Length - 1) : line;
}
