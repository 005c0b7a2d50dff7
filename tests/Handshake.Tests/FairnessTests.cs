using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Dimp.Protocol;

namespace Handshake.Tests;

/// <summary>One client cannot slow down the others.</summary>
public class FairnessTests
{
    private const int Flooders = 20;
    private const int Questions = 100;

    private static readonly string Start = HandshakeCommand.Start().ToJson() + "\n";

    public static TheoryData<string> Segments => new(
        "{\"type\":\"136\",\"command\":\"handshake\",\"title\":\"Hello world!\",\"pad\":\"" + new string('x', 60_000) + "\"}\n",
        string.Concat(Enumerable.Repeat("{}\n", 20_000)),
        new string('x', 60_000));

    [Theory]
    [MemberData(nameof(Segments), DisableDiscoveryEnumeration = true)]
    public async Task An_honest_client_is_answered_beside_those_that_flood_and_never_read(string segment)
    {
        await using var station = new RunningStation();
        using var flood = new Flood(station.Address, Flooders, segment);
        using RawPeer honest = await station.ConnectAsync();
        var times = new List<double>();
        var segments = new List<long>();
        for (int i = 0; i < Questions; i++)
        {
            long before = flood.Sent;
            long start = Stopwatch.GetTimestamp();
            await honest.SendAsync(Start);
            await honest.HearAsync(HandshakeState.Again);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            segments.Add(flood.Sent - before);
        }
        Assert.InRange(Median(times), 0, 50);
        // The first answer takes longest: the floods use all threads until the pool has added more.
        Assert.InRange(times.Max(), 0, 1000);
        // On any machine, a flooder gets no more than a few segments for each line of the honest client.
        Assert.InRange(Median(segments), 0, 3 * Flooders);
        Assert.InRange(flood.Sent, Flooders, long.MaxValue);
    }

    private static T Median<T>(List<T> values) => values.Order().ElementAt(values.Count / 2);

    /// <summary>Clients that send and never read, and connect again when they are disconnected.</summary>
    /// <remarks>They have threads of their own, because the pool is busy with the load that they cause.</remarks>
    private sealed class Flood : IDisposable
    {
        private readonly IPEndPoint _station;
        private readonly byte[] _segment;
        private readonly Thread[] _threads;
        private volatile bool _isOver;
        private long _sent;

        public Flood(IPEndPoint station, int clients, string segment)
        {
            _station = station;
            _segment = Encoding.UTF8.GetBytes(segment);
            _threads = [.. Enumerable.Range(0, clients).Select(_ => new Thread(Run) { IsBackground = true })];
            Array.ForEach(_threads, thread => thread.Start());
        }

        public long Sent => Interlocked.Read(ref _sent);

        public void Dispose()
        {
            _isOver = true;
            Array.ForEach(_threads, thread => thread.Join());
        }

        private void Run()
        {
            while (!_isOver)
            {
                using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                socket.Connect(_station);
                socket.SendTimeout = 1000;
                try
                {
                    while (!_isOver)
                    {
                        socket.Send(_segment);
                        Interlocked.Increment(ref _sent);
                    }
                }
                catch (SocketException)
                {
                    // It was disconnected, or its data was not read.
                }
            }
        }
    }
}
