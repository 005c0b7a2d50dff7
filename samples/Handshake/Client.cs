using System.Net;
using System.Net.Sockets;
using Dimp;
using Dimp.Protocol;

namespace Handshake;

/// <summary>Talks with a station over one connection, and checks its answers.</summary>
internal sealed class Client(LineConnection station, WireLog log)
{
    /// <exception cref="UnexpectedAnswerException">The station did not answer as it must.</exception>
    public static async Task RunAsync(EndPoint address, WireLog log, TimeSpan timeout, CancellationToken stop)
    {
        await using LineConnection station = await ConnectAsync(address, log, timeout, stop);
        await new Client(station, log).TalkAsync();
    }

    private static async Task<LineConnection> ConnectAsync(
        EndPoint address, WireLog log, TimeSpan timeout, CancellationToken stop)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(address, stop).AsTask().WaitAsync(timeout, stop);
            return new LineConnection(socket, log.Between("client", "station"), timeout, stop);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task TalkAsync()
    {
        log.Heading("A wrong session key gets \"again\"");
        await ShakeAsync(HandshakeCommand.Restart("wrong"), HandshakeState.Again);

        log.Heading("The handshake in four steps");
        HandshakeCommand again = await ShakeAsync(HandshakeCommand.Start(), HandshakeState.Again);
        await ShakeAsync(HandshakeCommand.Offer(again.Session), HandshakeState.Success);

        log.Heading("A broken line gets a clear error, and the connection lives on");
        await ExpectErrorAsync("""{"type":136,"command":"""u8.ToArray());

        log.Heading("A drift bottle is relayed byte for byte");
        await ExpectSameAsync<ThrowBottle>(ThrowBottle.Create("Hello, whoever you are!").ToUtf8Bytes());

        log.Heading("So is a content of a type that nobody knows");
        await ExpectSameAsync<Content>(
            """{ "type": "77", "sn": 12345678901234567890,  "mood": {"level": 1E+3, "why": "\u0041\/B"} }"""u8.ToArray());

        log.Conclusion(
            "All of it happened: a wrong key, the four steps, a broken line, a drift bottle and an unknown type.");
    }

    private async Task<HandshakeCommand> ShakeAsync(HandshakeCommand said, HandshakeState expected)
    {
        await station.SendAsync(said);
        WireLine<Content>? answer = await station.ReceiveAsync();
        return answer?.Record is HandshakeCommand shaken && shaken.State == expected
            ? shaken
            : throw new UnexpectedAnswerException($"a handshake in the state {expected}", answer);
    }

    private async Task ExpectErrorAsync(byte[] broken)
    {
        await station.SendAsync(broken);
        WireLine<Content>? answer = await station.ReceiveAsync();
        if (answer?.Record is not TextContent { Text.Length: > 0 })
        {
            throw new UnexpectedAnswerException("a text that says what is wrong", answer);
        }
    }

    private async Task ExpectSameAsync<TRecord>(byte[] message) where TRecord : Content
    {
        await station.SendAsync(message);
        WireLine<Content>? answer = await station.ReceiveAsync();
        if (answer?.Record is not { } relayed
            || relayed.GetType() != typeof(TRecord)
            // A record that nobody edited gives the bytes it was read from: those that the station sent.
            || !relayed.ToUtf8Bytes().AsSpan().SequenceEqual(message))
        {
            throw new UnexpectedAnswerException($"a {typeof(TRecord).Name} with the bytes that it sent", answer);
        }
    }
}
