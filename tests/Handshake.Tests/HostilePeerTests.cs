using System.Text;
using Dimp.Protocol;

namespace Handshake.Tests;

/// <summary>A client can end its own session only.</summary>
public class HostilePeerTests
{
    [Theory]
    [InlineData("\n")]
    [InlineData("")]
    public async Task A_client_that_has_said_all_is_answered_and_then_let_go(string ending)
    {
        await using var station = new RunningStation();
        using RawPeer peer = await station.ConnectAsync();
        await peer.SendAsync(HandshakeCommand.Start().ToJson() + "\n" + HandshakeCommand.Start().ToJson() + ending);
        peer.EndSending();
        await peer.HearAsync(HandshakeState.Again);
        await peer.HearAsync(HandshakeState.Again);
        Assert.Null(await peer.HearAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"type\":")]
    [InlineData("{}\n{}\n{}\n")]
    public async Task Clients_that_reset_end_their_own_sessions(string last)
    {
        await using var station = new RunningStation();
        using RawPeer other = await station.AdmitAsync();
        for (int i = 0; i < 20; i++)
        {
            using RawPeer resetting = await station.AdmitAsync();
            await resetting.SendAsync(last);
            resetting.Reset();
            await other.ShakeAsync();
        }
        // An exception that the session did not catch is thrown here.
        await station.StopAsync();
    }

    [Fact]
    public async Task Every_line_of_garbage_is_answered_with_what_is_wrong()
    {
        await using var station = new RunningStation();
        using RawPeer other = await station.AdmitAsync();
        using RawPeer peer = await station.AdmitAsync();
        var random = new Random(1);
        for (int i = 0; i < 200; i++)
        {
            byte[] garbage = new byte[random.Next(1, 2000)];
            random.NextBytes(garbage);
            garbage.AsSpan().Replace((byte)'\n', (byte)0);
            garbage[^1] = (byte)'\n';
            await peer.SendAsync(garbage);
            await peer.HearAsync<TextContent>();
        }
        await other.ShakeAsync();
        await peer.ShakeAsync();
    }

    [Fact]
    public async Task A_line_without_end_is_refused_while_others_are_served()
    {
        await using var station = new RunningStation();
        using RawPeer other = await station.AdmitAsync();
        using RawPeer endless = await station.AdmitAsync();
        byte[] segment = Encoding.UTF8.GetBytes(new string('x', 10_000));
        await Assert.ThrowsAsync<IOException>(async () =>
        {
            while (true)
            {
                await endless.SendAsync(segment);
                await other.ShakeAsync();
            }
        });
        await other.ShakeAsync();
    }
}
