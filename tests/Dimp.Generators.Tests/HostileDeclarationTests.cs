using Dimp.Generators.Tests.Support;

namespace Dimp.Generators.Tests;

/// <summary>Declarations that conflict with generated code. Most of them are valid C# by themselves.</summary>
public class HostileDeclarationTests
{
    [Theory]
    [InlineData(
        "[Shape] public partial record WireFields : WireRecord { [Field] public partial int Number { get; set; } }",
        Label = "WireFields")]
    [InlineData(
        """
        [Shape, Dispatch("a")] public partial record Root : WireRecord;
        [Case("b")] public partial record GetShape : Root;
        """,
        Label = "GetShape")]
    [InlineData("[Registry] public partial class Default : WireRegistry<WireRecord>;", Label = "Default")]
    [InlineData("[Registry] public partial class Resolve : WireRegistry<WireRecord>;", Label = "Resolve")]
    [InlineData(
        """
        public abstract class Parent : WireRegistry<WireRecord>
        {
            public sealed override WireRecord? Resolve(WireMap map) => null;
        }
        [Registry] public partial class Wrong : Parent;
        """, Label = "a registry whose base seals Resolve")]
    [InlineData(
        """
        public abstract class Parent(int number) : WireRegistry<WireRecord> { public int Number => number; }
        [Registry] public partial class Wrong : Parent;
        """, Label = "a registry whose base wants an argument")]
    [InlineData(
        "[Registry] public partial class Wrong : WireRegistry<string>;",
        Label = "a registry of records that are none")]
    [InlineData(
        """
        [Shape] public partial record Parent : WireRecord { [Field] public new partial int Validate { get; set; } }
        [Shape] public partial record Child : Parent { [Field] public partial int Number { get; set; } }
        """, Label = "a record below one that has a property called Validate")]
    [InlineData(
        """
        [Shape, Dispatch("a")] public partial record Root : WireRecord;
        [Case("b"), System.Obsolete("Gone.", error: true)]
        public partial record Gone : Root { [Field] public partial int Number { get; set; } }
        [Registry] public partial class Roots : WireRegistry<Root>;
        """, Label = "a record that must not be used")]
    [InlineData(
        """
        [Shape] public partial record Holder : WireRecord
        {
            [Field, System.Obsolete("Gone.", error: true)] public partial Holder? Inner { get; set; }
        }
        """, Label = "a property that must not be used")]
    [InlineData(
        "[Shape] public partial record Validate : WireRecord { [Field] public partial int Number { get; set; } }",
        Label = "Validate")]
    [InlineData(
        "[Shape] public partial record Rewrite : WireRecord { [Field(Short = \"N\")] public partial int Number { get; set; } }",
        Label = "Rewrite")]
    [InlineData("[Shape] public partial record DescribeShape : WireRecord;", Label = "DescribeShape")]
    [InlineData("[Registry] public partial class Shapes : WireRegistry<WireRecord>;", Label = "Shapes")]
    [InlineData(
        """
        [Shape, Dispatch("a")] public partial record Root : WireRecord
        {
            [Field(Short = "N")] public partial int Number { get; set; }
        }
        [Registry] public partial class ShortKeys : WireRegistry<Root>;
        """, Label = "ShortKeys")]
    [InlineData(
        """
        [Registry] public partial class Wrong : WireRegistry<WireRecord>
        {
            protected override System.Collections.Generic.IReadOnlyList<WireShapeInfo> GetShapes() => [];
        }
        """, Label = "a registry that has shapes of its own")]
    [InlineData(
        """
        public abstract class Parent : WireRegistry<WireRecord>
        {
            protected sealed override System.Collections.Generic.IReadOnlyList<WireShapeInfo> GetShapes() => [];
        }
        [Registry] public partial class Wrong : Parent;
        """, Label = "a registry whose base seals its shapes")]
    [InlineData(
        """
        [Shape, Dispatch("a")] public partial record Root : WireRecord { [Field] public partial Inner? Inner { get; set; } }
        [Shape, Dispatch("b")] public partial record Inner : WireRecord;
        [Registry] public partial class Roots : WireRegistry<Root>, IWireRegistry<Inner>
        {
            Inner? IWireRegistry<Inner>.Resolve(WireMap map) => null;
        }
        """, Label = "a registry that finds nested records by itself")]
    [InlineData(
        """
        [Shape, Dispatch("a")] public partial record Root : WireRecord
        {
            [Field(Short = "N")] public partial int Shape { get; set; }
            [Field(Short = "R")] public partial int Shape2 { get; set; }
        }
        [Case("b")] public partial record Leaf : Root { [Field(Short = "M")] public partial int Number { get; set; } }
        [Registry] public partial class Roots : WireRegistry<Root>;
        """, Label = "a record with properties called like what is generated")]
    [InlineData(
        """
        [Shape] public partial record Parent : WireRecord
        {
            protected sealed override Dimp.CompilerServices.WireShape? GetShape() => null;
        }
        [Shape] public partial record Child : Parent { [Field(Short = "N")] public partial int Number { get; set; } }
        """, Label = "a record below one that seals its shape")]
    [InlineData(
        """
        [Shape] public partial record Parent : WireRecord { public static new string GetShape() => ""; }
        [Shape] public partial record Child : Parent { public record Inner : Child { public Inner() : base() { } } }
        """, Label = "a record below one that describes itself otherwise")]
    [InlineData(
        """
        [Shape] public partial record Odd : WireRecord
        {
            [Field(Single = "one", LegacyAs = WireKind.Number)] public partial int Number { get; set; }
            [Field("", Short = "", Single = "", Legacy = ["", null!])] public partial string Text { get; set; }
            [Field(Short = null, Legacy = null!, LegacyAs = (WireKind)99)] public partial string? Nothing { get; set; }
        }
        """, Label = "a record whose fields have names that make no sense")]
    public void Generated_code_compiles_whatever_is_declared(string source) =>
        GeneratorRun.Of("using Dimp;\n\n" + source).AssertErrorsAreTheUsers();
}
