using Dimp.Generators.Tests.Support;

namespace Dimp.Generators.Tests;

public class HintNameTests
{
    [Fact]
    public void A_file_is_named_by_namespace_containing_types_and_name()
    {
        GeneratorRun run = GeneratorRun.Of("""
            using Dimp;

            [Shape] public partial record Point : WireRecord;
            namespace One { [Shape] public partial record Point : WireRecord; }
            namespace Two.@class
            {
                public partial class Outer
                {
                    public partial record @struct { [Shape] public partial record Point : WireRecord; }
                }
            }
            """);
        run.Build();
        Assert.Equal(["One.Point.g.cs", "Point.g.cs", "Two.class.Outer.struct.Point.g.cs"], run.HintNames.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Names_that_differ_in_nothing_but_case_have_files_that_differ_in_more()
    {
        GeneratorRun run = GeneratorRun.Of("""
            using Dimp;

            [Shape] public partial record Point : WireRecord;
            [Shape] public partial record POINT : WireRecord;
            [Shape] public partial record PoinT : WireRecord;
            namespace Space { [Shape] public partial record Point : WireRecord; }
            namespace SPACE { [Shape] public partial record Point : WireRecord; }
            public partial class Outer { [Shape] public partial record Point : WireRecord; }
            public partial class OUTER { [Shape] public partial record Point : WireRecord; }
            [Registry] public partial class Points : WireRegistry<Point>;
            [Registry] public partial class POINTs : WireRegistry<POINT>;
            """);
        run.Build();
        Assert.Equal(9, run.HintNames.Count());
        Assert.Equal(9, run.HintNames.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Letters_of_more_than_two_forms_are_told_apart_too()
    {
        GeneratorRun run = GeneratorRun.Of("""
            using Dimp;

            [Shape] public partial record Σ : WireRecord;
            [Shape] public partial record σ : WireRecord;
            [Shape] public partial record ς : WireRecord;
            """);
        run.Build();
        Assert.Equal(3, run.HintNames.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void A_record_has_one_file_however_many_attributes_and_parts_it_has()
    {
        GeneratorRun run = GeneratorRun.Of(
            """
            using Dimp;
            using Dimp.Protocol;

            [Shape, Dispatch("sub"), Requires("sn")]
            [Case("1000"), Case("1001", On = "type")]
            public partial record Many;
            """,
            """
            using Dimp;
            using Dimp.Protocol;

            [Content(999, "many"), Fallback(Having = "many")]
            public partial record Many : Content;
            """,
            """
            [System.Serializable]
            public partial record Many;
            """);
        run.Build();
        Assert.Equal(["Many.g.cs"], run.HintNames);
    }

    [Fact]
    public void A_record_has_one_file_even_where_it_wrongly_says_a_thing_twice()
    {
        GeneratorRun run = GeneratorRun.Of("""
            using Dimp;

            [Shape] [Shape] public partial record Twice : WireRecord;
            [Shape] public partial record Twice;
            """);
        run.AssertErrorsAreTheUsers();
        Assert.Equal(["Twice.g.cs"], run.HintNames);
    }
}
