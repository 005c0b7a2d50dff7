using Dimp.Generators.Tests.Support;

namespace Dimp.Generators.Tests;

/// <summary>Attributes of a project's own that derive from <c>[Case]</c>.</summary>
public class CaseSpellingTests
{
    private const string Vehicles = """
        using System;
        using Dimp;

        [Shape, Dispatch("kind")] public partial record Vehicle : WireRecord;
        [Fallback(Having = "make"), Dispatch("make", "model", "year")]
        public partial record Model : Vehicle;
        public enum Wheels { None, Two = 2, Four = 4 }

        [CaseOf(typeof(Vehicle))]
        public sealed class VehicleAttribute(int code, params string[] names) : CaseAttribute($"{code}", names);

        [CaseOf(typeof(Vehicle))]
        public sealed class WheelsAttribute(Wheels wheels) : CaseAttribute($"{wheels:D}");

        [CaseOf(typeof(Model))]
        public sealed class ModelAttribute(string make, string? model = null, string? year = null) : CaseAttribute(make, model!, year!);

        public sealed class NearestAttribute(string value) : CaseAttribute(value);

        [Vehicle(7, "car")] public partial record Car : Vehicle;
        [Wheels(Wheels.Two)] public partial record Bicycle : Vehicle;
        [Model("T")] public partial record AnyT : Model;
        [Model("T", "touring")] public partial record Touring : Model;
        [Nearest("only")] public partial record Only : Model;
        [Nearest("other", On = "kind")] public partial record Other : Model;
        [Registry] public partial class Vehicles : WireRegistry<Vehicle>;

        """;

    [Theory]
    [InlineData("""{"kind":7}""", "Car")]
    [InlineData("""{"kind":"car"}""", "Car")]
    [InlineData("""{"kind":2}""", "Bicycle")]
    [InlineData("""{"make":"T"}""", "AnyT")]
    [InlineData("""{"make":"T","model":"touring"}""", "Touring")]
    [InlineData("""{"make":"only"}""", "Only")]
    [InlineData("""{"kind":"other"}""", "Other")]
    [InlineData("""{"kind":"only"}""", "Vehicle")]
    public void A_case_is_found_by_the_arguments_of_an_attribute_of_the_projects_own(string json, string expected) =>
        Assert.Equal(expected, GeneratorRun.Of($$""""
            {{Vehicles}}
            public static class Sample
            {
                public static string Run() => Vehicles.Default.Parse("""{{json}}""").GetType().Name;
            }
            """").Execute());

    [Fact]
    public void A_record_outside_of_the_dispatcher_is_told_what_to_derive_from() =>
        Analysis.AssertReports(
            """
            [Shape, Dispatch("kind")] public partial record Vehicle : WireRecord;
            [Shape] public partial record Stone : WireRecord;

            [CaseOf(typeof(Vehicle))]
            public sealed class VehicleAttribute(int code) : CaseAttribute($"{code}");

            [{|DIMP020:Vehicle|}(7)] public partial record Car : Stone;
            """,
            "No record above 'Car' tells its descendants apart by \"kind\": derive from 'Vehicle'");
}
