using Dimp;
using Dimp.Protocol;

namespace Party;

[Command("sing")]
internal sealed partial record SingCommand : Command
{
    [Field("song")] public partial string? Song { get; set; }
}

[Registry]
internal sealed partial class PartyContents : WireRegistry<Content>;
