using Dimp.Generators.Tests.Support;

namespace Dimp.Generators.Tests;

public class NestedRecordTests
{
    private const string Library = """
        using Dimp;

        [Shape, Dispatch("kind")]
        public partial record Node : WireRecord;

        [Case("leaf")]
        public partial record Leaf : Node
        {
            [Field] public partial int Color { get; set; }
        }
        """;

    private const string Application = """"
        using System.Collections.Generic;
        using System.Linq;
        using Dimp;

        [Case("branch")]
        public partial record Branch : Node
        {
            [Field] public partial Node? Any { get; set; }
            [Field] public partial Node Always { get; set; }
            [Field] public partial Leaf? OnlyLeaf { get; set; }
            [Field] public partial IReadOnlyList<Node> All { get; set; }
        }

        public static class Sample
        {
            private const string Message =
                """
                {"any":{"kind":"leaf"},"only_leaf":{"kind":"leaf"},"all":[{"kind":"branch"},{"kind":"leaf"},7]}
                """;

            public static string Run()
            {
                var branch = new Branch(WireMap.Parse(Message));
                Node?[] nodes = [branch.Any, branch.Always, branch.OnlyLeaf, .. branch.All];
                string types = string.Join(" ", nodes.Select(node => node?.GetType().Name ?? "none"));
                branch.OnlyLeaf!.Color = 3;
                branch.Always.Map["new"] = true;
                branch.Map["only_leaf"] = new WireMap { ["kind"] = "branch" };
                return string.Join("\n", types, branch.Map["always"],
                    branch.OnlyLeaf is null, string.Join(" ", branch.Validate().Select(problem => problem.Key)));
            }
        }
        """";

    [Fact]
    public Task Nested_records_are_found_by_the_registry_of_the_assembly()
    {
        GeneratorRun run = RunWithLibrary(
            Application, "[Dimp.Registry] public partial class Nodes : Dimp.WireRegistry<Node>;");
        Assert.Equal(
            """
            Leaf Node Leaf Branch Leaf
            {"new":true}
            True
            only_leaf all[2]
            """,
            run.Execute());
        return Snapshot.Verify(run);
    }

    [Fact]
    public void Without_a_registry_nested_records_are_of_the_declared_type()
    {
        Assert.Equal(
            """
            Node Node Leaf Node Node
            {"new":true}
            False
            all[2]
            """,
            RunWithLibrary(Application).Execute());
    }

    [Fact]
    public void Nested_records_are_found_by_the_registry_that_found_the_outer_one()
    {
        Assert.Equal("Special", GeneratorRun.Of("""
            using Dimp;

            [Shape]
            public partial record Box : WireRecord
            {
                [Field] public partial Node? Node { get; set; }
            }

            [Shape, Dispatch("kind")] public partial record Node : WireRecord;
            [Case("leaf")] public partial record Leaf : Node;
            public partial record Special : Leaf
            {
                public Special(WireMap map, WireRegistry registry) : base(map, registry) { }
            }

            [Registry] public partial class Nodes : WireRegistry<Node>;

            public sealed class Specials : WireRegistry<Node>
            {
                public override Node Resolve(WireMap map) => new Special(map, this);
            }

            public static class Sample
            {
                public static string Run() =>
                    new Box(WireMap.Parse("{\"node\":{\"kind\":\"leaf\"}}"), new Specials()).Node!.GetType().Name;
            }
            """).Execute());
    }

    [Fact]
    public void A_registry_that_only_its_own_type_can_see_finds_no_nested_records()
    {
        GeneratorRun run = RunWithLibrary(Application, """
            public static partial class Holder
            {
                [Dimp.Registry] private partial class Nodes : Dimp.WireRegistry<Node>;
            }
            """);
        Assert.StartsWith("Node Node Leaf", run.Execute(), StringComparison.Ordinal);
    }

    private static GeneratorRun RunWithLibrary(params string[] sources) =>
        GeneratorRun.Of(TestProject.Of(sources) with { Libraries = [TestProject.Library("Nodes", Library)] });
}
