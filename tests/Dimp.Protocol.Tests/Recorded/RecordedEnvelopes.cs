namespace Dimp.Protocol.Tests.Recorded;

/// <summary>Reads envelopes that stand by themselves.</summary>
[Registry]
internal sealed partial class RecordedEnvelopes : WireRegistry<Envelope>;
