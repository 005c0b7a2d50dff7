using System.Diagnostics;
using System.Net;

namespace Station.Tests;

/// <summary>A station in a process of its own, as an operator starts it.</summary>
internal sealed class StationProcess : IDisposable
{
    private readonly ChildProcess _process;
    private bool _isDisposed;

    private StationProcess(ChildProcess process, IPEndPoint web, IPEndPoint lines)
    {
        _process = process;
        Web = web;
        Lines = lines;
    }

    public IPEndPoint Web { get; }

    public IPEndPoint Lines { get; }

    /// <summary>What it printed when it started.</summary>
    public string Output => _process.Output;

    /// <summary>The memory that it has of the system, in bytes.</summary>
    public long Memory => Ask(static process => process.WorkingSet64);

    /// <summary>For how long it has worked, on all cores together.</summary>
    public TimeSpan ProcessorTime => Ask(static process => process.TotalProcessorTime);

    public static ChildProcess Run(params string[] args) =>
        new(ChildProcess.DotNet, [Path.Combine(AppContext.BaseDirectory, "station.dll"), .. args]);

    public static Task<StationProcess> StartAsync(params string[] args) =>
        StartProgramAsync(ChildProcess.DotNet, [Path.Combine(AppContext.BaseDirectory, "station.dll"), .. args]);

    public static async Task<StationProcess> StartProgramAsync(string program, params string[] args)
    {
        IPEndPoint web = Ports.Free(), lines = Ports.Free();
        var station = new StationProcess(new ChildProcess(program, [.. args, "--web", $"{web}", "--lines", $"{lines}"]), web, lines);
        while (await station._process.ReadLineAsync() is { } line && !line.StartsWith("Signatures", StringComparison.Ordinal))
        {
        }
        return station;
    }

    public Task<TestClient> ConnectAsync(string transport = "tcp") => TestClient.ConnectAsync(transport, Web, Lines);

    public async Task<TestClient> LogInAsync(string user, string transport = "tcp") => await (await ConnectAsync(transport)).LogInAsync(user);

    /// <summary>Ends the process at once, without a chance to clean up: SIGKILL.</summary>
    public void Dispose()
    {
        if (!_isDisposed)
        {
            _isDisposed = true;
            _process.Dispose();
        }
    }

    private T Ask<T>(Func<Process, T> question)
    {
        using var process = Process.GetProcessById(_process.Id);
        return question(process);
    }
}
