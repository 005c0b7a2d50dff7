using Dimp.Generators.Tests.Support;

namespace Dimp.Generators.Tests;

/// <summary>What cannot be generated is left to the compiler and the analyzers to report, where the user wrote it.</summary>
public class UnsupportedDeclarationTests
{
    [Theory]
    [InlineData("[Shape] public record Wrong : WireRecord;", Label = "not partial")]
    [InlineData("[Shape] public partial class Wrong;", Label = "not a record")]
    [InlineData("[Shape] public partial record struct Wrong;", Label = "a struct")]
    [InlineData("[Shape] public partial record Wrong<T> : WireRecord;", Label = "generic")]
    [InlineData(
        "public partial class Outer<T> { [Shape] public partial record Wrong : WireRecord; }",
        Label = "inside of a generic type")]
    [InlineData(
        "public class Outer { [Shape] public partial record Wrong : WireRecord; }",
        Label = "inside of a type that is not partial")]
    [InlineData("[Shape] public partial record Wrong(int Number) : WireRecord;", Label = "positional")]
    [InlineData("[Shape] file partial record Wrong : WireRecord;", Label = "of a file")]
    [InlineData("[Shape] public partial record Wrong;", Label = "no descendant of WireRecord")]
    [InlineData("[Shape] public partial record Wrong : Missing;", Label = "a descendant of nothing that is known")]
    [InlineData(
        "public record Parent : WireRecord; [Shape] public partial record Wrong : Parent;",
        Label = "a descendant of one that has no part")]
    [InlineData(
        """
        [Shape] public partial record Parent : WireRecord
        {
            private Parent(WireMap map, WireRegistry? registry) : base(map, registry) { }
        }
        [Shape] public partial record Wrong : Parent;
        """, Label = "a descendant of one whose constructors are private")]
    [InlineData(
        "[Shape] public partial record Wrong : WireRecord { public int WireFields => 1; }",
        Label = "with a member called WireFields")]
    [InlineData(
        "[Shape] public partial record Wrong : WireRecord { public new int GetShape => 1; }",
        Label = "with a member called GetShape")]
    [InlineData("[Registry] public partial class Wrong;", Label = "a registry without a root")]
    [InlineData(
        "[Registry] public partial class Wrong : WireRegistry<Missing>;",
        Label = "a registry of nothing that is known")]
    [InlineData("[Registry] public class Wrong : WireRegistry<WireRecord>;", Label = "a registry that is not partial")]
    [InlineData(
        "[Registry] public abstract partial class Wrong : WireRegistry<WireRecord>;",
        Label = "a registry that is abstract")]
    [InlineData(
        "[Registry] public partial class Wrong<T> : WireRegistry<WireRecord>;",
        Label = "a registry that is generic")]
    [InlineData(
        "[Registry] public partial class Wrong : WireRegistry<WireRecord> { public static int Default => 1; }",
        Label = "a registry that has a default")]
    [InlineData(
        "[Registry] public partial class Wrong(int number) : WireRegistry<WireRecord>;",
        Label = "a registry that cannot be constructed")]
    public void It_gets_no_part(string source)
    {
        Analysis analysis = Analysis.Of(source);
        GeneratorRun run = analysis.Run;
        run.AssertErrorsAreTheUsers();
        analysis.AssertExplained();
        Assert.Contains(analysis.Marks, static mark => mark.Text != "");
        Assert.DoesNotContain(run.HintNames, static name => name.Contains("Wrong", StringComparison.Ordinal));
    }
}
