namespace Dimp.TestSupport;

/// <summary>A token that is cancelled at one of the moments at which somebody waits.</summary>
/// <param name="step">Which one, from 1; 0 for before the first.</param>
internal sealed class StepwiseStop(int step) : IDisposable
{
    private readonly CancellationTokenSource _source = Source(isCancelled: step == 0);
    private bool _isOver;

    internal CancellationToken Token => _source.Token;

    /// <summary>How many such moments there were.</summary>
    internal int Taken { get; private set; }

    public void Dispose() => _source.Dispose();

    internal void Step()
    {
        if (!_isOver && ++Taken == step)
        {
            _source.Cancel();
        }
    }

    /// <summary>
    /// Cancels work before it begins, and at each of its steps in turn, until it is done without having been cancelled. Then looks
    /// at what is left.
    /// </summary>
    internal static async Task AtEachStepAsync(Func<StepwiseStop, (Func<Task> Work, Func<Task> Afterwards)> begin)
    {
        bool isDone = false;
        for (int step = 0; !isDone; step++)
        {
            using var stop = new StepwiseStop(step);
            (Func<Task> work, Func<Task> afterwards) = begin(stop);
            Exception? exception = await Record.ExceptionAsync(() => work().WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken));
            stop._isOver = true;
            isDone = !stop.Token.IsCancellationRequested;
            if (isDone)
            {
                Assert.Null(exception);
            }
            else
            {
                Assert.Equal(stop.Token, Assert.IsType<OperationCanceledException>(exception, exactMatch: false).CancellationToken);
                Assert.Equal(step, stop.Taken);
            }
            await afterwards();
        }
    }

    private static CancellationTokenSource Source(bool isCancelled)
    {
        var source = new CancellationTokenSource();
        if (isCancelled)
        {
            source.Cancel();
        }
        return source;
    }
}
