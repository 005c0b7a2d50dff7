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
        "[Shape] public partial record {|DIMP007:GetShape|} : WireRecord;",
        "The name 'GetShape' is used by generated code: call the record something else",
        Label = "a shape called GetShape")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            public class {|DIMP007:WireFields|};
            private new const int {|DIMP007:GetShape|} = 1;
        }
        """,
        "The name 'WireFields' is used by generated code: call the type something else",
        "The name 'GetShape' is used by generated code: call the field something else",
        Label = "members")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field] public new partial int {|CS9248,DIMP007:GetShape|} { get; set; }
        }
        [Shape] public partial record Child : Wrong { [Field] public partial int {|CS9248:Number|} { get; set; } }
        """,
        "The name 'GetShape' is used by generated code: call the property something else",
        Label = "fields")]
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
        [Registry] public partial class {|CS0534,DIMP007:Resolve|} : WireRegistry<Content>;
        [Registry] public partial class {|CS0534,DIMP007:GetShapes|} : WireRegistry<Content>;
        [Registry] public partial class {|CS0534,DIMP007:GetDispatch|} : WireRegistry<Content>;
        [Registry] public partial class {|CS0534,DIMP007:WireKeys|} : WireRegistry<Content>;
        """,
        "The name 'Default' is used by generated code: call the registry something else",
        "The name 'Resolve' is used by generated code: call the registry something else",
        "The name 'GetShapes' is used by generated code: call the registry something else",
        "The name 'GetDispatch' is used by generated code: call the registry something else",
        "The name 'WireKeys' is used by generated code: call the registry something else",
        Label = "registries")]
    [InlineData(
        """
        [Registry] public partial class Wrong : WireRegistry<Content>
        {
            public static Wrong {|DIMP007:Default|} => null!;
            public override Content? {|DIMP007:Resolve|}(WireMap map) => null;
            protected override IReadOnlyList<WireShapeInfo> {|DIMP007:GetShapes|}() => [];
            protected override IReadOnlyList<WireDispatchInfo> {|DIMP007:GetDispatch|}() => [];
            private class {|DIMP007:WireKeys|};
        }
        """,
        "The name 'Default' is used by generated code: call the property something else",
        "The name 'Resolve' is used by generated code: call the method something else",
        "The name 'GetShapes' is used by generated code: call the method something else",
        "The name 'GetDispatch' is used by generated code: call the method something else",
        "The name 'WireKeys' is used by generated code: call the type something else",
        Label = "members of a registry")]
    public void A_name_is_taken(string source, params string[] messages) =>
        Analysis.AssertReports(source, messages);
}
