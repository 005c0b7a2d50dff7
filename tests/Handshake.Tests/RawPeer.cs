using System.Net;
using System.Net.Sockets;
using System.Text;
using Dimp.Protocol;

namespace Handshake.Tests;

/// <summary>A peer that sends and receives bytes, so that the sample's client is not used to test its station.</summary>
internal sealed class RawPeer : IDisposable
{
    /// <summary>Much longer than any test takes. It is reached only if something hangs.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly TcpClient _client;
    private readonly StreamReader _reader;

    private RawPeer(TcpClient client)
    {
        _client = client;
        client.NoDelay = true;
        // Each byte is one char, so any byte is read and written unchanged.
        _reader = new StreamReader(client.GetStream(), Encoding.Latin1);
    }

    public static async Task<RawPeer> ConnectAsync(IPEndPoint address)
    {
        var client = new TcpClient();
        await client.ConnectAsync(address, TestContext.Current.CancellationToken).AsTask().WaitAsync(Limit);
        return new RawPeer(client);
    }

    public async Task SendAsync(string text) => await SendAsync(Encoding.UTF8.GetBytes(text));

    public async Task SendAsync(ReadOnlyMemory<byte> bytes) =>
        await _client.GetStream().WriteAsync(bytes, TestContext.Current.CancellationToken).AsTask().WaitAsync(Limit);

    /// <summary>The next line up to its line feed; <c>null</c> when the station has closed the connection.</summary>
    public async Task<string?> HearAsync()
    {
        var line = new StringBuilder();
        var next = new char[1];
        while (await _reader.ReadAsync(next, TestContext.Current.CancellationToken).AsTask().WaitAsync(Limit) == 1)
        {
            if (next[0] == '\n')
            {
                return Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(line.ToString()));
            }
            line.Append(next[0]);
        }
        return null;
    }

    public async Task<TContent> HearAsync<TContent>() where TContent : Content =>
        Assert.IsType<TContent>(SampleContents.Default.Parse(await HearAsync() ?? "nothing, the station hung up"));

    public async Task<HandshakeCommand> HearAsync(HandshakeState state)
    {
        HandshakeCommand answer = await HearAsync<HandshakeCommand>();
        Assert.Equal(state, answer.State);
        return answer;
    }

    public async Task ShakeAsync()
    {
        await SendAsync(HandshakeCommand.Start().ToJson() + "\n");
        HandshakeCommand again = await HearAsync(HandshakeState.Again);
        await SendAsync(HandshakeCommand.Offer(again.Session).ToJson() + "\n");
        await HearAsync(HandshakeState.Success);
    }

    /// <summary>Ends the sending direction, and still receives.</summary>
    public void EndSending() => _client.Client.Shutdown(SocketShutdown.Send);

    /// <summary>Resets the connection: the station gets an error, and not the end of the stream.</summary>
    public void Reset()
    {
        _client.LingerState = new LingerOption(enable: true, seconds: 0);
        _client.Close();
    }

    public void Dispose() => _client.Dispose();
}
