using Dimp.Generators.Tests.Support;

namespace Dimp.Generators.Tests.Diagnostics;

/// <summary>What else fields can say, and what it is worth.</summary>
public class FieldOptionDiagnosticsTests
{
    [Theory]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field(Default = {|DIMP016:"x"|})] public partial int {|CS9248:Number|} { get; set; }
        }
        """,
        "The default \"x\" of 'Number' does not fit its type 'int': write a constant that type 'int' can hold",
        Label = "a text for a number")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field(Default = {|DIMP016:-1|})] public partial uint {|CS9248:Number|} { get; set; }
        }
        """,
        "The default -1 of 'Number' does not fit its type 'uint': write a constant that type 'uint' can hold",
        Label = "a negative number for one that is not")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field(Default = {|DIMP016:300|})] public partial byte? {|CS9248:Number|} { get; set; }
        }
        """,
        "The default 300 of 'Number' does not fit its type 'byte?': write a constant that type 'byte' can hold",
        Label = "a number that is too large")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field(Default = {|DIMP016:1.5|})] public partial int {|CS9248:Number|} { get; set; }
        }
        """,
        "The default 1.5 of 'Number' does not fit its type 'int': write a constant that type 'int' can hold",
        Label = "a fraction for a whole number")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field(Default = {|DIMP016:"1.5"|})] public partial decimal {|CS9248:Number|} { get; set; }
        }
        """,
        "The default \"1.5\" of 'Number' does not fit its type 'decimal': write a constant that type 'decimal' can hold",
        Label = "a text for a decimal number")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field(Default = {|DIMP016:1e300|})] public partial decimal {|CS9248:Number|} { get; set; }
        }
        """,
        "The default 1E+300 of 'Number' does not fit its type 'decimal': write a constant that type 'decimal' can hold",
        Label = "a decimal number that is too large")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field(Default = {|DIMP016:double.NaN|})] public partial double {|CS9248:Number|} { get; set; }
        }
        """,
        "The default NaN of 'Number' does not fit its type 'double': JSON has no such number",
        Label = "no number")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field(Default = {|DIMP016:1|})] public partial bool {|CS9248:Flag|} { get; set; }
        }
        """,
        "The default 1 of 'Flag' does not fit its type 'bool': write a constant that type 'bool' can hold",
        Label = "a number for a boolean")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field(Default = {|DIMP016:'c'|})] public partial string {|CS9248:Text|} { get; set; }
        }
        """,
        "The default 'c' of 'Text' does not fit its type 'string': write a constant that type 'string' can hold",
        Label = "a character for a text")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field(Default = {|DIMP016:5|})] public partial System.DayOfWeek {|CS9248:Day|} { get; set; }
        }
        """,
        "The default 5 of 'Day' does not fit its type 'DayOfWeek': write one of the members of 'DayOfWeek'",
        Label = "a number for an enum")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field(Default = {|DIMP016:System.ConsoleKey.A|}, As = WireKind.String)]
            public partial System.DayOfWeek {|CS9248:Day|} { get; set; }
        }
        """,
        "The default System.ConsoleKey.A of 'Day' does not fit its type 'DayOfWeek': write one of the members of "
            + "'DayOfWeek'",
        Label = "a member of another enum")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field(Default = {|DIMP016:0|})] public partial System.DateTimeOffset {|CS9248:Time|} { get; set; }
        }
        """,
        "The default 0 of 'Time' does not fit its type 'DateTimeOffset': fields of that type have no default; make it "
            + "nullable, and let another property answer the default",
        Label = "a time")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field(Default = {|DIMP016:new[] { 1 }|})] public partial IReadOnlyList<int> {|CS9248:List|} { get; set; }
        }
        """,
        "The default (an array) of 'List' does not fit its type 'IReadOnlyList<int>': fields of that type have no "
            + "default; make it nullable, and let another property answer the default",
        Label = "a list")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field(Default = {|DIMP016:typeof(int)|})] public partial Identifier {|CS9248:Id|} { get; set; }
        }
        """,
        "The default typeof(int) of 'Id' does not fit its type 'Identifier': write the text, number or boolean that "
            + "would stand on the wire",
        Label = "a type for an identifier")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field(Default = 1)] public partial {|DIMP013:System.Guid|} {|CS9248:Id|} { get; set; }
        }
        """,
        "A field cannot be of type 'Guid': use 'string'" + FieldTypeDiagnosticsTests.Supported,
        Label = "of a type that is not supported")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field(Default = {|CS0103:missing|})] public partial int Number { get; set; }
        }
        """,
        Label = "what the compiler does not know")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field(Default = {|DIMP016:double.PositiveInfinity|})] public partial double {|CS9248:One|} { get; set; }
            [Field(Default = {|DIMP016:float.NegativeInfinity|})] public partial float {|CS9248:Two|} { get; set; }
            [Field(Default = {|DIMP016:double.NaN|})] public partial Identifier? {|CS9248:Three|} { get; set; }
            [Field(Default = {|DIMP016:"\ud800"|})] public partial string {|CS9248:Four|} { get; set; }
            [Field(Default = {|DIMP016:"\ud800"|})] public partial Identifier? {|CS9248:Five|} { get; set; }
        }
        """,
        "The default Infinity of 'One' does not fit its type 'double': JSON has no such number",
        "The default -Infinity of 'Two' does not fit its type 'float': JSON has no such number",
        "The default NaN of 'Three' does not fit its type 'Identifier?': JSON has no such number",
        "The default \"\\ud800\" of 'Four' does not fit its type 'string': it has half a surrogate pair, which is no valid JSON",
        "The default \"\\ud800\" of 'Five' does not fit its type 'Identifier?': it has half a surrogate pair, which is no valid JSON",
        Label = "what no JSON can hold")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field(Default = {|DIMP016:1.0|})] public partial int {|CS9248:One|} { get; set; }
            [Field(Default = {|DIMP016:-1f|})] public partial int {|CS9248:Two|} { get; set; }
        }
        """,
        "The default 1.0 of 'One' does not fit its type 'int': write a constant that type 'int' can hold",
        "The default -1.0 of 'Two' does not fit its type 'int': write a constant that type 'int' can hold",
        Label = "a fraction that has none")]
    public void A_default_fits_its_type(string source, params string[] messages) =>
        Analysis.AssertReports(source, messages);

    [Theory]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field(Single = {|DIMP017:"one"|})] public partial int Number { get; set; }
        }
        """,
        "'Single' has no effect on 'Number': it is the key of a list's single item, and the field is no list",
        Label = "a single item of no list")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field(As = {|DIMP017:WireKind.String|})] public partial int Number { get; set; }
        }
        """,
        "'As' has no effect on 'Number': it is for enums",
        Label = "a form for what is no enum")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field(As = {|DIMP017:WireKind.Map|})] public partial System.DayOfWeek Day { get; set; }
        }
        """,
        "'As' has no effect on 'Day': an enum is written as 'WireKind.Number' or 'WireKind.String'",
        Label = "a form that enums do not have")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field(LegacyAs = {|DIMP017:WireKind.Number|})] public partial int Number { get; set; }
        }
        """,
        "'LegacyAs' has no effect on 'Number': it makes a number of a text of digits, and the field is no text",
        Label = "an old number of a number")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field(LegacyAs = {|DIMP017:WireKind.String|})] public partial string Text { get; set; }
        }
        """,
        "'LegacyAs' has no effect on 'Text': the one thing that it can be is 'WireKind.Number'",
        Label = "an old form that does not exist")]
    [InlineData(
        """
        public enum Size { TooSmall, Too_Small, Large, Big = Large }
        [Shape] public partial record Wrong : WireRecord
        {
            [Field(As = {|DIMP019:WireKind.String|})] public partial IReadOnlyList<Size> Sizes { get; set; }
        }
        """,
        "The members 'TooSmall' and 'Too_Small' of 'Size' are both written as \"too_small\", which is read as 'TooSmall': "
            + "rename one of them",
        Label = "members of an enum that are one as text")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field(Required = {|DIMP017:false|})] public required partial int Number { get; set; }
        }
        """,
        "'Required' has no effect on 'Number': the property is 'required', and so is the key",
        Label = "a required property whose key is said not to be")]
    public void An_option_has_an_effect(string source, params string[] messages) =>
        Analysis.AssertReports(source, messages);

    [Theory]
    [InlineData("Part?")]
    [InlineData("Part")]
    [InlineData("Leaf?")]
    [InlineData("Root")]
    [InlineData("WireMap?")]
    [InlineData("WireList")]
    [InlineData("WireValue")]
    [InlineData("IReadOnlyList<Part>?")]
    [InlineData("IReadOnlyList<Root?>")]
    [InlineData("IReadOnlyList<WireMap>")]
    [InlineData("IReadOnlyList<WireValue>")]
    public void A_value_that_is_edited_in_place_has_no_mirrors(string type) => Analysis.AssertReports(
        $$"""
        [Shape] public partial record Part : WireRecord;
        [Shape, Dispatch("kind")] public partial record Root : WireRecord;
        [Case("leaf")] public partial record Leaf : Root;
        [Shape] public partial record Wrong : WireRecord
        {
            [Field("seven", Mirrors = {|DIMP046:["vii"]|})] public partial {{type}} {|CS9248:Seven|} { get; }
        }
        """,
        "'Seven' cannot have mirrors, since an edit inside of its value would not reach them: remove 'Mirrors', or make them 'Legacy', "
            + "which is copied whenever the message is written for old peers");

    [Theory]
    [InlineData("string?")]
    [InlineData("byte[]")]
    [InlineData("Identifier?")]
    [InlineData("System.Uri?")]
    [InlineData("IReadOnlyList<string>?")]
    [InlineData("IReadOnlyList<Identifier>")]
    public void A_value_that_is_set_as_a_whole_has_mirrors(string type) => Analysis.AssertReports(
        $$"""
        [Shape] public partial record Fine : WireRecord
        {
            [Field("seven", Mirrors = ["vii"])] public partial {{type}} Seven { get; set; }
        }
        """);
}
