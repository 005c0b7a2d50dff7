using System.Text;
using Dimp.Protocol;

namespace Handshake.Tests;

/// <summary>One client cannot slow down the others: whoever sends, nobody gets more than one turn before the next one has its own.</summary>
public class FairnessTests
{
    private const int Clients = 10;
    private const int Lines = 20;

    [Fact]
    public async Task Clients_with_many_lines_are_answered_in_turn()
    {
        using var turns = new TurnQueue();
        await using RunningStation station = turns.Start(() => new RunningStation());
        List<RawPeer> clients = await ConnectAsync(station, Clients);
        turns.Stop();
        await Task.WhenAll(clients.Select(client => client.SendAsync(Repeat("{}\n", Lines))));
        turns.GoOn(Clients);
        await HearAsync(clients, Lines);

        string[] order = Heard(await station.StopAsync())[Clients..];
        Assert.Equal(Clients * Lines, order.Length);
        Assert.All(order.Chunk(Clients), round => Assert.Distinct(round));
    }

    [Fact]
    public async Task Clients_that_come_together_are_let_in_one_for_each_line_of_those_who_are_in()
    {
        using var turns = new TurnQueue();
        await using RunningStation station = turns.Start(() => new RunningStation());
        List<RawPeer> clients = await ConnectAsync(station, 1);
        turns.Stop();
        await clients[0].SendAsync(Repeat("{}\n", Lines));
        for (int i = 0; i < Clients; i++)
        {
            RawPeer late = await station.ConnectAsync();
            await late.SendAsync("{}\n");
            clients.Add(late);
        }
        // The one who is in, and whoever comes next.
        turns.GoOn(2);
        await HearAsync(clients[..1], Lines);
        await HearAsync(clients[1..], 1);

        string[] order = Heard(await station.StopAsync())[1..];
        Assert.Equal(Lines + Clients, order.Length);
        for (int i = 0; i < order.Length; i++)
        {
            string[] before = order[..i];
            Assert.InRange(before.Count(static client => client != "client"), 0, before.Count(static client => client == "client"));
        }
    }

    /// <summary>The station reads on after a line that is too long, so that the client gets to know why it is refused.</summary>
    [Fact]
    public async Task What_a_refused_client_still_sends_is_read_in_as_many_turns_as_it_fills_buffers()
    {
        const int Sent = 60_000;
        const int Buffer = 4_096;
        using var turns = new TurnQueue();
        await using RunningStation station = turns.Start(() => new RunningStation());
        using RawPeer client = await station.ConnectAsync();
        await client.SendAsync(new string('x', LineConnection.LongestLine + 1));
        await client.HearAsync<TextContent>();
        Assert.Null(await client.HearAsync());
        turns.Stop();
        int before = turns.Taken;
        await client.SendAsync(new string('x', Sent));
        client.EndSending();
        turns.GoOn(1);
        // Not before all is read.
        await station.StopAsync();
        Assert.InRange(turns.Taken - before, Sent / Buffer, int.MaxValue);
    }

    [Fact]
    public async Task A_client_that_does_not_read_keeps_nobody_waiting()
    {
        using var turns = new TurnQueue();
        await using RunningStation station = turns.Start(() => new RunningStation());
        using RawPeer deaf = await station.AdmitAsync();
        using RawPeer other = await station.ConnectAsync();
        int sent = 0;
        Task flood = FloodAsync();
        // As long as the station takes something, its answers still have room.
        for (int unchanged = 0; unchanged < 50;)
        {
            int before = sent;
            await other.SendAsync("{}\n");
            await other.HearAsync(HandshakeState.Again);
            unchanged = sent == before ? unchanged + 1 : 0;
        }
        Assert.False(flood.IsCompleted);
        await station.StopAsync();
        await Assert.ThrowsAsync<IOException>(() => flood);

        async Task FloodAsync()
        {
            for (string line = "{\"a\":\"" + new string('x', 60_000) + "\"}\n"; ; sent++)
            {
                await deaf.SendAsync(line);
            }
        }
    }

    private static string Repeat(string line, int times) => new StringBuilder().Insert(0, line, times).ToString();

    /// <summary>Clients to whom the station has answered, so that it waits for their next line.</summary>
    private static async Task<List<RawPeer>> ConnectAsync(RunningStation station, int count)
    {
        var clients = new List<RawPeer>();
        for (int i = 0; i < count; i++)
        {
            clients.Add(await station.ConnectAsync());
            await clients[i].SendAsync("{}\n");
            await clients[i].HearAsync(HandshakeState.Again);
        }
        return clients;
    }

    private static async Task HearAsync(IEnumerable<RawPeer> clients, int lines)
    {
        foreach (RawPeer client in clients)
        {
            for (int i = 0; i < lines; i++)
            {
                await client.HearAsync(HandshakeState.Again);
            }
        }
    }

    /// <summary>From whom the station has received its lines, in this order.</summary>
    private static string[] Heard(string log) => [.. Printed.Messages(log)
        .Select(static line => line.Route.Split(" -> "))
        .Where(static route => route[1] == "station")
        .Select(static route => route[0])];
}
