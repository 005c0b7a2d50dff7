using Dimp.Tests.Interop;

namespace Dimp.Tests;

/// <summary>The declarations of records that are found in fields only.</summary>
public class NestedShapeTests
{
    [Fact]
    public void A_registry_lists_the_records_in_the_fields_of_its_records_at_any_depth() => Assert.Equal(
        ["Weight", "Stamp", "Place"], Trips.Default.NestedShapes.Select(static shape => shape.Type.Name));

    [Fact]
    public void A_record_that_the_registry_makes_is_not_listed_again()
    {
        Assert.Contains(Posts.Default.Shapes, static shape => shape.Type == typeof(Person));
        Assert.Empty(Posts.Default.NestedShapes);
    }

    [Fact]
    public void A_field_has_the_declaration_of_its_record()
    {
        WireShapeInfo trip = Assert.Single(Trips.Default.Shapes);
        Assert.Equal(
            [typeof(Weight), typeof(Stamp), typeof(Stamp), null, null],
            trip.Fields.Select(static field => field.RecordShape?.Type));
        Assert.Same(trip.Fields[1].RecordShape, trip.Fields[2].RecordShape);
    }
}

[Shape]
internal sealed partial record Trip : WireRecord
{
    [Field] public partial Weight? Weight { get; set; }

    [Field] public partial IReadOnlyList<Stamp> Stamps { get; set; }

    [Field] public partial IReadOnlyList<Stamp?> Gaps { get; set; }

    [Field] public partial string Name { get; set; }

    [Field] public partial WireMap Extra { get; set; }
}

[Shape]
internal sealed partial record Weight : WireRecord
{
    [Field] public partial double Kilograms { get; set; }
}

/// <summary>Contains itself.</summary>
[Shape]
internal sealed partial record Stamp : WireRecord
{
    [Field] public partial Stamp? Before { get; set; }

    [Field] public partial Place Place { get; set; }
}

[Shape]
internal sealed partial record Place : WireRecord
{
    [Field] public partial IReadOnlyList<Stamp> Stamps { get; set; }
}

[Registry]
internal sealed partial class Trips : WireRegistry<Trip>;
