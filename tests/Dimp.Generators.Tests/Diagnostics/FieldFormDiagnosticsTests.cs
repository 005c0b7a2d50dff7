using Dimp.Generators.Tests.Support;

namespace Dimp.Generators.Tests.Diagnostics;

/// <summary>Properties that cannot be fields, of any type.</summary>
public class FieldFormDiagnosticsTests
{
    [Theory]
    [InlineData(
        "[Shape] public partial record Wrong : WireRecord { [Field] public int {|DIMP010:Number|} { get; set; } }",
        "'Number' must be 'partial', so that the generator can write its accessors: write 'public partial int Number { "
            + "get; set; }'",
        Label = "not partial")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field("n", Aliases = ["m"])] protected internal virtual List<int>? {|DIMP010:Number|} { get; private set; }
        }
        """,
        "'Number' must be 'partial', so that the generator can write its accessors: write 'protected internal virtual "
            + "partial List<int>? Number { get; private set; }'",
        Label = "not partial, and more")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord;
        public partial record Wrong { [Field] public required string {|DIMP010:Text|} { get; init; } = ""; }
        """,
        "'Text' must be 'partial', so that the generator can write its accessors: write 'public required partial string "
            + "Text { get; init; }'",
        Label = "not partial, in another part")]
    [InlineData(
        "[Shape] public partial record Wrong : WireRecord { [Field] public int {|DIMP012:Number|} => 5; }",
        "'Number' is implemented already: write 'public partial int Number { get; }' and leave its accessors to the "
            + "generator, or remove [Field]",
        Label = "not partial and computed")]
    [InlineData(
        "[Shape] public partial record Wrong : WireRecord { [Field] public int {|DIMP012:Number|} { get => 1; init { } } }",
        "'Number' is implemented already: write 'public partial int Number { get; init; }' and leave its accessors to "
            + "the generator, or remove [Field]",
        Label = "not partial and implemented")]
    [InlineData(
        "[Shape] public partial record Wrong : WireRecord { [Field] public partial int {|CS9249,DIMP012:Number|} { get => 5; } }",
        "'Number' is implemented already: write 'public partial int Number { get; }' and leave its accessors to the "
            + "generator, or remove [Field]",
        Label = "partial and implemented in place")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord { [Field] public partial int {|DIMP012:Number|} { get; set; } }
        public partial record Wrong { public partial int Number { get => 5; set { } } }
        """,
        "'Number' is implemented already: write 'public partial int Number { get; set; }' and leave its accessors to the "
            + "generator, or remove [Field]",
        Label = "implemented in another part")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord { [Field] public partial int {|CS9248:Number|} { get; set; } }
        public partial record Wrong
        {
            [Field] public partial int {|CS0102,CS9250:Number|} { get; set; }
            [Factory] public static partial Wrong {|CS8795:Create|}(int number);
        }
        """,
        Label = "declared twice")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field] public {|DIMP011:static|} partial int {|CS9248:Number|} { get; set; }
            [Factory] public static partial Wrong {|CS8795:Create|}(int number);
        }
        """,
        "'Number' cannot be a field: it is static; a field belongs to one message: remove 'static'",
        Label = "static")]
    [InlineData(
        "[Shape] public partial record Wrong : WireRecord { [Field] public {|DIMP011:static|} int Number { get; set; } }",
        "'Number' cannot be a field: it is static; a field belongs to one message: remove 'static'",
        Label = "static and not partial")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field] public partial int {|CS9248,DIMP011:this|}[int index] { get; set; }
        }
        """,
        "'this[]' cannot be a field: it is an indexer; a field is a property of one key",
        Label = "an indexer")]
    [InlineData(
        "[Shape] public partial record Wrong : WireRecord { [Field] public partial {|DIMP011:ref int|} {|CS9248:Number|} { get; } }",
        "'Number' cannot be a field: it returns a reference, and its value is made when it is read; remove 'ref'",
        Label = "a reference")]
    [InlineData(
        "[Shape] public partial record Wrong : WireRecord { [Field] public partial int {|CS9248,DIMP011:Number|} { set; } }",
        "'Number' cannot be a field: it cannot be read; add 'get;'",
        Label = "not to be read")]
    [InlineData(
        """
        public interface IThing { int Number { get; set; } }
        [Shape] public partial record Wrong : WireRecord, IThing
        {
            [Field] partial int {|DIMP011:IThing.|}{|CS0754,CS9248:Number|} { get; set; }
        }
        """,
        "'IThing.Number' cannot be a field: it implements an interface explicitly; let it return another property that "
            + "is a field",
        Label = "of an interface, explicitly")]
    [InlineData(
        "[Shape] public sealed partial record Wrong : WireRecord { [Field] public {|DIMP011:virtual|} partial int {|CS9248:Number|} { {|CS0549:get|}; } }",
        "'Number' cannot be a field: it is virtual, but nothing derives from a sealed record: remove 'virtual'",
        Label = "virtual and sealed")]
    [InlineData(
        "[Shape] public abstract partial record Wrong : WireRecord { [Field] public {|DIMP011:abstract|} int Number { get; set; } }",
        "'Number' cannot be a field: it is abstract; write 'virtual', or leave [Field] to overrides",
        Label = "abstract")]
    [InlineData(
        """
        [Shape] public abstract partial record Wrong : WireRecord
        {
            [Field] public {|DIMP011:abstract|} partial int {|CS0750,CS9248:Number|} { get; set; }
        }
        """,
        "'Number' cannot be a field: it is abstract; write 'virtual', or leave [Field] to overrides",
        Label = "abstract and partial")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field] public {|DIMP011:extern|} partial int {|CS9249:Number|} { get; set; }
        }
        """,
        "'Number' cannot be a field: it is implemented elsewhere; remove 'extern'",
        Label = "extern")]
    [InlineData(
        "[Shape] public partial record Wrong : WireRecord { [Field] public partial int {|CS8050:Number|} { get; set; } = 5; }",
        Label = "initialized")]
    [InlineData(
        "[Shape] public partial record Wrong : WireRecord { [Field] public required partial int {|CS9034:Number|} { get; } }",
        Label = "required, and not to be set")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field] public required partial int {|CS9032:Number|} { get; private set; }
        }
        """,
        Label = "required, and set in private")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field] public readonly partial int {|CS0106,CS9248:One|} { get; set; }
            [Field] public unsafe partial int {|CS0227,CS9248:Two|} { get; set; }
            [Field] public new {|CS1004:new|} partial int {|CS9248:Three|} { get; set; }
        }
        """,
        Label = "with modifiers that the compiler refuses")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field] public partial int {|CS9248:One|} { get; {|CS1007:get|}; }
            [Field] public partial int {|CS9248:Two|} { get; init; {|CS1007:set|}; }
        }
        """,
        Label = "with an accessor twice")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field] public {|CS0246:partial|} Number { get; set; }
        }
        """,
        Label = "whose type is still missing")]
    [InlineData(
        """
        internal enum Size { Small }
        [Shape] public partial record Wrong : WireRecord
        {
            [Field] public partial {|DIMP011:Size|} {|CS0053,CS9248:One|} { get; set; }
            [Field] protected partial {|DIMP011:IReadOnlyList<Size?>|} {|CS0053,CS9248:Two|} { get; set; }
            [Field] internal partial Size Fine { get; set; }
            [Field] private partial Own FineToo { get; set; }
            private enum Own { Small }
        }
        """,
        "'One' cannot be a field: its type 'Size' is less accessible than it is; change the accessibility of one of them",
        "'Two' cannot be a field: its type 'Size' is less accessible than it is; change the accessibility of one of them",
        Label = "of a type that is less accessible")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field] public partial int {|CS9248:Number|} { get; static {|CS0106:set|}; }
        }
        """,
        Label = "with an accessor that is static")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field, {|DIMP011:System.Diagnostics.CodeAnalysis.NotNull|}] public partial string? {|CS9248:Text|} { get; set; }
        }
        """,
        "'Text' cannot be a field: a message may lack its key, and then it is null; remove [NotNull], or the '?'",
        Label = "that promises what no message can")]
    public void A_field_is_a_partial_property(string source, params string[] messages) =>
        Analysis.AssertReports(source, messages);
}
