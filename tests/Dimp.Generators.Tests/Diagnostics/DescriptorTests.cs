using System.Text.RegularExpressions;
using Dimp.Generators.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Tests.Diagnostics;

public partial class DescriptorTests
{
    public static TheoryData<string> Ids => [.. All.Select(static descriptor => descriptor.Id)];

    private static IEnumerable<DiagnosticDescriptor> All =>
        Analysis.Analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics);

    [Fact]
    public void An_id_has_one_meaning() =>
        Assert.Equal(All.Select(static descriptor => descriptor.Id).Distinct(), All.Select(static descriptor => descriptor.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_diagnostic_belongs_to_its_decade_and_links_to_its_page(string id)
    {
        DiagnosticDescriptor descriptor = All.Single(descriptor => descriptor.Id == id);
        Assert.Matches(Form(), id);
        Assert.Equal($"https://github.com/dimpart/dimp-generated/blob/main/docs/diagnostics/{id}.md", descriptor.HelpLinkUri);
        Assert.Equal("Dimp." + id[5] switch
        {
            '0' => "Declaration",
            '1' => "Field",
            '2' or '5' => "Dispatch",
            '3' => "Factory",
            '4' => "Agreement",
            '9' => "Environment",
            _ => throw new ArgumentOutOfRangeException(nameof(id)),
        }, descriptor.Category);
        Assert.True(descriptor.IsEnabledByDefault);
    }

    [Fact]
    public void The_releases_list_every_diagnostic_and_no_other() => Assert.Equal(
        All.Select(static rule => $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title}").Order(),
        from file in Repository.Files("generators/Dimp.Generators", "AnalyzerReleases.*.md")
        from line in File.ReadLines(file)
        where line.StartsWith("DIMP", StringComparison.Ordinal)
        orderby line
        select line);

    [Fact]
    public void The_index_lists_every_diagnostic_and_no_other() => Assert.Equal(
        All.OrderBy(static rule => rule.Id, StringComparer.Ordinal).Select(IndexLine),
        File.ReadLines(Repository.Path("docs/diagnostics/README.md")).Where(static line =>
            line.StartsWith("| [DIMP", StringComparison.Ordinal)));

    /// <summary>One is not an analyzer's: the build targets of the package report a compiler that would not load any.</summary>
    [Fact]
    public void Every_page_is_of_a_diagnostic() => Assert.Equal(
        All.Select(static rule => rule.Id + ".md").Append("DIMP093.md").Order(),
        Repository.Files("docs/diagnostics", "DIMP*.md").Select(static file => Path.GetFileName(file)).Order());

    private static string IndexLine(DiagnosticDescriptor rule) =>
        $"| [{rule.Id}]({rule.Id}.md) | {(rule.DefaultSeverity == DiagnosticSeverity.Error ? "error" : "warning")} | {rule.Title} |";

    [GeneratedRegex(@"^DIMP0[0123459]\d$")]
    private static partial Regex Form();
}
