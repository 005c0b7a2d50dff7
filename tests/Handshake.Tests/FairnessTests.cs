using System.Diagnostics;

namespace Handshake.Tests;

/// <summary>What one client does is not at the others' expense.</summary>
public class FairnessTests
{
    private const int Flooders = 20;
    private const int Questions = 100;

    private static readonly string Start = """{"type":"136","command":"handshake","title":"Hello world!"}""" + "\n";
    private static readonly string LongStart =
        """{"type":"136","command":"handshake","title":"Hello world!","pad":" """ + new string('x', 60_000) + "\"}\n";

    [Fact]
    public async Task An_honest_client_is_answered_beside_those_that_flood_and_never_read()
    {
        await using var station = new RunningStation();
        long floods = 0;
        await using var flood = new Flood(station, Flooders, LongStart, () => Interlocked.Increment(ref floods));
        using RawPeer honest = await station.ConnectAsync();

        var times = new List<double>();
        var floodsMeanwhile = new List<long>();
        for (int i = 0; i < Questions; i++)
        {
            long before = Interlocked.Read(ref floods);
            long start = Stopwatch.GetTimestamp();
            await honest.SendAsync(Start);
            await honest.HearAsync(Dimp.Protocol.HandshakeState.Again);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            floodsMeanwhile.Add(Interlocked.Read(ref floods) - before);
        }
        Assert.InRange(Median(times), 0, 50);
        // No flooder gets more than a few long lines for one short line of another.
        Assert.InRange(Median(floodsMeanwhile), 0, 3 * Flooders);
        Assert.True(floods > Flooders, "Nobody flooded.");
    }

    [Theory]
    [InlineData("{}\n")]
    [InlineData("no line feed, ever ")]
    public async Task An_honest_client_is_answered_beside_floods_of_short_and_of_endless_lines(string unit)
    {
        await using var station = new RunningStation();
        string segment = string.Concat(Enumerable.Repeat(unit, 60_000 / unit.Length));
        await using var flood = new Flood(station, Flooders, segment, () => { });
        using RawPeer honest = await station.ConnectAsync();
        var times = new List<double>();
        for (int i = 0; i < Questions; i++)
        {
            long start = Stopwatch.GetTimestamp();
            await honest.SendAsync(Start);
            await honest.HearAsync(Dimp.Protocol.HandshakeState.Again);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        Assert.InRange(Median(times), 0, 50);
    }

    private static T Median<T>(List<T> values) => values.Order().ElementAt(values.Count / 2);

    /// <summary>Clients that send and never read, and come again when they are let go.</summary>
    private sealed class Flood : IAsyncDisposable
    {
        private readonly CancellationTokenSource _stop = new();
        private readonly Task _flooding;

        public Flood(RunningStation station, int clients, string segment, Action sent) =>
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
                            sent();
                        }
                    }
                    catch (Exception exception) when (exception is IOException or OperationCanceledException)
                    {
                        // It was let go, or the test is over.
                    }
                }
            })));

        public async ValueTask DisposeAsync()
        {
            await _stop.CancelAsync();
            await _flooding.WaitAsync(RawPeer.Limit);
            _stop.Dispose();
        }
    }
}
