namespace Dimp.Tests;

/// <summary>A message that may contain itself, alone and in lists, and counts who was rewritten.</summary>
[Shape]
internal sealed partial record Doll : WireRecord
{
    /// <summary>The sizes of those that were rewritten on this thread, in their order.</summary>
    [field: ThreadStatic]
    public static List<int?> Rewritten => field ??= [];

    [Field]
    public partial Doll? Inner { get; }

    [Field(Single = "one")]
    public partial IReadOnlyList<Doll> More { get; }

    [Field]
    public partial int? Size { get; }

    protected override void OnRewritten(WireRewriting rewriting)
    {
        base.OnRewritten(rewriting);
        Rewritten.Add(Size);
    }
}

internal sealed class Dolls : WireRegistry<Doll>
{
    public static Dolls Default { get; } = new();

    public override Doll? Resolve(WireMap map) => new(map, this);
}
