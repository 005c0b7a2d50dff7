namespace Dimp.Tests;

/// <summary>A message that says more of itself than its fields do: what is wrong with it, and what it is nested in.</summary>
[Shape]
internal sealed partial record Crate : WireRecord
{
    [Field]
    public partial AliasedMessage? Parcel { get; }

    [Field("crate", Legacy = ["box"])]
    public partial Crate? Inner { get; }

    protected override void OnValidated(WireValidation validation)
    {
        base.OnValidated(validation);
        if (Parcel is null && Inner is null)
        {
            validation.Report("parcel", "A crate must not be empty.");
        }
    }

    protected override void OnRewritten(WireRewriting rewriting)
    {
        base.OnRewritten(rewriting);
        Map["in"] = $"{rewriting.Profile}{(rewriting.IsWithin<Crate>() ? " crate" : "")}{(rewriting.IsWithin<AliasedMessage>() ? " parcel" : "")}";
    }
}

internal sealed class Crates : WireRegistry<Crate>
{
    public static Crates Default { get; } = new();

    public override Crate? Resolve(WireMap map) => new(map, this);
}
