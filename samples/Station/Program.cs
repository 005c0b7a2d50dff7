using System.Net.Sockets;
using Microsoft.Data.Sqlite;

namespace Station;

internal static class Program
{
    public static Task<int> Main(string[] args) => new CommandLine(RunAsync).Parse(args).InvokeAsync();

    /// <returns>The exit code.</returns>
    private static async Task<int> RunAsync(StationOptions options, CancellationToken stop)
    {
        try
        {
            await using WebApplication app = StationHost.Build(options);
            await app.StartAsync(stop);
            Announce(app.Services, options);
            await app.WaitForShutdownAsync(stop);
            return 0;
        }
        catch (Exception exception) when (exception is IOException or SocketException or UnauthorizedAccessException or SqliteException or NatsException)
        {
            string where = exception is SqliteException ? $"The database in {options.Data.FullName} cannot be used: " : "";
            await Console.Error.WriteLineAsync($"The station cannot run. {where}{exception.Message}");
            return 1;
        }
    }

    private static void Announce(IServiceProvider services, StationOptions options) => Console.WriteLine(
        $"""
        The station runs. Stop it with Ctrl+C.
          page        http://{options.Web}/
          WebSockets  ws://{options.Web}/connect
          TCP         {options.Lines}
          health      http://{options.Web}/healthz
          metrics     http://{options.Web}/metrics
        {services.GetRequiredService<IMailboxes>().Description}
        {services.GetRequiredService<IMessageVerifier>().Description}
        """);
}
