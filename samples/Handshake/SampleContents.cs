using Dimp;
using Dimp.Protocol;

namespace Handshake;

/// <summary>Every content that the station and the client know: the library's, and the bottle.</summary>
[Registry]
internal sealed partial class SampleContents : WireRegistry<Content>;
