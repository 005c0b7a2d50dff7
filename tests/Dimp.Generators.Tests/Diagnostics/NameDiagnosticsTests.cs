using Dimp.Generators.Tests.Support;

namespace Dimp.Generators.Tests.Diagnostics;

/// <summary>Names that generated code needs for itself.</summary>
public class NameDiagnosticsTests
{
    [Theory]
    [InlineData(
        "[Shape] public partial record {|DIMP007:WireFields|} : WireRecord;",
        "The name 'WireFields' is used by generated code: call the record something else",
        Label = "a shape called WireFields")]
    [InlineData(
        "[Shape] public partial record {|DIMP007:WireTemplates|} : WireRecord;",
        "The name 'WireTemplates' is used by generated code: call the record something else",
        Label = "a shape called WireTemplates")]
    [InlineData(
        "[Shape] public partial record {|DIMP007:Validate|} : WireRecord;",
        "The name 'Validate' is used by generated code: call the record something else",
        Label = "a shape called Validate")]
    [InlineData(
        "[Shape] public partial record {|DIMP007:Rewrite|} : WireRecord;",
        "The name 'Rewrite' is used by generated code: call the record something else",
        Label = "a shape called Rewrite")]
    [InlineData(
        "[Shape] public partial record {|DIMP007:DescribeShape|} : WireRecord;",
        "The name 'DescribeShape' is used by generated code: call the record something else",
        Label = "a shape called DescribeShape")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            public class {|DIMP007:WireFields|};
            private const int {|DIMP007:WireTemplates|} = 1;
            public static string {|DIMP007:DescribeShape|}() => "";
        }
        """,
        "The name 'WireFields' is used by generated code: call the type something else",
        "The name 'WireTemplates' is used by generated code: call the field something else",
        "The name 'DescribeShape' is used by generated code: call the method something else",
        Label = "members")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field] public new partial int {|CS9248,DIMP007:Validate|} { get; set; }
            [Field] public new partial int {|CS9248,DIMP007:Rewrite|} { get; set; }
            [Field] public partial int {|CS9248,DIMP007:DescribeShape|} { get; set; }
        }
        [Shape] public partial record Child : Wrong { [Field] public partial int {|CS9248:Number|} { get; set; } }
        """,
        "The name 'Validate' is used by generated code: call the property something else",
        "The name 'Rewrite' is used by generated code: call the property something else",
        "The name 'DescribeShape' is used by generated code: call the property something else",
        Label = "fields")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field] public new partial int {|DIMP007:Registry|} { get; set; }
            [Field] public partial Wrong? {|CS9248:One|} { get; set; }
            [Field] public partial IReadOnlyList<Wrong> {|CS9248:More|} { get; set; }
        }
        [Shape] public partial record Child : Wrong { [Field] public partial Wrong? {|CS9248,DIMP007:Last|} { get; set; } }
        """,
        "The name 'Registry' is used by generated code: call the property something else",
        "The name 'Registry' is used by generated code: call the property of 'Wrong' something else",
        Label = "a field that hides the registry from those after it")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field] public partial int WireFieldsNumber { get; set; }
            [Factory] public static partial Wrong {|CS8795:Create|}(int wireFieldsNumber, int {|DIMP007:WireFields|});
        }
        """,
        "The name 'WireFields' is used by generated code: call the parameter something else",
        Label = "a parameter")]
    [InlineData(
        """
        [Registry] public partial class {|CS0534,DIMP007:Default|} : WireRegistry<Content>;
        [Registry] public partial class {|CS0534,DIMP007:Find|} : WireRegistry<Content>;
        [Registry] public partial class {|CS0534,DIMP007:Shapes|} : WireRegistry<Content>;
        [Registry] public partial class {|CS0534,DIMP007:ShortKeys|} : WireRegistry<Content>;
        [Registry] public partial class {|CS0534,DIMP007:WireKeys|} : WireRegistry<Content>;
        """,
        "The name 'Default' is used by generated code: call the registry something else",
        "The name 'Find' is used by generated code: call the registry something else",
        "The name 'Shapes' is used by generated code: call the registry something else",
        "The name 'ShortKeys' is used by generated code: call the registry something else",
        "The name 'WireKeys' is used by generated code: call the registry something else",
        Label = "registries")]
    [InlineData(
        """
        [Registry] public partial class Wrong : WireRegistry<Content>
        {
            public static Wrong {|DIMP007:Default|} => null!;
            public override Content? {|DIMP007:Find|}(WireMap map) => null;
            public override IReadOnlyList<WireShapeInfo> {|DIMP007:Shapes|} => [];
            protected override IReadOnlyList<WireField> {|DIMP007:ShortKeys|} => [];
            private class {|DIMP007:WireKeys|};
        }
        """,
        "The name 'Default' is used by generated code: call the property something else",
        "The name 'Find' is used by generated code: call the method something else",
        "The name 'Shapes' is used by generated code: call the property something else",
        "The name 'ShortKeys' is used by generated code: call the property something else",
        "The name 'WireKeys' is used by generated code: call the type something else",
        Label = "members of a registry")]
    public void A_name_is_taken(string source, params string[] messages) =>
        Analysis.AssertReports(source, messages);
}
