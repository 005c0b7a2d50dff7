using System.Diagnostics;

namespace Dimp.Tests;

/// <summary>
/// What work takes: the time that has passed or, if that is less, the processor time. A process that had to wait for others
/// has taken little of that; one that runs other tests meanwhile has taken much of it.
/// </summary>
internal sealed class Effort
{
    private readonly Stopwatch _time = Stopwatch.StartNew();
    private readonly TimeSpan _before = Environment.CpuUsage.TotalTime;

    internal TimeSpan Taken
    {
        get
        {
            TimeSpan processor = Environment.CpuUsage.TotalTime - _before;
            return processor < _time.Elapsed ? processor : _time.Elapsed;
        }
    }
}
