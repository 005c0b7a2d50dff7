using Dimp.Generators.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dimp.Generators.Tests.Diagnostics;

/// <summary>Whoever knows better can say so. What cannot be generated is not generated for that.</summary>
public class SuppressionTests
{
    private const string Settable = "[Shape, Dispatch(\"kind\")] public partial record Root : WireRecord "
        + "{ [Field] public partial string Kind { get; set; } }";

    private const string NotPartial = "[Shape] public record Wrong : WireRecord;";

    [Theory]
    [InlineData("DIMP024", Settable)]
    [InlineData("DIMP001", NotPartial)]
    [InlineData("DIMP022", "[Content(0x88)] public partial record Own : Content;")]
    [InlineData("DIMP028", "[Registry] public partial class Wrong : WireRegistry<WireRecord>;")]
    public void A_pragma_suppresses_a_diagnostic(string id, string source)
    {
        Assert.Equal([id], Analysis.Of(source).Reported.Select(static diagnostic => diagnostic.Id));
        Assert.Empty(Analysis.Of($"#pragma warning disable {id}\n{source}\n#pragma warning restore {id}").Reported);
    }

    [Fact]
    public void What_is_wrong_with_the_project_can_be_suppressed_too()
    {
        TestProject project = TestProject.Of("#pragma warning disable DIMP090\nusing Dimp;\n" + NotPartial);
        Assert.Empty(Analysis.Of(project with { Language = LanguageVersion.CSharp12 }).Reported);
    }

    [Theory]
    [InlineData("none", null)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    [InlineData("error", DiagnosticSeverity.Error)]
    public void An_editor_config_sets_the_severity(string severity, DiagnosticSeverity? expected)
    {
        TestProject project = TestProject.Of(Analysis.Usings + Settable) with
        {
            EditorConfig = $"[*.cs]\ndotnet_diagnostic.DIMP024.severity = {severity}",
        };
        Assert.Equal(expected, Analysis.Of(project).Reported.SingleOrDefault()?.Severity);
    }

    [Fact]
    public void Suppressing_an_error_generates_nothing() =>
        Assert.Empty(Analysis.Of("#pragma warning disable DIMP001\n" + NotPartial).Run.HintNames);
}
