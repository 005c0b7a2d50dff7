namespace Dimp.Protocol.Tests.Recorded;

/// <summary>Reads envelopes that are not in a message.</summary>
[Registry]
internal sealed partial class RecordedEnvelopes : WireRegistry<Envelope>;
