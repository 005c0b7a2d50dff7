using Dimp.Generators.Tests.Support;

namespace Dimp.Generators.Tests;

public class LibraryTests
{
    private const string Zoo = """
        using Dimp;

        namespace Zoo;

        [Shape, Dispatch("kind")]
        public partial record Animal : WireRecord
        {
            [Field("kind", Aliases = ["k"])] public partial string Kind { get; }
        }

        [Case("cat")] public partial record Cat : Animal;
        [Case("dog")] public partial record Dog : Animal;
        [Case("secret")] internal partial record Secret : Animal;
        public static partial class Holder { [Case("hidden")] private partial record Hidden : Animal; }
        [Registry] public partial class ZooAnimals : WireRegistry<Animal>;
        """;

    [Fact]
    public void An_application_adds_cases_to_those_of_a_library_and_replaces_them()
    {
        Assert.Equal(
            "HouseCat Dog Bird Bird | Animal Animal | Cat Dog Animal Animal | Secret Animal",
            RunWithZoo("""
                using Dimp;
                using Zoo;

                [Case("cat", Replaces = true)] public partial record HouseCat : Cat;
                [Case("bird")] public partial record Bird : Animal;
                [Registry] public partial class Animals : WireRegistry<Animal>;

                public static class Sample
                {
                    public static string Run() =>
                        $"{Own("cat")} {Own("dog")} {Own("bird")} {Animals.Default.Parse("{\"k\":\"bird\"}").GetType().Name}"
                        + $" | {Own("secret")} {Own("hidden")}"
                        + $" | {Zoo("cat")} {Zoo("dog")} {Zoo("bird")} {Zoo("fish")} | {Zoo("secret")} {Zoo("hidden")}";

                    private static string Own(string kind) => NameOf(Animals.Default.Parse(Message(kind)));

                    private static string Zoo(string kind) => NameOf(ZooAnimals.Default.Parse(Message(kind)));

                    private static string Message(string kind) => $"{{\"kind\":\"{kind}\"}}";

                    private static string NameOf(Animal animal) => animal.GetType().Name;
                }
                """));
    }

    [Fact]
    public void An_application_that_claims_a_case_of_a_library_by_mistake_has_its_own_record_taken()
    {
        Assert.Equal("Tiger", RunWithZoo("""
            using Dimp;
            using Zoo;

            [Case("cat")] public partial record Tiger : Animal;
            [Registry] public partial class Animals : WireRegistry<Animal>;

            public static class Sample
            {
                public static string Run() => Animals.Default.Parse("{\"kind\":\"cat\"}").GetType().Name;
            }
            """));
    }

    [Fact]
    public void A_record_of_a_library_can_be_the_base_of_another_with_all_that_it_requires()
    {
        Assert.Equal("""{"kind":"cat","name":"Tom"}Tomname""", RunWithZoo(
            """
            using Dimp;

            [Shape]
            public partial record Tom : Zoo.Cat
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
            extern alias zoo;
            using Dimp;

            [Shape] public partial record Own : WireRecord;
            [Shape] public partial record Lion : zoo::Zoo.Cat;
            [Registry] public partial class Animals : WireRegistry<zoo::Zoo.Animal>;
            [Registry] public partial class Everything : WireRegistry<WireRecord>;
            """) with { Libraries = [TestProject.Library("Zoo", Zoo).As("zoo")] });
        run.AssertErrorsAreTheUsers();
        Assert.Contains("Own.g.cs", run.HintNames);
    }

    private static string RunWithZoo(string application) =>
        GeneratorRun.Of(TestProject.Of(application) with { Libraries = [TestProject.Library("Zoo", Zoo)] }).Execute();
}
