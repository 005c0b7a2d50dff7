using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Handshake;

internal static class Program
{
    private const int Done = 0;
    private const int Failed = 1;
    private const int Misused = 2;

    private static readonly TimeSpan ClientTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan StationTimeout = TimeSpan.FromMinutes(1);

    public static async Task<int> Main(string[] args)
    {
        using var stop = new CancellationTokenSource();
        using PosixSignalRegistration interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using PosixSignalRegistration terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        return await RunAsync(args, Terminal.OfConsole(), stop.Token);

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }

    public static async Task<int> RunAsync(string[] args, Terminal terminal, CancellationToken stop)
    {
        try
        {
            return await AnswerAsync(Request.Read(args), terminal, stop);
        }
        catch (Exception exception) when (exception
            is UnexpectedAnswerException or SocketException or IOException or TimeoutException or OperationCanceledException)
        {
            terminal.Errors.WriteLine($"It did not happen. {exception.Message}");
            return Failed;
        }
    }

    private static async Task<int> AnswerAsync(Request request, Terminal terminal, CancellationToken stop)
    {
        switch (request)
        {
            case Request.Help:
                terminal.Output.WriteLine(Request.Usage);
                return Done;
            case Request.Misuse misuse:
                terminal.Errors.WriteLine(misuse.Problem);
                terminal.Errors.WriteLine();
                terminal.Errors.WriteLine(Request.Usage);
                return Misused;
            default:
                using (var log = new WireLog(terminal, showsSent: request is not Request.Demo, request.IsFull))
                {
                    await TalkAsync(request, log, stop);
                }
                return Done;
        }
    }

    private static Task TalkAsync(Request request, WireLog log, CancellationToken stop) => request switch
    {
        Request.Serve(var port) => ServeAsync(port, log, stop),
        Request.Call(var address) => Client.RunAsync(address, log, ClientTimeout, stop),
        _ => ShowBothAsync(log, stop),
    };

    private static async Task ServeAsync(int port, WireLog log, CancellationToken stop)
    {
        using var station = new Station(port, log, StationTimeout);
        log.Note($"The station listens on {station.Address}.");
        await station.RunAsync(stop);
        log.Note("The station has stopped.");
    }

    private static async Task ShowBothAsync(WireLog log, CancellationToken stop)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var station = new Station(port: 0, log, StationTimeout);
        Task serving = station.RunAsync(over.Token);
        try
        {
            await Client.RunAsync(station.Address, log, ClientTimeout, stop);
        }
        finally
        {
            await over.CancelAsync();
            await serving;
        }
    }
}
