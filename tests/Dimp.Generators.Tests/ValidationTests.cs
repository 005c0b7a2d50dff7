using Dimp.Generators.Tests.Support;

namespace Dimp.Generators.Tests;

public class ValidationTests
{
    [Fact]
    public void Required_keys_are_asked_of_exactly_the_record_that_requires_them()
    {
        Assert.Equal("a b | c | own field", ProblemsOf(
            """
            [Shape, Requires("a", "b")] public partial record Parent : WireRecord;

            [Shape, Requires("c")] public partial record Child : Parent;

            [Shape, Requires("d")]
            public partial record Itself : Parent
            {
                [Field(Required = true)] public partial string? Field { get; set; }

                protected override void Validate(WireValidation validation)
                {
                    validation.Present("own");
                    validation.Check(new WireField("field", required: true), "a string", Field is not null);
                }
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

    [Fact]
    public void A_descendant_of_a_record_that_seals_its_validation_leaves_it_at_that()
    {
        Assert.Equal("sealed", ProblemsOf(
            """
            [Shape]
            public partial record Parent : WireRecord
            {
                protected sealed override void Validate(WireValidation validation) => validation.Present("sealed");
            }

            [Shape]
            public partial record Child : Parent
            {
                [Field(Required = true)] public partial string? Field { get; set; }
            }
            """,
            "new Child()"));
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
