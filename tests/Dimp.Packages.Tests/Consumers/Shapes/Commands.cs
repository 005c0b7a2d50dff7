using Dimp;
using Dimp.Protocol;

namespace Ball;

[Command("dance")]
public partial record DanceCommand : Command
{
    [Field("steps")] public partial int Steps { get; set; }

    [Factory] public static partial DanceCommand Create(int steps);
}

[Command("whisper")]
internal partial record WhisperCommand : Command
{
    [Field("text")] public partial string? Text { get; set; }
}

[Registry]
public sealed partial class BallContents : WireRegistry<Content>;

[Registry]
internal sealed partial class Contents : WireRegistry<Content>;
