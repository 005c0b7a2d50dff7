namespace Dimp.Tests;

/// <summary>A message that says more of itself than its fields do: what is wrong with it, and what it is nested in.</summary>
internal sealed record Crate : WireRecord
{
    private static readonly WireField ParcelField = new("parcel");
    private static readonly WireField CrateField = new("crate", legacy: ["box"]);

    public Crate(WireMap map, WireRegistry? registry = null) : base(map, registry)
    {
    }

    public Parcel? Parcel => Map.GetMap(ParcelField) is { } map ? new Parcel(map, Registry) : null;

    public Crate? Inner => Map.GetMap(CrateField) is { } map ? new Crate(map, Registry) : null;

    protected override void Validate(WireValidation validation)
    {
        base.Validate(validation);
        validation.Nested(ParcelField, Parcel);
        validation.Nested(CrateField, Inner);
    }

    protected override void OnValidated(WireValidation validation)
    {
        base.OnValidated(validation);
        if (Parcel is null && Inner is null)
        {
            validation.Report("parcel", "A crate must not be empty.");
        }
    }

    protected override void Rewrite(WireRewriting rewriting)
    {
        base.Rewrite(rewriting);
        rewriting.Nested(Parcel);
        rewriting.Nested(Inner);
        rewriting.Field(CrateField);
    }

    protected override void OnRewritten(WireRewriting rewriting)
    {
        base.OnRewritten(rewriting);
        Map["in"] = $"{rewriting.Profile}{(rewriting.IsWithin<Crate>() ? " crate" : "")}{(rewriting.IsWithin<Parcel>() ? " parcel" : "")}";
    }
}

internal sealed class Crates : WireRegistry<Crate>
{
    public static Crates Default { get; } = new();

    public override Crate? Find(WireMap map) => new(map, this);
}
