using System.Diagnostics.CodeAnalysis;
using Dimp.Generators.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dimp.Generators.Tests.Diagnostics;

/// <summary>What the generator reports itself, in a build whose compiler would stop before it asks analyzers.</summary>
public class BuildErrorTests
{
    private const string LeftOut = """
        using Dimp;
        [Shape] public partial record Wrong : WireRecord
        {
            [Field("a")] public partial object What { get; set; }
            [Field("b")] public partial int One { get; set; }
            [Field("b")] public partial int Two { get; set; }
        }
        """;

    private const string Contradictory = """
        using Dimp;
        [Shape] public partial record Wrong : WireRecord
        {
            [Field("b")] public partial int One { get; set; }
            [Field("b")] public partial int Two { get; set; }
        }
        [Registry] public partial class Rootless;
        """;

    [Theory]
    [InlineData(LeftOut, "DIMP013 at object", "DIMP014 at \"b\"")]
    [InlineData("using Dimp; [Shape] public record Wrong : WireRecord { [Field] public partial int One { get; set; } }", "DIMP001 at Wrong")]
    [InlineData(
        "using Dimp; [Shape] public partial record Wrong : WireRecord { [Factory] public static partial Wrong Create(int nothing); }",
        "DIMP033 at nothing")]
    [InlineData("using Dimp; [Registry] public class Wrong : WireRegistry<WireRecord>;", "DIMP001 at Wrong")]
    [InlineData("using Dimp; public class Outer { [Registry] public partial class Wrong : WireRegistry<WireRecord>; }", "DIMP006 at Outer")]
    [InlineData("using Dimp; [Registry] public partial class Wrong<T> : WireRegistry<WireRecord>;", "DIMP005 at <T>")]
    [InlineData("using Dimp; public partial class Unmarked : WireRegistry<WireRecord>;", "DIMP050 at Unmarked")]
    [InlineData("using Dimp; [Shape] public partial record Wrong : WireRecord { public partial int One { get; set; } }", "DIMP044 at One")]
    [InlineData(
        "using Dimp; [Shape] public partial record Wrong : WireRecord { public static partial Wrong Create(); }", "DIMP044 at Create")]
    [InlineData("using Dimp; public partial record Wrong : WireRecord { [Field] public partial int One { get; set; } }", "DIMP009 at Field")]
    [InlineData(
        "using Dimp; public class Outer { [Shape] public partial record Wrong : WireRecord { [Field] public partial int One { get; set; } } }",
        "DIMP006 at Outer")]
    [InlineData(
        "using Dimp; public partial class Outer<T> { [Shape] public partial record Wrong : WireRecord { [Field] public partial int One { get; set; } } }",
        "DIMP005 at <T>")]
    [InlineData(
        "using Dimp; [Shape] public partial record Wrong<T> : WireRecord { [Field] public partial int One { get; set; } }", "DIMP005 at <T>")]
    [InlineData(
        "using Dimp; [Shape] public record Wrong : WireRecord { public partial int One { get; set; } }", "DIMP001 at Wrong")]
    public void A_build_that_misses_what_was_left_out_is_told_all_errors(string source, params string[] expected) =>
        Assert.Equal(expected, Report(source, isBuild: true));

    [Theory]
    [InlineData(Contradictory)]
    [InlineData("using Dimp; [Shape] public partial record Sound : WireRecord { [Field] public partial int One { get; set; } }")]
    [InlineData("using Dimp; [Shape] public partial record Others : WireRecord { [System.Obsolete] public partial int One { get; set; } }")]
    [InlineData("using Dimp; [Registry] public abstract partial class Wrong : WireRegistry<WireRecord>;")]
    [InlineData("using Dimp; public abstract class Parent : WireRegistry<WireRecord>; [Registry] public partial class Child : Parent;")]
    [InlineData("using Dimp; [Shape] public record Wrong : WireRecord;")]
    [InlineData("using Dimp; public partial class Any { public partial int One { get; set; } }")]
    public void A_build_that_misses_nothing_is_told_by_the_analyzers(string source) => Assert.Empty(Report(source, isBuild: true));

    [Fact]
    public void An_editor_is_told_by_the_analyzers() => Assert.Empty(Report(LeftOut, isBuild: false));

    [Fact]
    public void What_the_user_suppresses_is_not_reported() =>
        Assert.Equal(["DIMP014 at \"b\""], Report("#pragma warning disable DIMP013\n" + LeftOut, isBuild: true));

    private static IEnumerable<string> Report(string source, bool isBuild)
    {
        TestProject project = TestProject.Of(source);
        return CSharpGeneratorDriver
            .Create([new DimpGenerator().AsSourceGenerator()], parseOptions: project.ParseOptions, optionsProvider: new BuildOptions(isBuild))
            .RunGenerators(project.Compile(), TestContext.Current.CancellationToken)
            .GetRunResult().Diagnostics
            .Where(static found => !found.IsSuppressed)
            .Select(static found => $"{found.Id} at {found.Location.SourceTree!.GetText().ToString(found.Location.SourceSpan)}")
            .Order();
    }

    private sealed class BuildOptions(bool isBuild) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Properties(isBuild);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Properties(isBuild: false);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Properties(isBuild: false);
    }

    private sealed class Properties(bool isBuild) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = isBuild && key == "build_property.DimpReportsErrorsInBuild" ? "true" : null;
            return value is not null;
        }
    }
}
