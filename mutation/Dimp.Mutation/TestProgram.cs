using System.Diagnostics;
using System.Globalization;

namespace Dimp.Mutation;

/// <summary>A copy of a built test program, whose engine can be exchanged. A process of it is kept from one run to the next.</summary>
internal sealed class TestProgram
{
    /// <summary>A process that does nothing for so many looks at it is stuck.</summary>
    private const int MostIdleLooks = 200;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LeastBudget = TimeSpan.FromSeconds(5);

    private readonly string _folder;
    private readonly string _assembly;
    private Process? _process;

    internal TestProgram(string built, string copy)
    {
        Name = Path.GetFileName(built);
        _folder = copy;
        _assembly = Path.Combine(copy, Name + ".dll");
        CopyFolder(Path.Combine(built, "bin/Debug/net10.0"), copy);
        // A runner ends its process so many seconds after a run. Here the process is kept.
        File.WriteAllText(Path.Combine(copy, "xunit.runner.json"), """{ "shutdownForegroundThreadWaitSeconds": 1000000 }""");
    }

    internal string Name { get; }

    internal void Exchange(byte[] engine)
    {
        Stop();
        File.WriteAllBytes(Path.Combine(_folder, "Dimp.Generated.dll"), engine);
    }

    /// <summary>Ends the process. The next run starts another.</summary>
    internal void Stop()
    {
        _process?.Kill();
        _process?.WaitForExit();
        _process?.Dispose();
        _process = null;
    }

    internal IReadOnlyList<string> ListClasses()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [_assembly, "-list", "classes", "-noLogo", "-noColor"]) { RedirectStandardOutput = true })!;
        string[] lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        return [.. lines.Where(static line => line.StartsWith("Dimp.", StringComparison.Ordinal))];
    }

    /// <summary>Runs some classes up to the first failure.</summary>
    /// <param name="mutant">The number that switches a mutant on; 0 for none.</param>
    /// <param name="classes">Their names.</param>
    /// <param name="usual">The processor time that they usually take; a loop without an end takes much more.</param>
    internal TestResult Run(int mutant, IEnumerable<string> classes, TimeSpan usual)
    {
        Process process = _process ??= Start();
        TimeSpan before = process.TotalProcessorTime;
        process.StandardInput.WriteLine(string.Join(' ', [mutant.ToString(CultureInfo.InvariantCulture), .. classes]));
        process.StandardInput.Flush();
        Task<string?> answer = process.StandardOutput.ReadLineAsync();
        TimeSpan budget = LeastBudget + (3 * usual);
        TimeSpan taken = TimeSpan.Zero;
        for (int idle = 0; !answer.Wait(BetweenLooks); idle++)
        {
            TimeSpan now = process.HasExited ? taken : process.TotalProcessorTime - before;
            idle = now > taken || IsStopped(process) ? 0 : idle;
            taken = now;
            if (taken > budget || idle > MostIdleLooks)
            {
                Stop();
                return new TestResult(IsPassed: false, taken, "it does not end", []);
            }
        }
        if (answer.Result?.Split('\t') is not [var code, var failure, var reached])
        {
            Stop();
            return new TestResult(IsPassed: false, taken, "it crashes", []);
        }
        return new TestResult(code == "0", process.TotalProcessorTime - before, failure,
            [.. reached.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static one => int.Parse(one, CultureInfo.InvariantCulture))]);
    }

    private Process Start()
    {
        var start = new ProcessStartInfo("dotnet", [_assembly]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment[StartupHook.Variable] = typeof(StartupHook).Assembly.Location;
        // A mutant may ask for more memory than there is.
        start.Environment["DOTNET_GCHeapHardLimit"] = "0xA0000000";
        Process process = Process.Start(start)!;
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Whether somebody has stopped the process, so that it cannot be blamed.</summary>
    private static bool IsStopped(Process process)
    {
        try
        {
            return OperatingSystem.IsLinux() && File.ReadAllText($"/proc/{process.Id}/stat").Contains(") T ", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }
}

/// <param name="IsPassed">Whether all tests passed.</param>
/// <param name="Taken">The processor time.</param>
/// <param name="Failure">The first test that failed.</param>
/// <param name="Reached">The members that were called.</param>
internal sealed record TestResult(bool IsPassed, TimeSpan Taken, string Failure, IReadOnlyList<int> Reached);
