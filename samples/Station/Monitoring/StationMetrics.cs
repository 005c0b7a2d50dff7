using System.Diagnostics.Metrics;

namespace Station;

/// <summary>What a station measures, for OpenTelemetry.</summary>
internal sealed class StationMetrics
{
    public const string Name = "Dimp.Station";

    private readonly Counter<long> _refused;
    private readonly Histogram<double> _delivery;
    private long _messagesRead, _messagesWritten, _bytesRead, _bytesWritten;

    public StationMetrics(IMailboxes mailboxes, IMeterFactory meters)
    {
        Meter meter = meters.Create(Name);
        meter.CreateObservableCounter("station.messages", () => Directions(_messagesRead, _messagesWritten), "{message}", "Messages from and to clients.");
        meter.CreateObservableCounter("station.bytes", () => Directions(_bytesRead, _bytesWritten), "By", "Bytes of the messages from and to clients.");
        _refused = meter.CreateCounter<long>("station.refused", "{message}", "Refused requests, by reason.");
        _delivery = meter.CreateHistogram(
            "station.delivery.duration", "s", "From when a message is kept until it is written to its receiver.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 60, 3600, 86400] });
        meter.CreateObservableGauge("station.waiting", () => mailboxes.Waiting, "{message}", "Messages that wait for their receivers.");
    }

    public static ActivitySource Traces { get; } = new(Name);

    public void Read(int bytes) => Count(ref _messagesRead, ref _bytesRead, bytes);

    public void Written(int bytes) => Count(ref _messagesWritten, ref _bytesWritten, bytes);

    public void Delivered(TimeSpan after) => _delivery.Record(after.TotalSeconds);

    public void Refused(RefusalReason reason) => _refused.Add(1, KeyValuePair.Create<string, object?>("reason", reason.ToString()));

    /// <remarks>Numbers that are read when they are collected: a counter looks for its tags at each message.</remarks>
    private static void Count(ref long messages, ref long allBytes, int bytes)
    {
        Interlocked.Increment(ref messages);
        Interlocked.Add(ref allBytes, bytes);
    }

    private static Measurement<long>[] Directions(long read, long written) =>
        [new(read, KeyValuePair.Create<string, object?>("direction", "in")), new(written, KeyValuePair.Create<string, object?>("direction", "out"))];
}
