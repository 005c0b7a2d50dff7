namespace Station;

/// <summary>What every session uses.</summary>
internal sealed record SessionServices(
    StationOptions Options, IProtocol Protocol, Router Router, IMailboxes Mailboxes, Broadcast Broadcast, StationMetrics Metrics, TimeProvider Time);
