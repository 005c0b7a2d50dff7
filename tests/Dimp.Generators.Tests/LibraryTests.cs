using Dimp.Generators.Tests.Support;

namespace Dimp.Generators.Tests;

public class LibraryTests
{
    private const string Ark = """
        using Dimp;

        namespace Ark;

        [Shape, Dispatch("kind")]
        public partial record Animal : WireRecord
        {
            [Field("kind", Aliases = ["k"])] public partial string Kind { get; }
        }

        [Case("cat")] public partial record Cat : Animal;
        [Case("dog")] public partial record Dog : Animal;
        [Case("secret")] internal partial record Secret : Animal;
        public static partial class Holder { [Case("hidden")] private partial record Hidden : Animal; }
        [Registry] public partial class ArkAnimals : WireRegistry<Animal>;
        """;

    [Fact]
    public void An_application_adds_cases_to_those_of_a_library_and_replaces_them()
    {
        Assert.Equal(
            "HouseCat Dog Bird Bird | Animal Animal | Cat Dog Animal Animal | Secret Animal",
            RunWithArk("""
                using Dimp;
                using Ark;

                [Case("cat", Replaces = true)] public partial record HouseCat : Cat;
                [Case("bird")] public partial record Bird : Animal;
                [Registry] public partial class Animals : WireRegistry<Animal>;

                public static class Sample
                {
                    public static string Run() =>
                        $"{Own("cat")} {Own("dog")} {Own("bird")} {Animals.Default.Parse("{\"k\":\"bird\"}").GetType().Name}"
                        + $" | {Own("secret")} {Own("hidden")}"
                        + $" | {Ark("cat")} {Ark("dog")} {Ark("bird")} {Ark("fish")} | {Ark("secret")} {Ark("hidden")}";

                    private static string Own(string kind) => NameOf(Animals.Default.Parse(Message(kind)));

                    private static string Ark(string kind) => NameOf(ArkAnimals.Default.Parse(Message(kind)));

                    private static string Message(string kind) => $"{{\"kind\":\"{kind}\"}}";

                    private static string NameOf(Animal animal) => animal.GetType().Name;
                }
                """));
    }

    [Fact]
    public void An_application_that_claims_a_case_of_a_library_by_mistake_has_its_own_record_taken()
    {
        Assert.Equal("Tiger", RunWithArk("""
            using Dimp;
            using Ark;

            [Case("cat")] public partial record Tiger : Animal;
            [Registry] public partial class Animals : WireRegistry<Animal>;

            public static class Sample
            {
                public static string Run() => Animals.Default.Parse("{\"kind\":\"cat\"}").GetType().Name;
            }
            """));
    }

    [Fact]
    public void The_case_of_a_library_is_not_read_as_a_record_of_the_application_that_has_its_name()
    {
        Assert.Equal("Animal Dog", RunWithArk("""
            using Dimp;
            namespace Ark
            {
                [Case("tiger")] public partial record Cat : Animal;
            }
            [Registry] public partial class Animals : WireRegistry<Ark.Animal>;

            public static class Sample
            {
                public static string Run() =>
                    Animals.Default.Parse("{\"kind\":\"cat\"}").GetType().Name + " " + Animals.Default.Parse("{\"kind\":\"dog\"}").GetType().Name;
            }
            """));
    }

    [Fact]
    public void Of_several_records_that_claim_a_case_the_one_that_replaces_is_taken()
    {
        BuiltLibrary ark = TestProject.Library("Ark", Ark);
        BuiltLibrary zoo = TestProject.Library("Zoo", """
            using Dimp;

            namespace Zoo;

            [Case("cat", Replaces = true)] public partial record Lynx : Ark.Animal;
            """, ark);
        var application = TestProject.Of("""
            using Dimp;

            [Case("dog")] public partial record Beagle : Ark.Animal;
            [Case("dog", Replaces = true)] public partial record Wolf : Ark.Animal;
            [Registry] public partial class Animals : WireRegistry<Ark.Animal>;

            public static class Sample
            {
                public static string Run() => string.Join(" ",
                    Animals.Default.Parse("{\"kind\":\"cat\"}").GetType().Name,
                    Animals.Default.Parse("{\"kind\":\"dog\"}").GetType().Name);
            }
            """);
        Assert.Equal("Lynx Wolf", GeneratorRun.Of(application with { Libraries = [ark, zoo] }).Execute());
    }

    [Fact]
    public void A_record_of_a_library_can_be_the_base_of_another_with_all_that_it_requires()
    {
        Assert.Equal("""{"kind":"cat","name":"Tom"}Tomname""", RunWithArk(
            """
            using Dimp;

            [Shape]
            public partial record Tom : Ark.Cat
            {
                [Field] public required partial string Name { get; init; }

                [Factory] public static partial Tom Create(string name);
            }

            public static class Sample
            {
                public static string Run() =>
                    Tom.Create("Tom").ToJson() + Tom.Create("Tom").Name + new Tom(new WireMap()).Validate()[0].Key;
            }
            """));
    }

    [Fact]
    public void A_library_that_is_referenced_by_an_alias_alone_is_left_alone()
    {
        GeneratorRun run = GeneratorRun.Of(TestProject.Of("""
            extern alias ark;
            using Dimp;

            [Shape] public partial record Own : WireRecord;
            [Shape] public partial record Lion : ark::Ark.Cat;
            [Registry] public partial class Animals : WireRegistry<ark::Ark.Animal>;
            [Registry] public partial class Everything : WireRegistry<WireRecord>;
            """) with { Libraries = [TestProject.Library("Ark", Ark).As("ark")] });
        run.AssertErrorsAreTheUsers();
        Assert.Contains("Own.g.cs", run.HintNames);
    }

    private static string RunWithArk(string application) =>
        GeneratorRun.Of(TestProject.Of(application) with { Libraries = [TestProject.Library("Ark", Ark)] }).Execute();
}
