using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Station;

/// <summary>What a station measures, for OpenTelemetry.</summary>
internal sealed class StationMetrics : IDisposable
{
    public const string Name = "Dimp.Station";

    private readonly Meter _meter = new(Name);
    private readonly Counter<long> _messages, _bytes, _refused;
    private readonly UpDownCounter<long> _connections;
    private readonly Histogram<double> _delivery;

    public StationMetrics(IMailboxes mailboxes)
    {
        _messages = _meter.CreateCounter<long>("station.messages", "{message}", "Messages from and to clients.");
        _bytes = _meter.CreateCounter<long>("station.bytes", "By", "Bytes of the messages from and to clients.");
        _refused = _meter.CreateCounter<long>("station.refused", "{message}", "Refused requests, by reason.");
        _connections = _meter.CreateUpDownCounter<long>("station.connections", "{connection}", "Connected clients.");
        _delivery = _meter.CreateHistogram(
            "station.delivery.duration", "s", "From when a message is kept until it is written to its receiver.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 60, 3600, 86400] });
        _meter.CreateObservableGauge("station.waiting", () => mailboxes.Waiting, "{message}", "Messages that wait for their receivers.");
    }

    public ActivitySource Traces { get; } = new(Name);

    public void Connected(string transport, int more) => _connections.Add(more, new KeyValuePair<string, object?>("transport", transport));

    public void Read(int bytes) => Count("in", bytes);

    public void Written(int bytes) => Count("out", bytes);

    public void Delivered(TimeSpan after) => _delivery.Record(after.TotalSeconds);

    public void Refused(RefusalReason reason) => _refused.Add(1, new KeyValuePair<string, object?>("reason", reason.ToString()));

    public void Dispose()
    {
        Traces.Dispose();
        _meter.Dispose();
    }

    private void Count(string direction, int bytes)
    {
        _messages.Add(1, new KeyValuePair<string, object?>("direction", direction));
        _bytes.Add(bytes, new KeyValuePair<string, object?>("direction", direction));
    }
}
