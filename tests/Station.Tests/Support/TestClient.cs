using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;

namespace Station.Tests;

/// <summary>A client that knows bytes and the handshake, by either transport.</summary>
internal abstract class TestClient : IAsyncDisposable
{
    /// <summary>Much longer than any test takes. It is reached only if something hangs.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(2);

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<TestClient> ConnectAsync(string transport, IPEndPoint web, IPEndPoint lines) =>
        transport == "tcp" ? await LineClient.OpenAsync(lines) : await SocketClient.OpenAsync(web);

    public abstract Task SendAsync(string message);

    /// <summary>The next message; <c>null</c> when the station has hung up.</summary>
    public async Task<string?> ReceiveAsync() => await ReceiveNowAsync().WaitAsync(Timeout, Stop);

    public async Task<Content> ReceiveContentAsync() => StationContents.Default.Parse(await ReceiveAsync() ?? throw new EndOfStreamException());

    public async Task<TContent> AskAsync<TContent>(string message) where TContent : Content
    {
        await SendAsync(message);
        return Assert.IsType<TContent>(await ReceiveContentAsync());
    }

    public Task<TContent> AskAsync<TContent>(Content content) where TContent : Content => AskAsync<TContent>(content.ToJson());

    public async Task ShakeHandsAsync()
    {
        HandshakeCommand again = await AskAsync<HandshakeCommand>(HandshakeCommand.Start());
        HandshakeCommand success = await AskAsync<HandshakeCommand>(HandshakeCommand.Restart(again.Session!));
        Assert.Equal(HandshakeState.Success, success.State);
    }

    public async Task<TestClient> LogInAsync(string user)
    {
        await ShakeHandsAsync();
        await AskAsync<ReceiptCommand>(LoginCommand.Create(Identifier.Parse(user)));
        return this;
    }

    /// <summary>Tells the station that a message has arrived.</summary>
    public Task ConfirmAsync(string message) =>
        SendAsync(ReceiptCommand.Create("Received.", StationMessages.Default.Parse(message).Envelope).ToJson());

    public abstract ValueTask DisposeAsync();

    protected abstract Task<string?> ReceiveNowAsync();

    internal sealed class LineClient : TestClient
    {
        private readonly TcpClient _client;
        private readonly StreamReader _reader;

        private LineClient(TcpClient client)
        {
            _client = client;
            _reader = new StreamReader(client.GetStream());
        }

        public Socket Socket => _client.Client;

        public static async Task<LineClient> OpenAsync(IPEndPoint address)
        {
            var client = new TcpClient { NoDelay = true };
            await client.ConnectAsync(address, Stop);
            return new LineClient(client);
        }

        public override async Task SendAsync(string message) => await SendAsync(Encoding.UTF8.GetBytes(message + "\n"));

        public async Task SendAsync(byte[] bytes) => await _client.GetStream().WriteAsync(bytes, Stop);

        public override ValueTask DisposeAsync()
        {
            _reader.Dispose();
            _client.Dispose();
            return ValueTask.CompletedTask;
        }

        protected override async Task<string?> ReceiveNowAsync()
        {
            try
            {
                return await _reader.ReadLineAsync(Stop);
            }
            catch (IOException)
            {
                return null;
            }
        }
    }

    internal sealed class SocketClient : TestClient
    {
        private readonly ClientWebSocket _socket = new();
        private readonly byte[] _buffer = new byte[256 * 1024];

        public ClientWebSocket Socket => _socket;

        public static async Task<SocketClient> OpenAsync(IPEndPoint address)
        {
            var client = new SocketClient();
            await client._socket.ConnectAsync(new Uri($"ws://{address}/connect"), Stop);
            return client;
        }

        public override Task SendAsync(string message) =>
            _socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, Stop);

        public override ValueTask DisposeAsync()
        {
            _socket.Dispose();
            return ValueTask.CompletedTask;
        }

        protected override async Task<string?> ReceiveNowAsync()
        {
            int length = 0;
            while (true)
            {
                ValueWebSocketReceiveResult part;
                try
                {
                    part = await _socket.ReceiveAsync(_buffer.AsMemory(length), Stop);
                }
                catch (WebSocketException)
                {
                    return null;
                }
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    return null;
                }
                length += part.Count;
                if (part.EndOfMessage)
                {
                    return Encoding.UTF8.GetString(_buffer, 0, length);
                }
            }
        }
    }
}
