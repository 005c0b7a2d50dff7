using System.Diagnostics;
using System.Text;

namespace Dimp.TestSupport;

/// <summary>A child process that ends with the test that started it.</summary>
internal sealed class ChildProcess : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly Task<string> _errors;

    public ChildProcess(string program, params string[] args) : this(Environment.CurrentDirectory, program, args)
    {
    }

    public ChildProcess(DirectoryInfo directory, string program, params string[] args) : this(directory.FullName, program, args)
    {
    }

    private ChildProcess(string directory, string program, string[] args)
    {
        var start = new ProcessStartInfo(program, args)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        // The variables that one build sets for its children must not reach another build.
        foreach (string name in start.Environment.Keys.Where(IsOfBuild).ToArray())
        {
            start.Environment.Remove(name);
        }
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        _process = Process.Start(start)!;
        _errors = _process.StandardError.ReadToEndAsync();
    }

    public static string DotNet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    public int Id => _process.Id;

    /// <summary>What it printed, as far as it was read.</summary>
    public string Output => _output.ToString();

    public async Task<string?> ReadLineAsync()
    {
        string? line = await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        _output.AppendLine(line);
        return line;
    }

    /// <summary>Waits until it ends. Its errors are output then, too.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> WaitAsync()
    {
        _output.Append(await _process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));
        _output.Append(await _errors);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }
        _process.Dispose();
    }

    private static bool IsOfBuild(string name) => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase);
}
