using Dimp.Generators.Tests.Support;

namespace Dimp.Generators.Tests;

public class ValidationTests
{
    [Fact]
    public void Required_keys_are_asked_of_exactly_the_record_that_requires_them()
    {
        Assert.Equal("a b | c | d field own", ProblemsOf(
            """
            [Shape, Requires("a", "b")] public partial record Parent : WireRecord;

            [Shape, Requires("c")] public partial record Child : Parent;

            [Shape, Requires("d")]
            public partial record Itself : Parent
            {
                [Field(Required = true)] public partial string? Field { get; set; }

                protected override void OnValidated(WireValidation validation) => validation.Report("own", "It has a rule of its own.");
            }
            """,
            "new Parent(), new Child(), new Itself()"));
    }

    [Fact]
    public void A_record_may_have_another_method_of_that_name()
    {
        Assert.Equal("field", ProblemsOf(
            """
            [Shape]
            public partial record Overloaded : WireRecord
            {
                [Field(Required = true)] public partial string? Field { get; set; }

                public static bool Validate(string text) => text.Length > 0;
            }
            """,
            "new Overloaded()"));
    }

    [Fact]
    public void A_field_that_is_overridden_is_reported_once()
    {
        Assert.Equal("field", ProblemsOf(
            """
            [Shape]
            public partial record Parent : WireRecord
            {
                [Field(Required = true)] public virtual partial string? Field { get; set; }
            }

            [Shape]
            public partial record Child : Parent
            {
                [Field(Required = true)] public override partial string? Field { get; set; }
            }
            """,
            "new Child()"));
    }

    private const string Nested = """
        [Shape] public partial record Part : WireRecord { [Field("number")] public partial int Number { get; set; } }
        [Shape] public partial record Exact : Part { [Field("digits", Required = true)] public partial int Digits { get; set; } }
        [Shape, Dispatch("kind")] public partial record Root : WireRecord;
        [Case("leaf")] public partial record Leaf : Root { [Field("leaf", Required = true)] public partial int Size { get; set; } }

        [Shape]
        public partial record Parent : WireRecord
        {
            [Field("part")] public virtual partial Part? Part { get; }
            [Field("sure")] public virtual partial Part Sure { get; }
            [Field("root")] public virtual partial Root? Root { get; }
            [Field("parts")] public virtual partial System.Collections.Generic.IReadOnlyList<Part>? Parts { get; }
            [Field("other")] public partial int Other { get; set; }
        }

        [Shape]
        public partial record Child : Parent
        {
            [Field("part")] public override partial Exact? Part { get; }
            [Field("sure")] public override partial Exact Sure { get; }
            [Field("root")] public override partial Leaf? Root { get; }
            [Field("parts")] public override partial System.Collections.Generic.IReadOnlyList<Exact>? Parts { get; }
        }

        [Shape] public partial record Grandchild : Child;
        [Registry] public partial class Roots : WireRegistry<Root>;
        """;

    [Theory]
    [InlineData("""{"part":{"number":"x"}}""", "part.number", "part.number part.digits")]
    [InlineData("""{"part":5}""", "part", "part")]
    [InlineData("""{"sure":{"number":"x","digits":1}}""", "sure.number", "sure.number")]
    [InlineData("""{"sure":{}}""", "", "sure.digits")]
    [InlineData("""{"root":{"kind":"leaf"}}""", "root.leaf", "root.leaf")]
    [InlineData("""{"root":{"kind":"other"}}""", "", "root")]
    [InlineData("""{"parts":[{},{"number":"x"},5]}""", "parts[1].number parts[2]", "parts[0].digits parts[1].number parts[1].digits parts[2]")]
    [InlineData("""{"other":"x","part":{}}""", "other", "part.digits other")]
    public void A_field_that_is_overridden_with_a_narrower_type_is_checked_as_that_and_once(string json, string byParent, string byChild)
    {
        string map = $"WireMap.Parse(\"{json.Replace("\"", "\\\"", StringComparison.Ordinal)}\")";
        Assert.Equal(
            $"{byParent} | {byChild} | {byChild}", ProblemsOf(Nested, $"new Parent({map}), new Child({map}), new Grandchild({map})"));
    }

    [Fact]
    public void Overrides_of_overrides_are_checked_once_however_deep_they_are_nested()
    {
        Assert.Equal("8 8", GeneratorRun.Of("""
            using Dimp;

            [Shape] public partial record A : WireRecord
            {
                public static int Checks;
                public static int Rewrites;
                protected override void OnRewritten(WireRewriting rewriting) => Rewrites++;
                [Field("in")] public virtual partial A? In { get; }
                [Field("seen")] public partial Counted? Seen { get; set; }
            }
            [Shape] public partial record B : A { [Field("in")] public override partial B? In { get; } }
            [Shape] public partial record C : B
            {
                [Field("in", Legacy = ["old"])] public override partial C? In { get; }
            }
            public sealed class Counted : IWireValue<Counted>
            {
                public static bool TryRead(WireValue value, out Counted result) { A.Checks++; result = new(); return true; }
                public WireValue ToWireValue() => 1;
            }
            public static class Sample
            {
                public static string Run()
                {
                    string json = "{\"seen\":1}";
                    for (int i = 1; i < 8; i++)
                    {
                        json = $"{{\"seen\":1,\"in\":{json}}}";
                    }
                    var record = new C(WireMap.Parse(json));
                    record.Validate();
                    int checks = A.Checks;
                    A.Rewrites = 0;
                    _ = record.ToJson(WireProfile.Legacy);
                    return $"{checks} {A.Rewrites}";
                }
            }
            """).Execute());
    }

    [Theory]
    [InlineData("string", "a string")]
    [InlineData("bool", "a boolean")]
    [InlineData("double", "a number")]
    [InlineData("decimal?", "a number")]
    [InlineData("int", "an integer")]
    [InlineData("DateTimeOffset?", "a time")]
    [InlineData("Uri", "a URI")]
    [InlineData("byte[]", "Base64 data")]
    [InlineData("WireMap?", "an object")]
    [InlineData("Part", "an object of the declared kind")]
    [InlineData("DayOfWeek", "an integer")]
    [InlineData("Hour", "Hour")]
    [InlineData("X509Data?", "X509Data")]
    public void A_problem_names_what_was_expected(string type, string expected)
    {
        Assert.Equal($"The value of \"value\" cannot be read as {expected}; it is [\"x\"].", GeneratorRun.Of($$"""
            using System;
            using Dimp;

            [Shape] public partial record Any : WireRecord { [Field("value")] public partial {{type}} Value { get; set; } }
            [Shape] public partial record Part : WireRecord;
            public sealed class X509Data : IWireValue<X509Data>
            {
                public static bool TryRead(WireValue value, out X509Data result) => (result = null!) is not null;
                public WireValue ToWireValue() => 1;
            }
            public readonly record struct Hour : IWireValue<Hour>
            {
                public static bool TryRead(WireValue value, out Hour result) { result = default; return false; }
                public WireValue ToWireValue() => 1;
            }
            public static class Sample
            {
                public static string Run() => new Any(WireMap.Parse("{\"value\":[\"x\"]}")).Validate()[0].Message;
            }
            """).Execute());
    }

    private static string ProblemsOf(string declarations, string records) => GeneratorRun.Of($$"""
        using System.Linq;
        using Dimp;

        {{declarations}}

        public static class Sample
        {
            public static string Run() => string.Join(" | ", new WireRecord[] { {{records}} }.Select(record =>
                string.Join(" ", record.Validate().Select(problem => problem.Key))));
        }
        """).Execute();
}
