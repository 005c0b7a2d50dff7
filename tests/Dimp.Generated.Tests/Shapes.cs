namespace Dimp.Tests;

/// <summary>A message as the generator would write it, by hand: the engine is tested without its generator.</summary>
internal sealed record Note : WireRecord
{
    private static readonly WireTemplate Template = new(("kind", "note"), ("sub", "plain"));
    private static readonly WireField TextField = new("text", aliases: ["txt", "t"], mirrors: ["body"]);
    private static readonly WireField SizeField = new("size", required: true);
    private static readonly WireField PointField = new("point");
    private static readonly WireField PointsField = new("points");
    private static readonly WireField TagsField = new("tags");
    private static readonly WireField ExtraField = new("extra");

    public Note()
    {
    }

    public Note(WireMap map, WireRegistry? registry = null) : base(map, registry)
    {
    }

    protected override WireTemplate GetTemplate() => Template;

    public string Text
    {
        get => Map.GetString(TextField) ?? "";
        set => Map[TextField] = value;
    }

    public int Size
    {
        get => Map[SizeField].AsInt32() ?? 0;
        set => Map[SizeField] = value;
    }

    public Point? Point
    {
        get => Map.GetMap(PointField)?.AsRecord(Registry, static (map, registry) => new Point(map, registry));
        set => Map[PointField] = value;
    }

    public WireMap Extra => Map.GetMapOrNew(ExtraField);

    public WireList Tags => Map.GetListOrNew(TagsField);

    public WireRegistry? KnownRegistry => Registry;

    protected override void OnCreated() => Map["stamp"] = 7;

    protected override void Validate(WireValidation validation)
    {
        base.Validate(validation);
        validation.Check(TextField, "a string", Map.GetString(TextField) is not null);
        validation.Check(SizeField, "an integer", Map[SizeField].AsInt32() is not null);
        validation.Nested(PointField, Point);
        validation.NestedList(PointsField, item => item.AsMap() is { } map ? new Point(map, Registry) : null);
        validation.List(TagsField, "a string", item => item.AsString() is not null);
        validation.Present("kind", "k");
        validation.Present("sub");
    }
}

internal sealed record Point : WireRecord
{
    private static readonly WireField XField = new("x");

    public Point()
    {
    }

    public Point(WireMap map, WireRegistry? registry = null) : base(map, registry)
    {
    }

    public double X
    {
        get => Map[XField].AsDouble() ?? 0;
        set => Map[XField] = value;
    }

    protected override void Validate(WireValidation validation)
    {
        base.Validate(validation);
        validation.Check(XField, "a number", Map[XField].AsDouble() is not null);
    }
}

internal sealed class Notes : WireRegistry<Note>
{
    private static readonly WireField Kind = new("kind");

    public static Notes Default { get; } = new();

    public override Note? Find(WireMap map)
    {
        ReadOnlySpan<byte> kind = map.GetText(Kind);
        return kind.SequenceEqual("nothing"u8) ? null : new Note(map, this);
    }
}
