using Dimp.Generators.Tests.Support;

namespace Dimp.Generators.Tests.Diagnostics;

/// <summary>Keys, and whose they are.</summary>
public class KeyDiagnosticsTests
{
    [Theory]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field("fee")] public partial int Fee { get; set; }
            [Field({|DIMP014:"fee"|})] public partial int Price { get; set; }
        }
        """,
        "The key \"fee\" of 'Price' is one of 'Fee' already: give one of them another key",
        Label = "two properties")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field("entry_fee")] public partial int Fee { get; set; }
            [Field] public partial int {|DIMP014:EntryFee|} { get; set; }
        }
        """,
        "The key \"entry_fee\" of 'EntryFee' is one of 'Fee' already: give one of them another key",
        Label = "a name in snake case")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord { [Field("fee")] public partial int Fee { get; set; } }
        public partial record Wrong { [Field("price", Aliases = ["cost", {|DIMP014:"fee"|}])] public partial int Price { get; set; } }
        """,
        "The key \"fee\" of 'Price' is one of 'Fee' already: give one of them another key",
        Label = "in two parts")]
    [InlineData(
        """
        [Shape] public partial record Parent : WireRecord { [Field("fee")] public partial int Fee { get; set; } }
        [Shape] public partial record Middle : Parent;
        [Shape] public partial record Wrong : Middle { [Field({|DIMP014:"fee"|})] public partial int Price { get; set; } }
        """,
        "The key \"fee\" of 'Price' is one of 'Parent.Fee' already: give it another key, or refine that field by a "
            + "property of the same name",
        Label = "in a base")]
    [InlineData(
        """
        [Content(0x7700)] public partial record Wrong : Content { [Field({|DIMP014:"sn"|})] public partial long Number { get; set; } }
        """,
        "The key \"sn\" of 'Number' is one of 'Content.Sn' already: give it another key, or refine that field by a "
            + "property of the same name",
        Label = "in a base of another assembly")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field("title", Mirrors = ["message"])] public partial string Title { get; set; }
            [Field({|DIMP014:"message"|})] public partial string Message { get; set; }
        }
        """,
        "The key \"message\" of 'Message' is one of 'Title' already: give one of them another key",
        Label = "mirrors")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field("type", Short = "T")] public partial string Type { get; }
            [Field("time", Short = {|DIMP014:"T"|})] public partial string Time { get; set; }
            [Field({|DIMP014:"T"|})] public partial string Text { get; set; }
        }
        """,
        "The key \"T\" of 'Time' is one of 'Type' already: give one of them another key",
        "The key \"T\" of 'Text' is one of 'Type' already: give one of them another key",
        Label = "short names")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field("member")] public partial string Member { get; set; }
            [Field("members", Single = {|DIMP014:"member"|})] public partial IReadOnlyList<string> Members { get; set; }
        }
        """,
        "The key \"member\" of 'Members' is one of 'Member' already: give one of them another key",
        Label = "single items")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field("did", Legacy = ["ID", "id"])] public partial string Did { get; set; }
            [Field("name", Legacy = new[] { "n", {|DIMP014:"id"|} })] public partial string Name { get; set; }
        }
        """,
        "The key \"id\" of 'Name' is one of 'Did' already: give one of them another key",
        Label = "old names")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field("a", Aliases = [{|DIMP014:"a"|}])] public partial int One { get; set; }
            [Field("b", Aliases = ["c", {|DIMP014:"c"|}])] public partial int Other { get; set; }
            [Field(Mirrors = [{|DIMP014:"last"|}])] public partial int Last { get; set; }
        }
        """,
        "The key \"a\" of 'One' is given twice: remove one of them",
        "The key \"c\" of 'Other' is given twice: remove one of them",
        "The key \"last\" of 'Last' is given twice: remove one of them",
        Label = "twice in one field")]
    public void A_key_belongs_to_one_field(string source, params string[] messages) =>
        Analysis.AssertReports(source, messages);

    [Theory]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field({|DIMP015:""|})] public partial int {|CS9248:Number|} { get; set; }
        }
        """,
        "\"\" cannot be a key: it is empty",
        Label = "empty")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field({|DIMP015:"\ud800"|})] public partial int {|CS9248:Number|} { get; set; }
        }
        """,
        "\"\\ud800\" cannot be a key: it has half a surrogate pair, which is no valid JSON",
        Label = "half a surrogate pair")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field(Aliases = [{|DIMP015:""|}, {|DIMP015:null!|}], Short = {|DIMP015:""|}, Legacy = null!)]
            public partial int {|CS9248:One|} { get; set; }
            [Field(key: "b", Mirrors = new string[] { "x", {|DIMP015:"\udc00"|} })] public partial int {|CS9248:Other|} { get; set; }
        }
        """,
        "\"\" cannot be a key: it is empty",
        "null cannot be a key: it is no text",
        "\"\" cannot be a key: it is empty",
        "\"\\udc00\" cannot be a key: it has half a surrogate pair, which is no valid JSON",
        Label = "in the lists")]
    [InlineData(
        """
        [Shape, Requires({|DIMP015:""|}, "a", {|DIMP015:null!|})] public partial record Wrong : WireRecord;
        """,
        "\"\" cannot be a key: it is empty",
        "null cannot be a key: it is no text",
        Label = "a requirement")]
    [InlineData(
        """
        [Fallback(Having = {|DIMP015:""|})] public partial record One : Content;
        [Fallback(Having = {|DIMP015:null!|})] public partial record Other : Content;
        [{|CS9035:Fallback|}] public partial record Last : Content;
        """,
        "\"\" cannot be a key: it is empty",
        "null cannot be a key: it is no text",
        Label = "of a fallback")]
    public void A_key_is_a_text(string source, params string[] messages) =>
        Analysis.AssertReports(source, messages);

    [Theory]
    [InlineData(
        """
        [Shape, Dispatch("kind", "sub")] public partial record Root : WireRecord
        {
            [Field] public partial string Kind { get; {|DIMP024:set|}; }
            [Field] public partial string Sub { get; init; }
        }
        """,
        "'Kind' sets the key \"kind\", by which 'Root' tells its descendants apart, and would turn a message into one of "
            + "another record: remove 'set', or write 'init'",
        Label = "by the record that has the dispatcher")]
    [InlineData(
        """
        [Content(0x7700)] public partial record Wrong : Content
        {
            [Field("type")] public new partial string Type { get; protected internal {|DIMP024:set|}; }
        }
        """,
        "'Type' sets the key \"type\", by which 'Content' tells its descendants apart, and would turn a message into one "
            + "of another record: remove 'set', or write 'init'",
        Label = "by a descendant")]
    [InlineData(
        """
        [Shape, Dispatch("kind")] public partial record Root : WireRecord
        {
            [Field(Mirrors = ["kind"])] public partial string Title { get; {|DIMP024:set|}; }
        }
        """,
        "'Title' sets the key \"kind\", by which 'Root' tells its descendants apart, and would turn a message into one of "
            + "another record: remove 'set', or write 'init'",
        Label = "by a mirror")]
    public void A_key_by_which_messages_are_told_apart_is_not_set(string source, params string[] messages) =>
        Analysis.AssertReports(source, messages);
}
