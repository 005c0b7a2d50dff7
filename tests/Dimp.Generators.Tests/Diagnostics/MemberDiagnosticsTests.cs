using Dimp.Generators.Tests.Support;

namespace Dimp.Generators.Tests.Diagnostics;

/// <summary>Attributes where nobody reads them.</summary>
public class MemberDiagnosticsTests
{
    [Theory]
    [InlineData(
        """
        public partial class Wrong
        {
            [{|DIMP009:Field|}] public int Number { get; set; }
            [Factory, Preset("Number", 1)] public static Wrong Create() => new();
        }
        """,
        "[Field] has no effect here: 'Wrong' is no shape; add [Shape] to it",
        Label = "a field and a factory in a class")]
    [InlineData(
        """
        public record Wrong : WireRecord { [{|DIMP009:Field|}("a")] public int Number { get; set; } }
        """,
        "[Field] has no effect here: 'Wrong' is no shape; add [Shape] to it",
        Label = "a field in a record")]
    [InlineData(
        "public partial interface IWrong { [{|DIMP009:Field|}] int Number { get; } }",
        "[Field] has no effect here: 'IWrong' is no shape; add [Shape] to it",
        Label = "a field in an interface")]
    [InlineData(
        """
        [{|DIMP009:Requires|}("a")] public record Wrong : WireRecord;
        """,
        "[Requires] has no effect here: 'Wrong' is no shape; add [Shape] to it",
        Label = "a requirement")]
    [InlineData(
        """
        [Shape] public partial record Outer : WireRecord
        {
            public static partial class Wrong { [{|DIMP009:Factory|}] public static Outer Create() => new(); }
        }
        """,
        "[Factory] has no effect here: 'Wrong' is no shape; add [Shape] to it",
        Label = "a factory in a class inside of a shape")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field] public partial int Number { get; set; }
            [{|DIMP009:Preset|}(nameof(Number), 1), Preset(nameof(Number), 2)] public static Wrong Create() => new();
        }
        """,
        "[Preset] has no effect here: 'Create' is no factory; add [Factory] to it",
        Label = "a preset without a factory")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [{|CS0592:Field|}] public int Number; [{|CS0592:Field|}] public int Method() => 1; [{|CS0592:Shape|}] public int Other;
        }
        """,
        Label = "what the compiler refuses")]
    public void An_attribute_belongs_to_a_shape(string source, params string[] messages) =>
        Analysis.AssertReports(source, messages);
}
