namespace Dimp.Tests;

/// <summary>A message whose fields have other names for other peers.</summary>
[Shape]
internal sealed partial record Parcel : WireRecord
{
    [Field(Short = "K", LegacyAs = WireKind.Number)]
    public partial WireValue Kind { get; }

    [Field(Short = "O", Legacy = ["ID", "user"])]
    public partial string? Owner { get; set; }

    [Field]
    public partial Parcel? Inner { get; }

    [Field(Single = "one")]
    public partial IReadOnlyList<Parcel> More { get; }

    [Field(Single = "item", Short = "I")]
    public partial IReadOnlyList<string>? Items { get; set; }

    [Field(Short = "L", Legacy = ["cover"])]
    public partial WireMap? Lid { get; set; }

    protected override void OnRewritten(WireProfile profile) => Map["for"] = profile.ToString();
}

internal sealed class Parcels : WireRegistry<Parcel>
{
    public static Parcels Default { get; } = new();

    protected override IReadOnlyList<WireShapeInfo> GetShapes() => [WireShapeInfo.Of<Parcel>()];

    public override Parcel? Find(WireMap map) => new(map, this);
}
