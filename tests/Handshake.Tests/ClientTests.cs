using System.Net;
using System.Net.Sockets;

namespace Handshake.Tests;

public class ClientTests
{
    [Theory]
    [InlineData("\"DIM!\"", "\"DIM?\"", "a handshake in the state Success")]
    [InlineData("\"type\":\"1\"", "\"type\":\"2\"", "a text that says what is wrong")]
    [InlineData("whoever", "Whoever", "a ThrowBottle with the bytes that it sent")]
    [InlineData(",  ", ", ", "a Content with the bytes that it sent")]
    [InlineData("1E+3", "1000", "a Content with the bytes that it sent")]
    [InlineData("{", "", "a handshake in the state Again")]
    public async Task A_dishonest_station_is_found_out(string original, string replacement, string expected)
    {
        await using var station = new TamperingStation(original, replacement);
        var screen = new Screen();
        Assert.Equal(1, await screen.RunAsync("--client", station.Address));
        Assert.Contains($"The client expected {expected}, but got", screen.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("All of it happened", screen.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_honest_station_behind_the_same_go_between_passes()
    {
        await using var station = new TamperingStation("nothing of the kind", "");
        var screen = new Screen();
        Assert.Equal(0, await screen.RunAsync("--client", station.Address));
    }

    [Fact]
    public async Task A_station_that_hangs_up_is_told_so()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var screen = new Screen();
        Task<int> running = screen.RunAsync("--client", listener.LocalEndpoint.ToString()!);
        using (Socket socket = await listener.AcceptSocketAsync(TestContext.Current.CancellationToken))
        {
            await socket.ReceiveAsync(new byte[4096], TestContext.Current.CancellationToken);
        }
        Assert.Equal(1, await running.WaitAsync(RawPeer.Limit, TestContext.Current.CancellationToken));
        Assert.Contains("the station hung up", screen.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_station_sends_cannot_command_the_terminal()
    {
        await using var station = new TamperingStation("DIM?", "\e[2J");
        var screen = new Screen();
        Assert.Equal(1, await screen.RunAsync("--client", station.Address));
        Assert.DoesNotContain('\e', screen.Output + screen.Errors);
    }

    [Fact]
    public async Task Nobody_there_is_told_so()
    {
        string address;
        using (var listener = new TcpListener(IPAddress.Loopback, 0))
        {
            listener.Start();
            address = listener.LocalEndpoint.ToString()!;
        }
        var screen = new Screen();
        Assert.Equal(1, await screen.RunAsync("--client", address));
        Assert.StartsWith("It did not happen.", screen.Errors, StringComparison.Ordinal);
    }
}
