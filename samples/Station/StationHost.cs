using Microsoft.AspNetCore.Connections;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

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
        // What keeps a station from starting is said once, in a sentence.
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        AddParts(builder.Services, options);
        AddMonitoring(builder.Services);
        configure?.Invoke(builder.Services);

        WebApplication app = builder.Build();
        app.MapStation(options);
        return app;
    }

    private static void AddParts(IServiceCollection services, StationOptions options)
    {
        services.AddSingleton(options).AddSingleton(TimeProvider.System).AddWireJson(StationMessages.Default);
        services.AddSingleton<IProtocol, DimpProtocol>().AddSingleton<IMessageVerifier, AcceptingVerifier>();
        services.AddSingleton<Router>().AddSingleton<SessionServices>().AddSingleton<Reception>().AddSingleton<Broadcast>();
        services.AddHostedService(static parts => parts.GetRequiredService<IMailboxes>());
        if (options.Nats is { } url)
        {
            services.AddSingleton(new NatsConnection(NatsOpts.Default with { Url = url.ToString(), Name = "station" })).AddSingleton<IMailboxes, NatsMailboxes>();
            services.AddHostedService(static parts => parts.GetRequiredService<Broadcast>());
        }
        else
        {
            services.AddSingleton<SqliteStore>().AddSingleton<IMailboxes, SqliteMailboxes>();
        }
    }

    private static void AddMonitoring(IServiceCollection services)
    {
        services.AddSingleton<StationMetrics>();
        OpenTelemetryBuilder telemetry = services.AddOpenTelemetry()
            .ConfigureResource(static resource => resource.AddService("dimp-station"))
            .WithMetrics(static metrics => metrics.AddMeter(StationMetrics.Name, "System.Runtime", "Microsoft.AspNetCore.Server.Kestrel").AddPrometheusExporter());
        if (Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT") is not null)
        {
            telemetry.WithTracing(static traces => traces.AddSource(StationMetrics.Name).AddAspNetCoreInstrumentation()).UseOtlpExporter();
        }
    }
}
