using Microsoft.Extensions.Diagnostics.HealthChecks;
using Station.Mailboxes;

namespace Station.Monitoring;

/// <summary>A station is healthy when it can keep messages.</summary>
internal sealed class MailboxHealth(IMailboxes mailboxes) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await mailboxes.IsHealthyAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("Messages cannot be kept.");
}
