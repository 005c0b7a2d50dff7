namespace Station;

/// <summary>What every session uses.</summary>
internal sealed record SessionServices(
    StationOptions Options, IProtocol Protocol, Router Router, IMailboxes Mailboxes, Sessions Sessions, StationMetrics Metrics, TimeProvider Time);
