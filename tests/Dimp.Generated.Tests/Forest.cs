namespace Dimp.Tests;

/// <summary>A message that may contain itself everywhere, and becomes another record when one of its keys is edited.</summary>
[Shape, Dispatch("kind")]
internal partial record Tree : WireRecord
{
    [Field] public partial int? Size { get; set; }

    [Field(Aliases = ["l"])] public partial Tree? Left { get; set; }

    [Field(Single = "one")] public virtual partial IReadOnlyList<Tree> All { get; }

    [Field(Single = "name")] public partial IReadOnlyList<string>? Names { get; set; }
}

[Case("oak")]
internal partial record Oak : Tree
{
    /// <summary>The same list, read as another type.</summary>
    [Field(Single = "one")] public override partial IReadOnlyList<Oak> All { get; }

    [Field] public partial Leaf Leaf { get; set; }
}

[Case("elm")]
internal sealed partial record Elm : Tree;

[Case("red")]
internal sealed partial record RedOak : Oak;

/// <summary>Another record of the same messages, which reads the same keys as other types.</summary>
[Shape]
internal sealed partial record Bush : WireRecord
{
    [Field(Aliases = ["l"])] public partial Leaf? Left { get; set; }

    [Field(Single = "one")] public partial IReadOnlyList<Leaf> All { get; set; }
}

/// <summary>A record that no key tells from others.</summary>
[Shape]
internal sealed partial record Leaf : WireRecord
{
    [Field(Aliases = ["s"], Mirrors = ["length"])] public partial int? Size { get; set; }
}

[Registry] internal sealed partial class Trees : WireRegistry<Tree>;

[Registry] internal sealed partial class OtherTrees : WireRegistry<Tree>;

/// <summary>The root is a case, so all other messages are refused.</summary>
[Registry] internal sealed partial class Oaks : WireRegistry<Oak>;
