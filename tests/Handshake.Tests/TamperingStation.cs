using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Handshake.Tests;

/// <summary>A proxy between a client and an honest station that replaces text in what the station sends.</summary>
internal sealed class TamperingStation : IAsyncDisposable
{
    private readonly RunningStation _honest = new();
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _talking;

    public TamperingStation(string original, string replacement)
    {
        _listener.Start();
        _talking = TalkAsync(original, replacement);
    }

    public string Address => _listener.LocalEndpoint.ToString()!;

    public async ValueTask DisposeAsync()
    {
        await _talking.WaitAsync(RawPeer.Limit);
        _listener.Dispose();
        await _honest.DisposeAsync();
    }

    private async Task TalkAsync(string original, string replacement)
    {
        using RawPeer station = await _honest.ConnectAsync();
        using TcpClient client = await _listener.AcceptTcpClientAsync();
        using var heard = new StreamReader(client.GetStream(), Encoding.UTF8);
        while (await heard.ReadLineAsync() is { } line)
        {
            await station.SendAsync(line + "\n");
            string? answer = await station.HearAsync();
            string? told = answer?.Replace(original, replacement, StringComparison.Ordinal);
            await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(told + "\n"));
        }
    }
}
