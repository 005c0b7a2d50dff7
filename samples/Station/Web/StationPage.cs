using Microsoft.AspNetCore.Mvc;

namespace Station;

/// <summary>What a station serves by HTTP: the page, WebSockets, health and metrics.</summary>
internal static class StationPage
{
    /// <summary>The page may load from this station only, and nobody may frame it.</summary>
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void MapStation(this WebApplication app, StationOptions options)
    {
        app.Use(static (context, next) =>
        {
            context.Response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
            context.Response.Headers.XContentTypeOptions = "nosniff";
            return next(context);
        });
        app.UseDefaultFiles().UseStaticFiles();
        app.UseWebSockets();
        app.Map("/connect", app.Services.GetRequiredService<Reception>().ServeAsync);
        app.MapGet("/about", static (StationOptions options, IMailboxes mailboxes, IMessageVerifier verifier) => Results.Text(
            new WireMap
            {
                ["lines"] = $"{options.Lines}",
                ["mailboxes"] = mailboxes.Description,
                ["verifier"] = verifier.Description,
                ["max_message_bytes"] = options.MaxMessageBytes,
                ["max_messages_per_second"] = options.MaxMessagesPerSecond,
                ["max_waiting"] = options.MaxWaiting,
            }.ToJson(),
            "application/json"));
        app.MapPost("/inspect", static (WireBody<Message> body) => new WireResult(Inspection.Of(body.Record)))
            .WithMetadata(new RequestSizeLimitAttribute(options.MaxMessageBytes));
        app.MapGet("/healthz", static (IMailboxes mailboxes) => mailboxes.IsHealthy
            ? Results.Text("Healthy") : Results.Text("Messages cannot be kept.", statusCode: StatusCodes.Status503ServiceUnavailable));
        app.MapPrometheusScrapingEndpoint("/metrics");
    }
}
