using System.Net;
using System.Net.Sockets;

namespace Handshake.Tests;

public class TimeoutTests
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(100);

    [Fact]
    public async Task A_silent_station_is_not_waited_for_without_end()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var log = new WireLog(new Screen().Terminal, showsSent: true);
        TimeoutException timeout = await Assert.ThrowsAsync<TimeoutException>(() => Client.RunAsync(
            listener.LocalEndpoint, log, Short, TestContext.Current.CancellationToken));
        Assert.Equal("The other end did nothing for 0.1 s.", timeout.Message);
    }

    [Fact]
    public async Task A_silent_client_is_let_go()
    {
        await using var station = new RunningStation(Short);
        using RawPeer peer = await station.ConnectAsync();
        Assert.Null(await peer.HearAsync());
        Assert.Contains("client: The other end did nothing for 0.1 s.", await station.StopAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_does_not_finish_its_line_is_let_go()
    {
        await using var station = new RunningStation(Short);
        using RawPeer peer = await station.ConnectAsync();
        await peer.SendAsync("""{"type":""");
        Assert.Null(await peer.HearAsync());
    }

    [Fact]
    public async Task A_client_that_does_not_listen_is_let_go()
    {
        await using var station = new RunningStation(TimeSpan.FromSeconds(1));
        using RawPeer peer = await station.ConnectAsync();
        // An answer is much longer than a line, so there is soon no room for more of them.
        string lines = string.Concat(Enumerable.Repeat("{}\n", 20_000));
        await Assert.ThrowsAsync<IOException>(async () =>
        {
            while (true)
            {
                await peer.SendAsync(lines);
            }
        });
        Assert.Contains("did nothing for 1 s.", await station.StopAsync(), StringComparison.Ordinal);
    }
}
