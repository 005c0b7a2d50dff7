using Dimp.Generators.Tests.Support;

namespace Dimp.Generators.Tests.Diagnostics;

/// <summary>Dispatchers, cases and fallbacks.</summary>
public class DispatchDiagnosticsTests
{
    [Theory]
    [InlineData(
        """
        [{|DIMP020:Case|}("a")] public partial record Wrong : WireRecord;
        """,
        "No record above 'Wrong' tells its descendants apart by the value of a key: derive from a record with [Dispatch] "
            + "and a key",
        Label = "none at all")]
    [InlineData(
        """
        [{|DIMP020:Case|}("a"), Dispatch("kind")] public partial record Wrong : WireRecord;
        """,
        "No record above 'Wrong' tells its descendants apart by the value of a key: derive from a record with [Dispatch] "
            + "and a key",
        Label = "its own only")]
    [InlineData(
        """
        [Shape, Dispatch] public partial record Root : WireRecord;
        [{|DIMP020:Case|}("a")] public partial record Wrong : Root;
        """,
        "No record above 'Wrong' tells its descendants apart by the value of a key: derive from a record with [Dispatch] "
            + "and a key",
        Label = "one without keys")]
    [InlineData(
        """
        [Shape, Dispatch("kind")] public partial record Root : WireRecord;
        [Case("a", On = {|DIMP020:"knid"|})] public partial record One : Root;
        [Case("a", On = {|DIMP020:"type"|})] public partial record Other : Root;
        """,
        "No record above 'One' tells its descendants apart by \"knid\": write On = \"kind\"",
        "No record above 'Other' tells its descendants apart by \"type\": derive from a record with [Dispatch(\"type\")]",
        Label = "another key")]
    [InlineData(
        """
        [{|DIMP020:Content|}(0x99)] public partial record One : WireRecord;
        [{|DIMP020:Command|}("two")] public partial record Other : Content;
        [{|DIMP020:Customized|}("app", "mod")] public partial record Last : Command;
        """,
        "No record above 'One' tells its descendants apart by \"type\": derive from 'Content'",
        "No record above 'Other' tells its descendants apart by \"command\": derive from 'Command'",
        "No record above 'Last' tells its descendants apart by \"app\": derive from 'CustomizedContent'",
        Label = "of DIMP")]
    [InlineData(
        """
        [Shape, Dispatch("a", {|DIMP029:"a"|})] public partial record Root : WireRecord;
        [Case("x")] public partial record One : Root;
        [Fallback(Having = "q")] public partial record Other : Root;
        """,
        "\"a\" cannot be a key of a dispatcher: it is one already",
        Label = "one that is wrong itself")]
    [InlineData(
        """
        public partial class Outer
        {
            [Content(0x7701)] private partial record {|DIMP008:One|} : Content;
            [Fallback(Having = "x")] protected partial record {|DIMP008:Other|} : Command;
            [Shape] private partial record Fine : WireRecord;
        }
        """,
        "Generated code cannot name 'One' in a registry: make it and the types around it at least internal",
        "Generated code cannot name 'Other' in a registry: make it and the types around it at least internal",
        Label = "one that no registry can reach")]
    [InlineData(
        """
        [Shape, Dispatch("a", "b")] public partial record Root : WireRecord;
        [Case("1", "2", {|DIMP021:"3"|}, "4")] public partial record One : Root;
        [Case("1", new[] { "2", {|DIMP021:"3"|} })] public partial record Other : Root;
        """,
        "\"3\" is one value too many: 'Root' tells its descendants apart by \"a\" and \"b\" only",
        "\"3\" is one value too many: 'Root' tells its descendants apart by \"a\" and \"b\" only",
        Label = "too many values")]
    [InlineData(
        "[Case(\"a\", On = {|DIMP020:\"\"|})] public partial record Wrong : Content;",
        "No record above 'Wrong' tells its descendants apart by \"\": name the first key of a dispatcher",
        Label = "on a key that is none")]
    public void A_case_has_a_dispatcher(string source, params string[] messages) =>
        Analysis.AssertReports(source, messages);

    [Theory]
    [InlineData(
        """
        [Content(0x7700, {|DIMP023:""|})] public partial record Wrong : Content;
        """,
        "\"\" cannot be the value of a case: it is empty",
        Label = "empty")]
    [InlineData(
        "[Command({|DIMP023:null!|})] public partial record Wrong : Command;",
        "null cannot be the value of a case: it is no text",
        Label = "null")]
    [InlineData(
        """
        [Shape, Dispatch("kind")] public partial record Root : WireRecord;
        [Case("a", {|DIMP023:"\ud800"|}, {|DIMP023:null!|})] public partial record Wrong : Root;
        """,
        "\"\\ud800\" cannot be the value of a case: it has half a surrogate pair, which is no valid JSON",
        "null cannot be the value of a case: it is no text",
        Label = "one of several")]
    [InlineData(
        """
        [Customized("app", {|DIMP023:null|}, "act")] public partial record One : CustomizedContent;
        [Customized("app", act: {|DIMP023:"act"|})] public partial record Other : CustomizedContent;
        [Customized(act: "act", mod: {|DIMP023:""|}, app: "app")] public partial record Last : CustomizedContent;
        """,
        "null cannot be the value of a case: it is no text",
        "null cannot be the value of a case: it is no text",
        "\"\" cannot be the value of a case: it is empty",
        Label = "none in between")]
    [InlineData(
        """
        [{|CS7036:Case|}] public partial record One : Content;
        [Case({|CS1503:1|})] public partial record Other : Content;
        """,
        Label = "what the compiler refuses")]
    [InlineData(
        "[Customized({|DIMP023:null!|})] public partial record Wrong : CustomizedContent;",
        "null cannot be the value of a case: it is no text",
        Label = "none, in the attribute of a protocol")]
    public void A_value_is_a_text(string source, params string[] messages) =>
        Analysis.AssertReports(source, messages);

    [Theory]
    [InlineData(
        """
        [Shape, Dispatch("a", {|DIMP029:""|}, {|DIMP029:"a"|}, {|DIMP029:null!|}, {|DIMP029:"\ud800"|})]
        public partial record Root : WireRecord;
        """,
        "\"\" cannot be a key of a dispatcher: it is empty",
        "\"a\" cannot be a key of a dispatcher: it is one already",
        "null cannot be a key of a dispatcher: it is no text",
        "\"\\ud800\" cannot be a key of a dispatcher: it has half a surrogate pair, which is no valid JSON",
        Label = "all of them")]
    [InlineData(
        "[Dispatch({|DIMP029:null!|})] public partial record Root : WireRecord;",
        "null cannot be a key of a dispatcher: it is no list of keys",
        Label = "none")]
    public void The_keys_of_a_dispatcher_are_texts(string source, params string[] messages) =>
        Analysis.AssertReports(source, messages);

    [Theory]
    [InlineData(
        """
        [{|DIMP025:Fallback|}(Having = "x")] public partial record Wrong : WireRecord;
        """,
        "No record above 'Wrong' tells its descendants apart, so that there is nothing to fall back from: derive from a "
            + "record with [Dispatch]",
        Label = "none at all")]
    [InlineData(
        """
        [{|DIMP025:Fallback|}(Having = "x"), Dispatch("kind")] public partial record Wrong : WireRecord;
        """,
        "No record above 'Wrong' tells its descendants apart, so that there is nothing to fall back from: derive from a "
            + "record with [Dispatch]",
        Label = "its own only")]
    public void A_fallback_has_a_dispatcher(string source, params string[] messages) =>
        Analysis.AssertReports(source, messages);
}
