using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Dimp.Benchmarks.Native;

/// <summary>A program that is compiled to native code.</summary>
internal sealed class NativeProgram
{
    private readonly ProcessStartInfo _start;

    private NativeProgram(FileInfo binary)
    {
        Size = binary.Length;
        _start = new ProcessStartInfo(binary.FullName);
    }

    public long Size { get; }

    /// <summary>Publishes one of the projects beside this one, apart from everybody else's output.</summary>
    public static NativeProgram Publish(string project, DirectoryInfo scratch)
    {
        string output = Path.Combine(scratch.FullName, project);
        var start = new ProcessStartInfo(
            "dotnet",
            [
                "publish", Path.Combine(Repository.Root, "benchmarks", project),
                "--configuration", "Release", "--runtime", RuntimeInformation.RuntimeIdentifier,
                "--output", output, "--artifacts-path", Path.Combine(scratch.FullName, "artifacts"), "--disable-build-servers",
            ]);
        start.RedirectStandardOutput = true;
        using Process publish = Process.Start(start)!;
        string said = publish.StandardOutput.ReadToEnd();
        publish.WaitForExit();
        return publish.ExitCode == 0
            ? new NativeProgram(new FileInfo(Path.Combine(output, OperatingSystem.IsWindows() ? $"{project}.exe" : project)))
            : throw new InvalidOperationException($"{project} was not published.\n{said}");
    }

    /// <summary>From its start to its end, which comes as soon as the message is read.</summary>
    public TimeSpan Time()
    {
        long start = Stopwatch.GetTimestamp();
        int exitCode = Run(_start);
        TimeSpan time = Stopwatch.GetElapsedTime(start);
        return exitCode == 0 ? time : throw new InvalidOperationException($"{_start.FileName} ended with {exitCode}.");
    }

    /// <summary>Whether it finds a handshake with a session in a message.</summary>
    public bool Understands(string message) => Run(new ProcessStartInfo(_start.FileName, [message])) == 0;

    /// <summary>What it prints, a line each.</summary>
    public IReadOnlyList<string> ReadLines()
    {
        using Process process = Process.Start(new ProcessStartInfo(_start.FileName) { RedirectStandardOutput = true })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : throw new InvalidOperationException($"{_start.FileName} ended with {process.ExitCode}.");
    }

    private static int Run(ProcessStartInfo start)
    {
        using Process process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
