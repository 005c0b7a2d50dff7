using Dimp.Protocol;

namespace Handshake.Tests;

public class AdmissionTests
{
    [Fact]
    public async Task A_wrong_session_gets_again_with_a_new_key_that_lets_in()
    {
        await using var station = new RunningStation();
        using RawPeer peer = await station.ConnectAsync();
        await peer.SendAsync(HandshakeCommand.Restart("wrong").ToJson() + "\n");
        HandshakeCommand again = await peer.HearAsync(HandshakeState.Again);
        await peer.SendAsync(HandshakeCommand.Offer(again.Session).ToJson() + "\n");
        await peer.HearAsync(HandshakeState.Success);
    }

    [Fact]
    public async Task A_key_is_void_once_there_is_a_newer_one()
    {
        await using var station = new RunningStation();
        using RawPeer peer = await station.ConnectAsync();
        await peer.SendAsync(HandshakeCommand.Start().ToJson() + "\n");
        HandshakeCommand first = await peer.HearAsync(HandshakeState.Again);
        await peer.SendAsync(HandshakeCommand.Start().ToJson() + "\n");
        HandshakeCommand second = await peer.HearAsync(HandshakeState.Again);
        Assert.NotEqual(first.Session, second.Session);
        await peer.SendAsync(HandshakeCommand.Offer(first.Session).ToJson() + "\n");
        await peer.HearAsync(HandshakeState.Again);
    }

    [Fact]
    public async Task Nothing_is_relayed_for_strangers()
    {
        await using var station = new RunningStation();
        using RawPeer peer = await station.ConnectAsync();
        await peer.SendAsync("""{"type":"1","sn":1,"text":"let me in"}""" + "\n");
        await peer.HearAsync(HandshakeState.Again);
    }

    [Fact]
    public async Task Who_starts_anew_must_finish_anew()
    {
        await using var station = new RunningStation();
        using RawPeer peer = await station.AdmitAsync();
        await peer.SendAsync(HandshakeCommand.Start().ToJson() + "\n");
        await peer.HearAsync(HandshakeState.Again);
        await peer.SendAsync("""{"type":"1","sn":1,"text":"still here"}""" + "\n");
        await peer.HearAsync(HandshakeState.Again);
    }

    [Fact]
    public async Task Clients_come_together_and_each_has_its_own_key()
    {
        await using var station = new RunningStation();
        using RawPeer first = await station.ConnectAsync();
        using RawPeer second = await station.ConnectAsync();
        await first.SendAsync(HandshakeCommand.Start().ToJson() + "\n");
        HandshakeCommand again = await first.HearAsync(HandshakeState.Again);
        await second.SendAsync(HandshakeCommand.Offer(again.Session).ToJson() + "\n");
        await second.HearAsync(HandshakeState.Again);
        await first.SendAsync(HandshakeCommand.Offer(again.Session).ToJson() + "\n");
        await first.HearAsync(HandshakeState.Success);
    }

    [Fact]
    public async Task A_client_that_vanishes_does_not_trouble_the_others()
    {
        await using var station = new RunningStation();
        using (RawPeer vanishing = await station.AdmitAsync())
        {
            await vanishing.SendAsync("""{"type":""");
        }
        using RawPeer other = await station.AdmitAsync();
    }

    [Fact]
    public async Task A_station_that_stops_hangs_up()
    {
        await using var station = new RunningStation();
        using RawPeer peer = await station.AdmitAsync();
        await station.StopAsync();
        Assert.Null(await peer.HearAsync());
    }
}
