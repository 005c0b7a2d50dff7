using Dimp.Generators.Tests.Support;

namespace Dimp.Generators.Tests.Diagnostics;

/// <summary>Two shapes on one case.</summary>
public class ConflictDiagnosticsTests
{
    [Theory]
    [InlineData(
        """
        [Content(0x7700)] public partial record One : Content;
        [Case({|DIMP022:"30464"|})] public partial record Other : Content;
        [Content({|DIMP022:30464|})] public partial record Last : Content;
        """,
        "The case \"30464\" of 'Dimp.Protocol.Content' is claimed by 'One' and by 'Other': give one of them another value",
        "The case \"30464\" of 'Dimp.Protocol.Content' is claimed by 'One' and by 'Last': give one of them another value",
        Label = "a number, its text, and the number in other digits")]
    [InlineData(
        """
        [Content({|DIMP022:0x88|})] public partial record One : Content;
        [Command({|DIMP022:"handshake"|})] public partial record Other : Command;
        """,
        "The case \"136\" of 'Dimp.Protocol.Content' is claimed by 'Dimp.Protocol.Command' and by 'One': give it another "
            + "value, or take the case over with Replaces = true",
        "The case \"handshake\" of 'Dimp.Protocol.Command' is claimed by 'Dimp.Protocol.HandshakeCommand' and by 'Other': "
            + "give it another value, or take the case over with Replaces = true",
        Label = "of another assembly")]
    [InlineData(
        """
        [Shape, Dispatch("kind")] public partial record Root : WireRecord;
        [Case("a", "b")] public partial record One : Root;
        [Case("c", {|DIMP022:"b"|})] public partial record Other : Root;
        """,
        "The case \"b\" of 'Root' is claimed by 'One' and by 'Other': give one of them another value",
        Label = "a synonym")]
    [InlineData(
        """
        [Customized("app", "mod")] public partial record One : CustomizedContent;
        [Customized({|DIMP022:"app"|}, "mod")] public partial record Other : CustomizedContent;
        [Customized("app", "mod", "act")] public partial record Last : CustomizedContent;
        """,
        "The case \"app\", \"mod\" of 'Dimp.Protocol.AppContent' is claimed by 'One' and by 'Other': give one of them "
            + "another value",
        Label = "several keys")]
    [InlineData(
        """
        [Content(0x7700, "seven", {|DIMP022:"30464"|})] public partial record One : Content;
        [Command("two"), Case({|DIMP022:"two"|})] public partial record Other : Command;
        """,
        "The case \"30464\" of 'Dimp.Protocol.Content' is claimed by 'One' twice: remove one of them",
        "The case \"two\" of 'Dimp.Protocol.Command' is claimed by 'Other' twice: remove one of them",
        Label = "of one shape")]
    [InlineData(
        """
        [Case("two", On = "command")] public partial record Wrong : Command;
        [Case({|DIMP022:"two"|}, On = "command")] public partial record Wrong;
        """,
        "The case \"two\" of 'Dimp.Protocol.Command' is claimed by 'Wrong' twice: remove one of them",
        Label = "in two parts of one shape")]
    [InlineData(
        """
        [Shape, Dispatch("kind")] public partial record Root : WireRecord;
        [Fallback(Having = "x")] public partial record One : Root;
        [Fallback(Having = {|DIMP022:"x"|})] public partial record Other : Root;
        [Fallback(Having = "x")] public partial record Refined : One;
        """,
        "The fallback on \"x\" of 'Root' is claimed by 'One' and by 'Other': give it another key, or derive it from 'One'",
        Label = "a fallback")]
    [InlineData(
        """
        [Fallback(Having = {|DIMP022:"group"|})] public partial record Wrong : Command;
        """,
        "The fallback on \"group\" of 'Dimp.Protocol.Command' is claimed by 'Dimp.Protocol.GroupCommand' and by 'Wrong': "
            + "give it another key, or derive it from 'Dimp.Protocol.GroupCommand'",
        Label = "a fallback of another assembly")]
    [InlineData(
        """
        [Content(0x88, Replaces = true)] public partial record One : Content;
        [Case({|DIMP022:"136"|}, Replaces = true)] public partial record Other : Content;
        """,
        "The case \"136\" of 'Dimp.Protocol.Content' is claimed by 'One' and by 'Other': give one of them another value",
        Label = "replaced twice")]
    public void A_case_belongs_to_one_shape(string source, params string[] messages) =>
        Analysis.AssertReports(source, messages);
}
