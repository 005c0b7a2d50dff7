namespace Dimp.TestSupport;

/// <summary>A stream of whose bytes a few come at a time, and before which one always has to wait.</summary>
internal sealed class StepwiseStream(int piece, StepwiseStop stop, params byte[] bytes) : MemoryStream
{
    private int _given;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await StepAsync(cancellationToken);
        int count = Math.Min(Math.Min(piece, buffer.Length), bytes.Length - _given);
        bytes.AsSpan(_given, count).CopyTo(buffer.Span);
        _given += count;
        return count;
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await StepAsync(cancellationToken);
        Write(buffer.Span);
    }

    private async Task StepAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        stop.Step();
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
    }
}
