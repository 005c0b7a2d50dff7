using System.Diagnostics;

namespace Station.Load;

/// <summary>When each message was sent, confirmed and received.</summary>
internal sealed class Board(int messages)
{
    private readonly long[] _sent = new long[messages];
    private readonly long[] _arrived = new long[messages];
    private readonly bool[] _confirmed = new bool[messages];
    private readonly TaskCompletionSource _full = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _arrivals, _confirmations, _refusals;

    public int Arrivals => _arrivals;

    public int Refusals => _refusals;

    public bool IsFull => _full.Task.IsCompleted;

    /// <summary>Completes when every message has arrived and was confirmed.</summary>
    public Task Full => _full.Task;

    /// <summary>How many messages were confirmed to their senders and did not arrive.</summary>
    public int Lost => Enumerable.Range(0, messages).Count(number => _confirmed[number] && _arrived[number] == 0);

    public void Sent(int number) => _sent[number] = Stopwatch.GetTimestamp();

    public void Confirmed(int number)
    {
        _confirmed[number] = true;
        Interlocked.Increment(ref _confirmations);
        Check();
    }

    public void Arrived(int number, long time)
    {
        if (Interlocked.CompareExchange(ref _arrived[number], time, 0) == 0)
        {
            Interlocked.Increment(ref _arrivals);
            Check();
        }
    }

    public void Refused() => Interlocked.Increment(ref _refusals);

    /// <summary>The time from sending to arrival that this part of the messages did not exceed.</summary>
    public TimeSpan Percentile(double part)
    {
        long[] times = [.. Enumerable.Range(0, messages).Where(number => _arrived[number] != 0).Select(number => _arrived[number] - _sent[number]).Order()];
        return times.Length == 0 ? TimeSpan.Zero : Stopwatch.GetElapsedTime(0, times[(int)(part * (times.Length - 1))]);
    }

    private void Check()
    {
        if (_arrivals == messages && _confirmations == messages)
        {
            _full.TrySetResult();
        }
    }
}
