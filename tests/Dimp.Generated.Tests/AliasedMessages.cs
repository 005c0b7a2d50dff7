namespace Dimp.Tests;

/// <summary>A message whose fields have other names for other peers.</summary>
[Shape]
internal sealed partial record AliasedMessage : WireRecord
{
    [Field(Short = "K", LegacyAs = WireKind.Number)]
    public partial WireValue Kind { get; }

    [Field(Short = "O", Legacy = ["ID", "user"])]
    public partial string? Owner { get; set; }

    [Field]
    public partial AliasedMessage? Inner { get; }

    [Field(Single = "one")]
    public partial IReadOnlyList<AliasedMessage> More { get; }

    [Field(Single = "item", Short = "I")]
    public partial IReadOnlyList<string>? Items { get; set; }

    [Field(Short = "L", Legacy = ["cover"])]
    public partial WireMap? Lid { get; set; }

    protected override void OnRewritten(WireRewriting rewriting) => Map["for"] = rewriting.Profile.ToString();
}

internal sealed class AliasedMessages : WireRegistry<AliasedMessage>
{
    public static AliasedMessages Default { get; } = new();

    protected override IReadOnlyList<WireShapeInfo> GetShapes() => [WireShapeInfo.Of<AliasedMessage>()];

    public override AliasedMessage? Resolve(WireMap map) => new(map, this);
}
