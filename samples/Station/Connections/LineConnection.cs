using System.Buffers;

namespace Station;

/// <summary>A TCP connection, on which each line is one message.</summary>
internal sealed class LineConnection(IDuplexPipe pipe, SessionServices services) : Connection(services)
{
    public override string Transport => "tcp";

    public override IAsyncEnumerable<Request> ReadAsync(CancellationToken stop) => Protocol.ReadAsync(pipe.Input, stop);

    public override ValueTask CloseAsync(CancellationToken stop) => pipe.Output.CompleteAsync();

    protected override async ValueTask SendAsync(ReadOnlyMemory<byte> utf8Json)
    {
        WriteLine(utf8Json.Span);
        await pipe.Output.FlushAsync(Deadline);
    }

    /// <remarks>A message from a WebSocket may have line breaks, but only between its tokens: in strings they are escaped.</remarks>
    private void WriteLine(ReadOnlySpan<byte> utf8Json)
    {
        Span<byte> line = pipe.Output.GetSpan(utf8Json.Length + 1)[..(utf8Json.Length + 1)];
        utf8Json.CopyTo(line);
        line.Replace((byte)'\r', (byte)' ');
        line.Replace((byte)'\n', (byte)' ');
        line[^1] = (byte)'\n';
        pipe.Output.Advance(line.Length);
    }
}
