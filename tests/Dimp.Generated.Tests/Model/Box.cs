namespace Dimp.Tests.Model;

/// <summary>The message that the model knows: a field of every kind that holds others, and every other name that a field can have.</summary>
[Shape, Dispatch("case")]
public partial record Box : WireRecord
{
    [Field("case")] public partial string? Case { get; }
    [Field("text", Aliases = ["txt", "t"], Mirrors = ["body"])] public partial string Text { get; set; }
    [Field("size", Required = true, Default = 50)] public partial int Size { get; set; }
    [Field("owner", Legacy = ["ID", "user"], Short = "O")] public partial string? Owner { get; set; }
    [Field("kind", Short = "K", LegacyAs = WireKind.Number)] public partial string? Kind { get; set; }
    [Field("flag", Aliases = ["flg"])] public partial bool? Flag { get; set; }
    [Field("rate", Mirrors = ["price", "cost"])] public partial double Rate { get; set; }
    [Field("any")] public partial WireValue Any { get; set; }
    [Field("clock", Aliases = ["clk"], Short = "C")] public partial Clock Clock { get; set; }
    [Field("spare", Legacy = ["reserve"])] public partial Clock? Spare { get; set; }
    [Field("inner", Aliases = ["content"])] public partial Box? Inner { get; set; }
    [Field("extra", Aliases = ["more"])] public partial WireMap Extra { get; set; }
    [Field("note")] public partial WireMap? Note { get; set; }
    [Field("bag", Aliases = ["sack"])] public partial WireList Bag { get; set; }
    [Field("tags", Single = "tag", Short = "T")] public partial IReadOnlyList<string>? Tags { get; set; }
    [Field("words", Single = "word")] public partial IReadOnlyList<string> Words { get; set; }
    [Field("clocks", Single = "one")] public partial IReadOnlyList<Clock> Clocks { get; set; }

    [Factory, Preset(nameof(Owner), "maker")] public static partial Box Make(string text, int? size = null, Clock? clock = null);
}

/// <summary>A case of it.</summary>
[Case("round")]
public partial record RoundBox : Box
{
    [Field("radius")] public partial double? Radius { get; set; }

    [Factory, Preset(nameof(Size), 7)] public static partial RoundBox Of(double radius, IReadOnlyList<string>? tags = null);
}

/// <summary>A shape that is nested in others.</summary>
[Shape]
public partial record Clock : WireRecord
{
    [Field("white", Default = 9.5)] public partial double White { get; set; }
    [Field("black", Aliases = ["blk"], Mirrors = ["noir"])] public partial int? Black { get; set; }
    [Field("label", Legacy = ["name"])] public partial string? Label { get; set; }
    [Field("details")] public partial WireMap Details { get; set; }

    /// <summary>What a program keeps with a record, which is not in the message.</summary>
    public int Seen { get; set; }
}

/// <summary>What reads them.</summary>
[Registry]
public sealed partial class Boxes : WireRegistry<Box>;
