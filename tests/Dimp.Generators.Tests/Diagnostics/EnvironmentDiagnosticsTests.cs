using Dimp.Generators.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Platform = Dimp.Generators.Tests.Support.Platform;

namespace Dimp.Generators.Tests.Diagnostics;

/// <summary>An error of the whole project is reported once, and nothing else is reported.</summary>
public class EnvironmentDiagnosticsTests
{
    private static readonly string _ownVersion = typeof(DimpGenerator).Assembly.GetName().Version!.ToString(3);

    private static readonly TestProject _project = new("App",
    [
        new SourceFile("B.cs", "[Dimp.Shape] public partial record Other : Dimp.WireRecord;"),
        new SourceFile("A.cs", "public class Plain; [Dimp.Shape, System.Obsolete] public record Wrong<T>(int Number);"),
    ]);

    [Theory]
    [InlineData(LanguageVersion.CSharp12, "12.0")]
    [InlineData(LanguageVersion.CSharp9, "9.0")]
    public void The_language_is_too_old(LanguageVersion language, string name) => AssertReports(
        _project with { Language = language },
        "DIMP090",
        $"Dimp.Generated needs C# 13, and the project is compiled as C# {name}: set <LangVersion>13</LangVersion> or later");

    [Fact]
    public void The_engine_is_not_referenced() => AssertReports(
        _project with { References = Platform.Framework },
        "DIMP091",
        "Dimp.Generated is not referenced: add the package, whose generator this is");

    [Fact]
    public void The_engine_is_known_under_an_alias_only() => AssertReports(
        _project with
        {
            Files =
            [
                new SourceFile(
                    "A.cs", "extern alias engine; [engine::Dimp.Shape] public partial record Wrong : engine::Dimp.WireRecord;"),
            ],
            References = [.. Platform.Framework, Platform.Engine.WithAliases(["engine"])],
        },
        "DIMP091",
        "Dimp.Generated is referenced under an extern alias only: give the reference the alias 'global' too",
        at: "engine::Dimp.Shape");

    [Fact]
    public void The_engine_is_referenced_twice() => AssertReports(
        _project with { References = [.. Platform.Framework, Platform.Engine, OtherEngine.Reference] },
        "DIMP091",
        "Dimp.Generated is referenced twice: reference one assembly that has it");

    [Fact]
    public void The_engine_is_of_another_version()
    {
        TestProject project = _project with
        {
            Files = _project.Files.RemoveAt(1),
            References = [.. Platform.Framework, OtherEngine.Reference],
        };
        AssertReports(
            project,
            "DIMP092",
            $"The library Dimp.Generated is of version 9.8.7 and the generator of version {_ownVersion}: "
            + "reference one version of the package everywhere");
    }

    [Fact]
    public void A_project_that_does_not_use_the_library_is_silent() => Assert.Empty(Analysis.Of(
        TestProject.Of("[System.Obsolete] public class Plain;") with { References = Platform.Framework }).Reported);

    [Fact]
    public void An_attribute_that_only_ends_like_one_of_the_library_is_silent() => Assert.Empty(Analysis.Of(
        TestProject.Of("[Other.MyShape, hape] public class Plain;") with { References = Platform.Framework }).Reported);

    [Fact]
    public void A_using_that_is_missing_is_the_compilers_business() => Assert.Empty(Analysis.Of(
        TestProject.Of("[Shape] public partial record Wrong : WireRecord;")).Reported);

    private static void AssertReports(TestProject project, string id, string message, string at = "Dimp.Shape")
    {
        Analysis analysis = Analysis.Of(project);
        Diagnostic reported = Assert.Single(analysis.Reported);
        Assert.Equal(project.Files.MinBy(static file => file.Path)!.Path, reported.Location.SourceTree!.FilePath);
        Assert.Equal((id, at, message), (reported.Id, Mark.Of(reported).Text, analysis.Messages.Single()));
        Assert.Equal(id == "DIMP092", analysis.Run.Files.Any());
    }
}
