using Microsoft.AspNetCore.Connections;

namespace Station;

/// <summary>Where clients come in, by WebSocket or by TCP.</summary>
internal sealed partial class Reception(SessionServices services, IHostApplicationLifetime lifetime, ILogger<Reception> log) : ConnectionHandler
{
    private static readonly Refusal TooMany = new(RefusalReason.Connections, "Too many clients are connected. Come back later.");

    private int _count;

    /// <summary>Serves a client that came by HTTP.</summary>
    public async Task ServeAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            context.Response.StatusCode = StatusCodes.Status426UpgradeRequired;
            return;
        }
        using WebSocket socket = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            KeepAliveInterval = Delivery.PingInterval,
            KeepAliveTimeout = Delivery.PingTimeout,
        });
        using var connection = new WebSocketConnection(socket, context, services);
        await ServeAsync(connection, context.RequestAborted);
    }

    /// <summary>Serves a client that came by TCP.</summary>
    public override async Task OnConnectedAsync(ConnectionContext connection)
    {
        using var lines = new LineConnection(connection, services);
        await ServeAsync(lines, lost: CancellationToken.None);
    }

    private async Task ServeAsync(Connection connection, CancellationToken lost)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping, lost);
        try
        {
            if (Interlocked.Increment(ref _count) <= services.Options.MaxConnections)
            {
                using var session = new Session(connection, services, stop.Token);
                await session.RunAsync();
            }
            else
            {
                services.Metrics.Refused(TooMany.Reason);
                await connection.WriteAsync(services.Protocol.Refusal(TooMany, about: null), stop.Token);
                await connection.CloseAsync(stop.Token);
            }
        }
        catch (Exception exception) when (exception is IOException or WebSocketException or TimeoutException or OperationCanceledException)
        {
            if (exception is TimeoutException)
            {
                connection.Abort();
            }
            LogGone(exception.Message);
        }
        finally
        {
            Interlocked.Decrement(ref _count);
        }
    }

    [LoggerMessage(LogLevel.Debug, "A client is gone: {Reason}")]
    private partial void LogGone(string reason);
}
