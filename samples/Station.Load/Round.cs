using System.Diagnostics;

namespace Station.Load;

/// <summary>What one round of one contender has cost.</summary>
internal sealed record Round(double MessagesPerSecond, TimeSpan Median, TimeSpan Slowest, TimeSpan ProcessorTime, double Allocated, int Lost, int Refused)
{
    private static readonly TimeSpan LongestRound = TimeSpan.FromSeconds(60);

    /// <param name="station">The station.</param>
    /// <param name="clients">How many clients send to each other.</param>
    /// <param name="messages">How many messages they send together.</param>
    /// <param name="progress">Is told how many have arrived.</param>
    public static async Task<Round> RunAsync(MeasuredStation station, int clients, int messages, Action<int> progress)
    {
        var board = new Board(messages);
        string run = Guid.NewGuid().ToString("N")[..8];
        string[] users = [.. Enumerable.Range(0, clients).Select(number => $"user{number}@{run}")];
        var traffic = new Traffic(messages, users);
        // Half of the clients come by WebSocket, and half by TCP. Each of them sends to one of the others.
        LoadClient[] all = await Task.WhenAll(users.Select(async (user, number) => new LoadClient(
            user, await (number % 2 == 0 ? SocketLoadConnection.OpenAsync(station.Web) : LineLoadConnection.OpenAsync(station.Lines)), traffic, board)));
        try
        {
            await Task.WhenAll(all.Select(static client => client.LogInAsync()));
            long allocated = await station.AllocatedAsync();
            TimeSpan processor = station.ProcessorTime;
            var watch = Stopwatch.StartNew();
            Array.ForEach(all, static client => _ = client.ReadAsync());
            Task sending = Task.WhenAll(all.Select((client, index) =>
                Task.Run(() => client.SendAsync(Enumerable.Range(0, messages).Where(number => number % clients == index)))));
            while (!board.IsFull && watch.Elapsed < LongestRound)
            {
                await Task.WhenAny(board.Full, Task.Delay(100));
                progress(board.Arrivals);
            }
            TimeSpan elapsed = watch.Elapsed;
            processor = station.ProcessorTime - processor;
            allocated = await station.AllocatedAsync() - allocated;
            return new Round(
                board.Arrivals / elapsed.TotalSeconds, board.Percentile(0.5), board.Percentile(0.99), processor / messages, (double)allocated / messages,
                messages - board.Arrivals + board.Lost, board.Refusals);
        }
        finally
        {
            Array.ForEach(all, static client => client.Dispose());
        }
    }
}
