namespace Dimp.Tests;

/// <summary>A message whose fields have other names for other peers; by hand, as the generator would write it.</summary>
internal sealed record Parcel : WireRecord
{
    private static readonly WireField KindField = new("kind", shortName: "K", legacyNumber: true);
    private static readonly WireField OwnerField = new("owner", shortName: "O", legacy: ["ID", "user"]);
    private static readonly WireField ItemsField = new("items", single: "item", shortName: "I");
    private static readonly WireField LidField = new("lid", shortName: "L", legacy: ["cover"]);
    private static readonly WireField InnerField = new("inner");
    private static readonly WireField MoreField = new("more", single: "one");

    public Parcel(WireMap map, WireRegistry? registry = null) : base(map, registry)
    {
    }

    public string? Owner
    {
        get => Map.GetString(OwnerField);
        set => Map[OwnerField] = value;
    }

    public IReadOnlyList<string>? Items
    {
        get => Map.GetItems(ItemsField, null, static (item, _) => item.AsString());
        set => Map[ItemsField] = value is null ? default(WireValue) : WireList.From(value, static item => item);
    }

    public WireMap? Lid
    {
        get => Map.GetMap(LidField);
        set => Map[LidField] = value;
    }

    public Parcel? Inner => Map.GetMap(InnerField)?.AsRecord(Registry, static (map, registry) => new Parcel(map, registry));

    public IReadOnlyList<Parcel> More => Map.GetItems(
        MoreField, Registry, static (item, registry) => item.AsMap()?.AsRecord(registry, static (map, registry) => new Parcel(map, registry))) ?? [];

    protected override void Validate(WireValidation validation)
    {
        base.Validate(validation);
        validation.Check(OwnerField, "a string", Owner is not null);
        validation.Nested(InnerField, Inner);
        validation.NestedList(MoreField, Read);
        validation.List(ItemsField, "a string", item => item.AsString() is not null);
    }

    protected override void Rewrite(WireRewriting rewriting)
    {
        base.Rewrite(rewriting);
        rewriting.Field(KindField);
        rewriting.Field(OwnerField);
        rewriting.Field(ItemsField);
        rewriting.Field(LidField);
        rewriting.Nested(Inner);
        rewriting.NestedList(MoreField, Read);
    }

    protected override void OnRewritten(WireProfile profile) => Map["for"] = profile.ToString();

    private Parcel? Read(WireValue item) => item.AsMap() is { } map ? new Parcel(map, Registry) : null;
}

internal sealed class Parcels : WireRegistry<Parcel>
{
    public static Parcels Default { get; } = new();

    protected override IReadOnlyList<WireField> ShortKeys { get; } =
        [new("kind", shortName: "K"), new("owner", shortName: "O"), new("items", shortName: "I"), new("lid", shortName: "L")];

    public override Parcel? Find(WireMap map) => new(map, this);
}
