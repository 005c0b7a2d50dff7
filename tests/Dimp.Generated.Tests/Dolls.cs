namespace Dimp.Tests;

/// <summary>A message that may contain itself, alone and in lists, and counts who was rewritten.</summary>
internal sealed record Doll : WireRecord
{
    private static readonly WireField InnerField = new("inner");
    private static readonly WireField MoreField = new("more", single: "one");
    private static readonly WireField SizeField = new("size");

    public Doll(WireMap map, WireRegistry? registry = null) : base(map, registry)
    {
    }

    /// <summary>The sizes of those that were rewritten on this thread, in their order.</summary>
    [field: ThreadStatic]
    public static List<int?> Rewritten => field ??= [];

    public int? Size => Map[SizeField].AsInt32();

    public Doll? Inner => Read(Map[InnerField]);

    protected override void Validate(WireValidation validation)
    {
        base.Validate(validation);
        validation.Nested(InnerField, Inner);
        validation.NestedList(MoreField, Read);
        validation.Check(SizeField, "an integer", Size is not null);
    }

    protected override void Rewrite(WireRewriting rewriting)
    {
        base.Rewrite(rewriting);
        rewriting.Nested(Inner);
        rewriting.NestedList(MoreField, Read);
        rewriting.Field(SizeField);
    }

    protected override void OnRewritten(WireRewriting rewriting)
    {
        base.OnRewritten(rewriting);
        Rewritten.Add(Size);
    }

    private Doll? Read(WireValue item) => item.AsMap() is { } map ? new Doll(map, Registry) : null;
}

internal sealed class Dolls : WireRegistry<Doll>
{
    public static Dolls Default { get; } = new();

    public override Doll? Find(WireMap map) => new(map, this);
}
