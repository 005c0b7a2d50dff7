using Dimp.Generators.Tests.Support;

namespace Dimp.Generators.Tests.Diagnostics;

/// <summary>What factories set, and what they must.</summary>
public class FactorySettingDiagnosticsTests
{
    [Theory]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field("keywords")] public partial string Keywords { get; set; }
            [Factory] public static partial Wrong {|CS8795:Create|}(string {|DIMP033:keywrods|});
        }
        """,
        "'keywrods' matches no field of 'Wrong' by name or key: write 'keywords'",
        Label = "misspelled")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field("limit")] public partial int Most { get; set; }
            [Factory] public static partial Wrong {|CS8795:Create|}(int {|DIMP033:limmit|});
        }
        """,
        "'limmit' matches no field of 'Wrong' by name or key: write 'limit'",
        Label = "misspelled key")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field] public partial int One { get; set; }
            [Field] public partial int Two { get; set; }
            [Factory] public static partial Wrong {|CS8795:Create|}(int {|DIMP033:something|});
        }
        """,
        "'something' matches no field of 'Wrong' by name or key: it has 'One' and 'Two'",
        Label = "unknown")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Factory] public static partial Wrong {|CS8795:Create|}(int {|DIMP033:something|});
        }
        """,
        "'something' matches no field of 'Wrong' by name or key: it has none",
        Label = "of a record without fields")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field] public partial int Number { get; set; }
            [Factory] public static partial Wrong {|CS8795:Create|}({|DIMP034:long|} number);
        }
        """,
        "'number' of type 'long' does not fit the field 'Number' of type 'int': write 'int'",
        Label = "of a type that is too wide")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field] public partial Identifier? Id { get; set; }
            [Factory] public static partial Wrong {|CS8795:Create|}({|DIMP034:string|} id);
        }
        """,
        "'id' of type 'string' does not fit the field 'Id' of type 'Identifier?': write 'Identifier?'",
        Label = "of a type that is not it")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field] public partial IReadOnlyList<string> Texts { get; set; }
            [Factory] public static partial Wrong {|CS8795:Create|}({|DIMP034:IReadOnlyList<string?>|} texts);
        }
        """,
        "'texts' of type 'IReadOnlyList<string?>' does not fit the field 'Texts' of type 'IReadOnlyList<string>', since "
            + "its items may be null: write 'IReadOnlyList<string>'",
        Label = "of a list of what may be null")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field] public partial IReadOnlyList<string> Texts { get; set; }
            [Factory] public static partial Wrong {|CS8795:Create|}(params {|DIMP034:System.ReadOnlySpan<string>|} texts);
        }
        """,
        "'texts' of type 'ReadOnlySpan<string>' does not fit the field 'Texts' of type 'IReadOnlyList<string>': write "
            + "'IReadOnlyList<string>'",
        Label = "of a span")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field] public required partial string Text { get; init; }
            [Factory] public static partial Wrong {|CS8795:Create|}({|DIMP034:string?|} text);
        }
        """,
        "'text' of type 'string?' does not fit the field 'Text' of type 'string', since it may be null and the field is "
            + "required: write 'string'",
        Label = "null for what is required")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field] public partial int Number { get; set; }
            [Field] public partial {|CS0246:Missing|}? {|CS9248:Other|} { get; set; }
            [Field] public partial IReadOnlyList<{|CS0246:Missing|}>? {|CS9248:Others|} { get; set; }
            [Factory] public static partial Wrong {|CS8795:Create|}({|CS0246:Missing|} number);
            [Factory] public static partial Wrong {|CS8795:CreateOther|}({|CS0246:Missing|}? other);
            [Factory] public static partial Wrong {|CS8795:CreateOthers|}(IReadOnlyList<{|CS0246:Missing|}>? others);
        }
        """,
        Label = "of an unknown type")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field] public partial int Number { get; set; }
            [Factory] public static partial Wrong {|CS8795:Create|}(int number, int {|DIMP038:NUMBER|});
            [Factory, Preset(nameof(Number), 1)] public static partial Wrong {|CS8795:Create|}(int {|DIMP038:number|});
            [Factory, Preset(nameof(Number), 1), Preset({|DIMP038:"Number"|}, 2)] public static partial Wrong {|CS8795:Create|}();
        }
        """,
        "'Number' is set by 'number' already: remove one of them",
        "'Number' is set by a preset already: remove one of them",
        "'Number' is set by a preset already: remove one of them",
        Label = "a field that is set twice")]
    public void A_parameter_sets_a_field(string source, params string[] messages) =>
        Analysis.AssertReports(source, messages);

    [Theory]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field] public partial int Number { get; set; }
            [Factory, Preset({|DIMP035:"Nubmer"|}, 1)] public static partial Wrong {|CS8795:One|}();
            [Factory, Preset({|DIMP035:"number"|}, 1)] public static partial Wrong {|CS8795:Two|}();
        }
        """,
        "\"Nubmer\" is no field of 'Wrong': write nameof(Number)",
        "\"number\" is no field of 'Wrong': write nameof(Number)",
        Label = "misspelled")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field] public partial int Number { get; set; }
            [Factory, Preset({|DIMP035:null!|}, 1)] public static partial Wrong {|CS8795:One|}();
            [Factory, Preset({|DIMP035:nameof(Other)|}, 1)] public static partial Wrong {|CS8795:Two|}();
            public int Other { get; set; }
        }
        """,
        "null is no field of 'Wrong': it has 'Number'",
        "\"Other\" is no field of 'Wrong': it has 'Number'",
        Label = "unknown")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field] public partial int Number { get; set; }
            [Factory, Preset(nameof(Number), {|DIMP036:"1"|})] public static partial Wrong {|CS8795:Create|}();
        }
        """,
        "\"1\" does not fit the field 'Number' of type 'int': write a constant of that type, or set the field in a method "
            + "of your own",
        Label = "of another type")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field] public partial string? Text { get; set; }
            [Factory, Preset(nameof(Text), {|DIMP036:null!|})] public static partial Wrong {|CS8795:Create|}();
        }
        """,
        "null does not fit the field 'Text' of type 'string?': a field that is to be absent needs no preset",
        Label = "null")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field] public partial IReadOnlyList<string> Texts { get; set; }
            [Factory, Preset(nameof(Texts), {|DIMP036:new[] { "a" }|})] public static partial Wrong {|CS8795:Create|}();
        }
        """,
        "(an array) does not fit the field 'Texts' of type 'IReadOnlyList<string>': write a constant of that type, or "
            + "set the field in a method of your own",
        Label = "of a type without constants")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field] public partial string Text { get; set; }
            [Field] public partial double Number { get; set; }
            [Factory, Preset(nameof(Text), {|DIMP036:"\ud800"|})] public static partial Wrong {|CS8795:One|}();
            [Factory, Preset(nameof(Number), {|DIMP036:double.NaN|})] public static partial Wrong {|CS8795:Two|}();
        }
        """,
        "\"\\ud800\" does not fit the field 'Text' of type 'string': it has half a surrogate pair, which is no valid JSON",
        "NaN does not fit the field 'Number' of type 'double': JSON has no such number",
        Label = "what no JSON can hold")]
    public void A_preset_sets_a_field(string source, params string[] messages) =>
        Analysis.AssertReports(source, messages);

    [Theory]
    [InlineData(
        """
        [Shape] public abstract partial record Parent : WireRecord
        {
            [Field] public required partial string Text { get; init; }
            public required int Plain { get; set; }
        }
        [Shape] public partial record Wrong : Parent
        {
            [Field(Required = true)] public partial int Number { get; set; }
            [Factory] public static partial Wrong {|CS8795,DIMP037:One|}();
            [Factory] public static partial Wrong {|CS8795,DIMP037:Two|}(string text, int number);
        }
        """,
        "'One' does not set 'Text' and 'Plain', which must be set: add 'string text' and make 'Plain' a field",
        "'Two' does not set 'Plain', which must be set: make 'Plain' a field",
        Label = "required members")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field(Required = true)] public partial int Number { get; set; }
            [Field("n", Required = true)] public partial string? Name { get; set; }
            [Factory] public static partial Wrong {|DIMP039:One|}();
            [Factory] public static partial Wrong Two(int number, string? n = null);
        }
        """,
        "'One' does not set 'Number' and 'Name', without which a message is not valid: add 'int number' and add 'string "
            + "name'",
        Label = "required keys")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field] public required partial string Text { get; init; }
            [Factory] public static partial Wrong {|CS8795:Create|}(string {|DIMP033:txet|});
        }
        """,
        "'txet' matches no field of 'Wrong' by name or key: write 'text'",
        Label = "what is misspelled")]
    public void What_is_required_is_set(string source, params string[] messages) =>
        Analysis.AssertReports(source, messages);
}
