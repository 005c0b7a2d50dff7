using System.IO.Pipelines;

namespace Dimp.TestSupport;

/// <summary>A pipe into which the next bytes are written as soon as somebody waits for them.</summary>
internal sealed class StepwiseReader(int piece, StepwiseStop stop, params byte[] bytes) : PipeReader
{
    private readonly Pipe _pipe = new();
    private int _written;

    public override ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default)
    {
        ValueTask<ReadResult> reading = _pipe.Reader.ReadAsync(cancellationToken);
        if (!reading.IsCompleted)
        {
            stop.Step();
            int count = Math.Min(piece, bytes.Length - _written);
            _pipe.Writer.WriteAsync(bytes.AsMemory(_written, count), CancellationToken.None).AsTask().Wait(CancellationToken.None);
            _written += count;
            if (_written == bytes.Length)
            {
                _pipe.Writer.Complete();
            }
        }
        return reading;
    }

    public override bool TryRead(out ReadResult result) => _pipe.Reader.TryRead(out result);

    public override void AdvanceTo(SequencePosition consumed) => _pipe.Reader.AdvanceTo(consumed);

    public override void AdvanceTo(SequencePosition consumed, SequencePosition examined) => _pipe.Reader.AdvanceTo(consumed, examined);

    public override void CancelPendingRead() => _pipe.Reader.CancelPendingRead();

    public override void Complete(Exception? exception = null) => _pipe.Reader.Complete(exception);
}
