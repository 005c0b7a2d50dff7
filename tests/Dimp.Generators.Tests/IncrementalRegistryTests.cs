using Dimp.Generators.Incremental;
using Dimp.Generators.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Tests;

public class IncrementalRegistryTests
{
    private static readonly SourceFile _root = new("Root.cs", """
        using Dimp;

        [Shape, Dispatch("kind")]
        public partial record Root : WireRecord
        {
            [Field("kind")] public partial string Kind { get; }
        }
        """);

    private static readonly SourceFile _leaf = new("Leaf.cs", """
        using Dimp;

        [Case("leaf")]
        public partial record Leaf : Root
        {
            [Field] public partial string Color { get; set; }
        }
        """);

    private static readonly SourceFile _registry = new("Registry.cs", """
        using Dimp;

        [Registry]
        public partial class Roots : WireRegistry<Root>
        {
            public static int Number => 1;
        }
        """);

    [Theory]
    [InlineData("Leaf.cs", "Color", "Colour", "Leaf.g.cs")]
    [InlineData("Leaf.cs", "[Field] public", "[Field(Required = true)] public", "Leaf.g.cs")]
    [InlineData("Leaf.cs", "[Field] public", "[Field(Short = \"C\")] public", "Leaf.g.cs")]
    [InlineData("Root.cs", "string Kind", "string? Kind", "Root.g.cs")]
    public void An_edit_of_a_property_does_not_write_the_registry(string path, string text, string by, string emitted)
    {
        Rerun rerun = Open().Replace(path, text, by);
        rerun.AssertEmitted(emitted);
        rerun.AssertUntouched(TrackingNames.Registrations);
        rerun.AssertUntouched(TrackingNames.Registries);
        rerun.AssertUntouched(TrackingNames.DispatchPlans);
    }

    [Theory]
    [InlineData("Leaf.cs", "\"leaf\"", "\"twig\"", "Leaf.g.cs")]
    [InlineData("Leaf.cs", "\"leaf\"", "\"leaf\", \"twig\"", "Leaf.g.cs")]
    [InlineData("Leaf.cs", "public partial record", "public abstract partial record", "Leaf.g.cs")]
    [InlineData("Root.cs", "[Field(\"kind\")]", "[Field(\"kind\", Aliases = [\"k\"])]", "Root.g.cs")]
    [InlineData("Root.cs", "public partial record", "public abstract partial record", "Root.g.cs")]
    public void An_edit_of_what_the_registry_knows_writes_it(string path, string text, string by, string emitted)
    {
        Rerun rerun = Open().Replace(path, text, by);
        rerun.AssertEmitted("Roots.g.cs", emitted);
        Assert.Contains(IncrementalStepRunReason.Modified, rerun.Reasons(TrackingNames.DispatchPlans));
    }

    [Fact]
    public void An_edit_inside_of_the_registry_class_writes_nothing()
    {
        EditSession session = Open();
        session.Replace("Registry.cs", "Number => 1", by: "Number => 2").AssertEmitted();
        Rerun rerun = session.Replace("Registry.cs", "int Number", by: "int OtherNumber");
        rerun.AssertEmitted();
        rerun.AssertUntouched(TrackingNames.DispatchPlans);
    }

    [Fact]
    public void A_new_record_under_the_root_writes_the_registry()
    {
        EditSession session = Open();
        session.Add("Twig.cs", "[Dimp.Case(\"twig\")] public partial record Twig : Root;")
            .AssertEmitted("Twig.g.cs", "Roots.g.cs");
        Rerun rerun = session.Remove("Twig.cs");
        rerun.AssertEmitted("Roots.g.cs");
        Assert.Equal(["Twig.g.cs"], rerun.Removed);
    }

    [Theory]
    [InlineData("[Shape] public partial record New : WireRecord;")]
    [InlineData("[Shape] public partial record New : Leaf;")]
    [InlineData("[Shape, Dispatch(\"sub\")] public partial record New : Leaf;")]
    public void A_new_record_that_no_decision_leads_to_does_not_write_the_registry(string record)
    {
        Rerun rerun = Open().Add("New.cs", "using Dimp; " + record);
        rerun.AssertEmitted("New.g.cs");
        rerun.AssertUntouched(TrackingNames.DispatchPlans);
    }

    [Fact]
    public void Records_under_another_root_do_not_write_the_registry()
    {
        Rerun rerun = Open().Add("Others.cs", """
            using Dimp;

            [Shape, Dispatch("kind")] public partial record Other : WireRecord;
            [Case("leaf")] public partial record OtherLeaf : Other;
            [Registry] public partial class Others : WireRegistry<Other>;
            """);
        rerun.AssertEmitted("Other.g.cs", "OtherLeaf.g.cs", "Others.g.cs");
    }

    [Fact]
    public void A_referenced_assembly_writes_the_registry_when_its_cases_change_and_not_when_its_properties_do()
    {
        BuiltLibrary library = Build("[Case(\"cat\")] public partial record Cat : Animal;");
        BuiltLibrary withProperty = Build(
            "[Case(\"cat\")] public partial record Cat : Animal { [Field] public partial string Name { get; set; } }");
        BuiltLibrary withDog = Build(
            "[Case(\"cat\")] public partial record Cat : Animal; [Case(\"dog\")] public partial record Dog : Animal;");
        var session = new EditSession(TestProject.Of("""
            using Dimp;

            [Case("lion")] public partial record Lion : Animal;
            [Registry] public partial class Animals : WireRegistry<Animal>;
            """) with { Libraries = [library] });

        Rerun rerun = session.Replace(library, withProperty);
        rerun.AssertEmitted();
        rerun.AssertUntouched(TrackingNames.DispatchPlans);
        session.Replace(withProperty, withDog).AssertEmitted("Animals.g.cs");
    }

    private static EditSession Open() => EditSession.Open(_root, _leaf, _registry);

    private static BuiltLibrary Build(string records) => TestProject.Library(
        "Zoo", "using Dimp; [Shape, Dispatch(\"kind\")] public partial record Animal : WireRecord; " + records);
}
