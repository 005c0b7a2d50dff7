using System.Buffers;
using Microsoft.AspNetCore.Connections;

namespace Station;

/// <summary>A TCP connection, on which each line is one message.</summary>
internal sealed class LineConnection(ConnectionContext context, SessionServices services) : Connection(services)
{
    private readonly PipeWriter _output = context.Transport.Output;

    public override IAsyncEnumerable<Request> ReadAsync(CancellationToken stop) => Protocol.ReadAsync(context.Transport.Input, stop);

    public override Task CloseAsync(CancellationToken stop) => _output.CompleteAsync().AsTask();

    public override void Abort() => context.Abort();

    /// <remarks>A message from a WebSocket may have line breaks, but only between its tokens: in strings they are escaped.</remarks>
    protected override async ValueTask SendAsync(ReadOnlyMemory<byte> utf8Json)
    {
        Span<byte> line = _output.GetSpan(utf8Json.Length + 1)[..(utf8Json.Length + 1)];
        utf8Json.Span.CopyTo(line);
        line.Replace((byte)'\r', (byte)' ');
        line.Replace((byte)'\n', (byte)' ');
        line[^1] = (byte)'\n';
        _output.Advance(line.Length);
        await _output.FlushAsync();
    }
}
