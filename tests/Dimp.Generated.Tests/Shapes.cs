using Dimp.CompilerServices;

namespace Dimp.Tests;

/// <summary>A message as the generator would write it, by hand: the seam between both is tested as it is.</summary>
internal sealed record Note : WireRecord
{
    private static readonly WireField<string> TextField =
        new("Text", "text", WireType.Text) { Aliases = ["txt", "t"], Mirrors = ["body"] };
    private static readonly WireField<int> SizeField = new("Size", "size", WireType.Integer<int>()) { IsRequired = true };
    private static readonly WireField<Point> PointField =
        new("Point", "point", WireType.Record<Point>(static (map, registry) => new(map, registry))) { IsNullable = true };
    private static readonly WireField<IReadOnlyList<Point>> PointsField =
        new("Points", "points", WireType.ListOf(WireType.Record<Point>(static (map, registry) => new(map, registry))));
    private static readonly WireField<IReadOnlyList<string>> TagTextsField = new("TagTexts", "tags", WireType.ListOf(WireType.Text));
    private static readonly WireField<WireList> TagsField = new("Tags", "tags", WireType.List);
    private static readonly WireField<WireMap> ExtraField = new("Extra", "extra", WireType.Map);
    private static readonly WireShape<Note> Shape = new(TextField, SizeField, PointField, PointsField, TagTextsField)
    {
        RequiredKeys = [["kind", "k"], ["sub"]],
        Template = new(("kind", "note"), ("sub", "plain")),
    };

    public Note()
    {
    }

    public Note(WireMap map, WireRegistry? registry = null) : base(map, registry)
    {
    }

    protected override WireShape? GetShape() => Shape;

    public string Text
    {
        get => TextField.Get(this);
        set => TextField.Set(this, value);
    }

    public int Size
    {
        get => SizeField.Get(this);
        set => SizeField.Set(this, value);
    }

    public Point? Point
    {
        get => PointField.Get(this);
        set => PointField.Set(this, value);
    }

    public WireMap Extra => ExtraField.Get(this);

    public WireList Tags => TagsField.Get(this);

    public WireRegistry? KnownRegistry => Registry;

    protected override void OnCreated() => Map["stamp"] = 7;
}

[Shape]
internal sealed partial record Point : WireRecord
{
    [Field]
    public partial double X { get; set; }
}

internal sealed class Notes : WireRegistry<Note>
{
    private static readonly WireField<WireValue> Kind = new("Kind", "kind", WireType.Value);

    public static Notes Default { get; } = new();

    public override Note? Resolve(WireMap map)
    {
        ReadOnlySpan<byte> kind = map.GetText(Kind);
        return kind.SequenceEqual("nothing"u8) ? null : new Note(map, this);
    }
}
