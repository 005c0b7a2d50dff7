using Dimp;
using Dimp.Protocol;

namespace Ball;

/// <summary>Asks for a dance.</summary>
[Command("dance")]
public partial record DanceCommand : Command
{
    /// <summary>How many steps it has.</summary>
    [Field("steps")] public partial int Steps { get; set; }

    /// <summary>A dance of so many steps.</summary>
    [Factory] public static partial DanceCommand Create(int steps);
}

[Command("whisper")]
internal partial record WhisperCommand : Command
{
    [Field("text")] public partial string? Text { get; set; }
}

/// <summary>What is said at a ball.</summary>
[Registry]
public sealed partial class BallContents : WireRegistry<Content>;

[Registry]
internal sealed partial class Contents : WireRegistry<Content>;
