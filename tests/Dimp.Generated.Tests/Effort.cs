using System.Diagnostics;
using System.Globalization;

namespace Dimp.Tests;

/// <summary>
/// What work on this thread takes: its processor time, where the system tells it, so that it does not matter how long the
/// thread had to wait for others. Elsewhere it is the time that has passed.
/// </summary>
internal sealed class Effort
{
    private const int TicksInASecond = 100;

    private readonly Stopwatch _time = Stopwatch.StartNew();
    private readonly TimeSpan _before = ThreadTime();

    internal TimeSpan Taken => OperatingSystem.IsLinux() ? ThreadTime() - _before : _time.Elapsed;

    private static TimeSpan ThreadTime()
    {
        if (!OperatingSystem.IsLinux())
        {
            return TimeSpan.Zero;
        }
        // The fields after the name, which is in parentheses: the 12th and 13th are the time in the program and in the kernel.
        string stat = File.ReadAllText("/proc/thread-self/stat");
        string[] fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return TimeSpan.FromSeconds(fields[11..13].Sum(static field => double.Parse(field, CultureInfo.InvariantCulture)) / TicksInASecond);
    }
}
