using System.Buffers;
using System.IO.Pipelines;
using System.Net.WebSockets;
using System.Runtime.CompilerServices;

namespace Station.Load.Rival;

/// <summary>Reads messages as bytes, each into an array of its own, which is kept while the message waits.</summary>
/// <param name="options">The options of the station.</param>
internal abstract class ByteProtocol(StationOptions options)
{
    public async IAsyncEnumerable<Request> ReadAsync(WebSocket socket, [EnumeratorCancellation] CancellationToken stop)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(options.MaxMessageBytes + 1);
        try
        {
            for (int length = 0; ;)
            {
                ValueWebSocketReceiveResult part = await socket.ReceiveAsync(buffer.AsMemory(length), stop);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    yield break;
                }
                length += part.Count;
                if (length > options.MaxMessageBytes)
                {
                    throw new IOException("A message is too long.");
                }
                if (part.EndOfMessage)
                {
                    yield return Read(buffer.AsSpan(0, length).ToArray());
                    length = 0;
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public async IAsyncEnumerable<Request> ReadAsync(PipeReader lines, [EnumeratorCancellation] CancellationToken stop)
    {
        while (true)
        {
            ReadResult read = await lines.ReadAsync(stop);
            ReadOnlySequence<byte> rest = read.Buffer;
            while (rest.PositionOf((byte)'\n') is { } end)
            {
                byte[] line = rest.Slice(0, end).ToArray();
                rest = rest.Slice(rest.GetPosition(1, end));
                yield return Read(line);
            }
            if (rest.Length > options.MaxMessageBytes)
            {
                throw new IOException("A message is too long.");
            }
            lines.AdvanceTo(rest.Start, rest.End);
            if (read.IsCompleted)
            {
                yield break;
            }
        }
    }

    protected abstract Request Read(byte[] utf8Json);
}
