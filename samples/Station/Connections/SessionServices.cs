using Station.Mailboxes;
using Station.Monitoring;
using Station.Protocol;
using Station.Routing;

namespace Station.Connections;

/// <summary>What every session uses.</summary>
internal sealed record SessionServices(
    StationOptions Options, IProtocol Protocol, Router Router, IMailboxes Mailboxes, IStationBus Bus, Sessions Sessions, StationMetrics Metrics);
