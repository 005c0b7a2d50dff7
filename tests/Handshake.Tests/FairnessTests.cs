using System.Diagnostics;
using Dimp.Protocol;

namespace Handshake.Tests;

/// <summary>What one client does is not at the others' expense.</summary>
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
        await using var flood = new Flood(station, Flooders, segment);
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
        // However slow the machine is: for one line of the honest client, no flooder gets more than a few segments.
        Assert.InRange(Median(segments), 0, 3 * Flooders);
        Assert.InRange(flood.Sent, Flooders, long.MaxValue);
    }

    private static T Median<T>(List<T> values) => values.Order().ElementAt(values.Count / 2);

    /// <summary>Clients that send and never read, and come again when they are let go.</summary>
    private sealed class Flood : IAsyncDisposable
    {
        private readonly CancellationTokenSource _stop = new();
        private readonly Task _flooding;
        private long _sent;

        public Flood(RunningStation station, int clients, string segment) =>
            _flooding = Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(async () =>
            {
                while (!_stop.IsCancellationRequested)
                {
                    using RawPeer peer = await station.ConnectAsync();
                    try
                    {
                        while (!_stop.IsCancellationRequested)
                        {
                            await peer.SendAsync(segment).WaitAsync(_stop.Token);
                            Interlocked.Increment(ref _sent);
                        }
                    }
                    catch (Exception exception) when (exception is IOException or OperationCanceledException)
                    {
                        // It was let go, or the test is over.
                    }
                }
            })));

        public long Sent => Interlocked.Read(ref _sent);

        public async ValueTask DisposeAsync()
        {
            await _stop.CancelAsync();
            await _flooding.WaitAsync(RawPeer.Limit);
            _stop.Dispose();
        }
    }
}
