using Microsoft.AspNetCore.Connections;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Station.Connections;
using Station.Mailboxes;
using Station.Monitoring;
using Station.Protocol;
using Station.Routing;

namespace Station;

/// <summary>Puts the parts of a station together.</summary>
internal static class StationHost
{
    /// <summary>Builds a station that is not started yet.</summary>
    /// <param name="options">The options.</param>
    /// <param name="configure">Replaces parts.</param>
    public static WebApplication Build(StationOptions options, Action<IServiceCollection>? configure = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(options.Web);
            kestrel.Listen(options.Lines, static lines => lines.UseConnectionHandler<Reception>());
        });
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        IServiceCollection services = builder.Services;
        services.AddSingleton(options);
        services.AddSingleton<IProtocol, DimpProtocol>();
        services.AddSingleton<IMessageVerifier, AcceptingVerifier>();
        services.AddSingleton<IMailboxes, SqliteMailboxes>();
        services.AddSingleton<IStationBus, LocalBus>();
        services.AddSingleton<Router>().AddSingleton<Sessions>().AddSingleton<SessionServices>().AddSingleton<Reception>();
        services.AddSingleton<StationMetrics>();
        configure?.Invoke(services);

        WebApplication app = builder.Build();
        app.UseWebSockets();
        app.UseDefaultFiles().UseStaticFiles();
        app.Map("/connect", app.Services.GetRequiredService<Reception>().ServeAsync);
        return app;
    }
}
