using System.Net.WebSockets;
using Microsoft.AspNetCore.Connections;
using Station.Protocol;

namespace Station.Connections;

/// <summary>Where clients come in, by WebSocket or by TCP.</summary>
internal sealed partial class Reception(SessionServices services, IHostApplicationLifetime lifetime, ILogger<Reception> log) : ConnectionHandler
{
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
        await ServeAsync(new WebSocketConnection(socket, services.Protocol), context.RequestAborted);
    }

    /// <summary>Serves a client that came by TCP.</summary>
    public override Task OnConnectedAsync(ConnectionContext connection) =>
        ServeAsync(new LineConnection(connection.Transport, services.Protocol), connection.ConnectionClosed);

    private async Task ServeAsync(IConnection connection, CancellationToken lost)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping, lost);
        services.Metrics.Connected(connection.Transport);
        try
        {
            if (services.Sessions.TryOpen())
            {
                using var session = new Session(connection, services, stop.Token);
                await session.RunAsync();
            }
            else
            {
                await TurnAwayAsync(connection, stop);
            }
        }
        catch (Exception exception) when (exception is IOException or WebSocketException or ConnectionAbortedException or ConnectionResetException)
        {
            LogLost(connection.Transport, exception.Message);
        }
        catch (TimeoutException exception)
        {
            LogSlow(connection.Transport, exception.Message);
        }
        finally
        {
            services.Sessions.Close();
            services.Metrics.Disconnected(connection.Transport);
        }
    }

    private async Task TurnAwayAsync(IConnection connection, CancellationTokenSource stop)
    {
        stop.CancelAfter(services.Options.WriteTimeout);
        services.Metrics.Refused(RefusalReason.Connections);
        await connection.WriteAsync(
            services.Protocol.Refusal(RefusalReason.Connections, "Too many clients are connected. Come back later.", about: null), stop.Token);
        await connection.CloseAsync(stop.Token);
    }

    [LoggerMessage(LogLevel.Debug, "A client was lost ({Transport}): {Reason}")]
    private partial void LogLost(string transport, string reason);

    [LoggerMessage(LogLevel.Information, "A client was disconnected ({Transport}): {Reason}")]
    private partial void LogSlow(string transport, string reason);
}
