using System.Buffers;
using System.IO.Pipelines;

namespace Dimp.Tests.Interop;

/// <summary>A reader that gives a few bytes more each time, and always in other memory.</summary>
internal sealed class CopyingReader(byte[] bytes, int piece) : PipeReader
{
    private byte[] _given = [];
    private int _count;

    public override ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default)
    {
        int count = Math.Min(piece, bytes.Length - _count);
        _given = [.. _given, .. bytes.AsSpan(_count, count)];
        _count += count;
        return new(new ReadResult(new ReadOnlySequence<byte>(_given), isCanceled: false, isCompleted: _count == bytes.Length));
    }

    public override void AdvanceTo(SequencePosition consumed) => _given = new ReadOnlySequence<byte>(_given).Slice(consumed).ToArray();

    public override void AdvanceTo(SequencePosition consumed, SequencePosition examined) => AdvanceTo(consumed);

    public override bool TryRead(out ReadResult result) => throw new NotSupportedException();

    public override void CancelPendingRead() => throw new NotSupportedException();

    public override void Complete(Exception? exception = null)
    {
    }
}
