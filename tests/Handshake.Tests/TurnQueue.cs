namespace Handshake.Tests;

/// <summary>
/// A queue with one thread, in place of the thread pool. A test stops it until everybody waits in it, so the order in which they
/// are served does not depend on how busy the machine is.
/// </summary>
internal sealed class TurnQueue : SynchronizationContext, IDisposable
{
    private readonly Queue<Action> _waiting = [];
    private readonly Thread _thread;
    private bool _isRunning;
    private bool _isStopped;
    private bool _isOver;

    public TurnQueue()
    {
        _thread = new Thread(RunAll) { IsBackground = true, Name = "Turns" };
        _thread.Start();
    }

    /// <summary>How many turns were taken.</summary>
    public int Taken { get; private set; }

    public override void Post(SendOrPostCallback d, object? state) => Change(() => _waiting.Enqueue(() => d(state)));

    /// <summary>Starts work that continues in this queue.</summary>
    public T Start<T>(Func<T> work)
    {
        SynchronizationContext? outer = Current;
        SetSynchronizationContext(this);
        T started = work();
        SetSynchronizationContext(outer);
        return started;
    }

    /// <summary>Stops as soon as there is nothing left to do.</summary>
    public void Stop() => ChangeWhen(() => !_isRunning && _waiting.Count == 0, () => _isStopped = true);

    /// <summary>Goes on as soon as so many turns wait.</summary>
    public void GoOn(int waiting) => ChangeWhen(() => _waiting.Count == waiting, () => _isStopped = false);

    public void Dispose()
    {
        Change(() => _isOver = true);
        _thread.Join(RawPeer.Limit);
    }

    private void RunAll()
    {
        SetSynchronizationContext(this);
        while (true)
        {
            Action? turn = null;
            lock (_waiting)
            {
                while (!_isOver && (_isStopped || !_waiting.TryDequeue(out turn)))
                {
                    Monitor.Wait(_waiting);
                }
                _isRunning = turn is not null;
            }
            if (turn is null)
            {
                return;
            }
            turn();
            Change(() =>
            {
                _isRunning = false;
                Taken++;
            });
        }
    }

    private void Change(Action change) => ChangeWhen(static () => true, change);

    private void ChangeWhen(Func<bool> condition, Action change)
    {
        lock (_waiting)
        {
            while (!condition())
            {
                Assert.True(Monitor.Wait(_waiting, RawPeer.Limit), $"{_waiting.Count} turns wait, and nothing changes.");
            }
            change();
            Monitor.PulseAll(_waiting);
        }
    }
}
