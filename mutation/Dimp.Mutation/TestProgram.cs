using System.Diagnostics;

namespace Dimp.Mutation;

/// <summary>A copy of a built test program, whose engine can be exchanged.</summary>
internal sealed class TestProgram
{
    /// <summary>A process that does nothing for so many looks at it is stuck.</summary>
    private const int MostIdleLooks = 200;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LeastBudget = TimeSpan.FromSeconds(5);

    private readonly string _folder;
    private readonly string _assembly;

    internal TestProgram(string built, string copy)
    {
        Name = Path.GetFileName(built);
        _folder = copy;
        _assembly = Path.Combine(copy, Name + ".dll");
        CopyFolder(Path.Combine(built, "bin/Debug/net10.0"), copy);
    }

    internal string Name { get; }

    internal void Exchange(byte[] engine) => File.WriteAllBytes(Path.Combine(_folder, "Dimp.Generated.dll"), engine);

    internal IReadOnlyList<string> ListClasses()
    {
        using Process process = Start(["-list", "classes", "-noLogo", "-noColor"], reach: "");
        string[] lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        return [.. lines.Where(static line => line.StartsWith("Dimp.", StringComparison.Ordinal))];
    }

    /// <summary>Runs some classes up to the first failure.</summary>
    /// <param name="classes">Their names.</param>
    /// <param name="usual">The processor time that they usually take; a loop without an end takes much more.</param>
    /// <param name="reach">The file that takes the members that were reached.</param>
    internal TestResult Run(IEnumerable<string> classes, TimeSpan usual, string reach = "")
    {
        string[] filter = [.. classes.SelectMany(static name => new[] { "-class", name })];
        using Process process = Start(["-noLogo", "-noColor", "-stopOnFail", "-parallel", "none", .. filter], reach);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        TimeSpan budget = LeastBudget + (3 * usual);
        TimeSpan taken = TimeSpan.Zero;
        for (int idle = 0; !process.WaitForExit(BetweenLooks); idle++)
        {
            TimeSpan now = process.HasExited ? taken : process.TotalProcessorTime;
            idle = now > taken || IsStopped(process) ? 0 : idle;
            taken = now;
            if (taken > budget || idle > MostIdleLooks)
            {
                process.Kill();
                process.WaitForExit();
                return new TestResult(IsPassed: false, taken, "it does not end");
            }
        }
        return new TestResult(process.ExitCode == 0, taken, FirstFailure(output.Result));
    }

    private Process Start(IEnumerable<string> arguments, string reach)
    {
        var start = new ProcessStartInfo("dotnet", [_assembly, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment[Reach.Variable] = reach;
        // A mutant may ask for more memory than there is.
        start.Environment["DOTNET_GCHeapHardLimit"] = "0xA0000000";
        // It ends before a profile of it pays.
        start.Environment["DOTNET_TieredPGO"] = "0";
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

    private static string FirstFailure(string output) =>
        output.Split('\n').FirstOrDefault(static line => line.Contains("[FAIL]", StringComparison.Ordinal))?.Replace("[FAIL]", "", StringComparison.Ordinal).Trim() ?? "it crashes";

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
internal sealed record TestResult(bool IsPassed, TimeSpan Taken, string Failure);
