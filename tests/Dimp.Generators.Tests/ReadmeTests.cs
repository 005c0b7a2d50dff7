using System.Text.RegularExpressions;
using Dimp.Generators.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Tests;

/// <summary>The program in the README is compiled as it would be pasted, and prints what the README says.</summary>
public partial class ReadmeTests
{
    private static readonly string _readme = File.ReadAllText(Repository.Path("README.md")).ReplaceLineEndings("\n");

    [Fact]
    public async Task Its_program_prints_what_it_says()
    {
        string program = Assert.Single(BlockPattern().Matches(_readme), static block => block.Groups["language"].Value == "csharp")
            .Groups["text"].Value;
        string printed = BlockPattern().Match(_readme, _readme.IndexOf("It prints:", StringComparison.Ordinal)).Groups["text"].Value;
        TestProject project = TestProject.Of(program) with { Output = OutputKind.ConsoleApplication };
        Assert.Equal(printed, await Sandbox.RunAsync(GeneratorRun.Of(project).Build()));
    }

    /// <summary>What a line prints is the comment at its end.</summary>
    [Theory]
    [InlineData("Dimp.Generated", "9\n{\"kind\":\"cat\",\"lives\":8,\"sea\":{\"depth\":1.00}}\n")]
    [InlineData("Dimp.Protocol", "bots\n")]
    public async Task The_program_in_the_readme_of_a_package_prints_what_it_says(string package, string printed)
    {
        string readme = await File.ReadAllTextAsync(Repository.Path($"src/{package}/README.md"), TestContext.Current.CancellationToken);
        string program = BlockPattern().Match(readme.ReplaceLineEndings("\n")).Groups["text"].Value;
        Assert.All(printed.TrimEnd().Split('\n'), line => Assert.Contains($"// {line}", program, StringComparison.Ordinal));
        TestProject project = TestProject.Of(program) with { Output = OutputKind.ConsoleApplication };
        Assert.Equal(printed, await Sandbox.RunAsync(GeneratorRun.Of(project).Build()));
    }

    [Fact]
    public void Its_links_lead_to_files_of_the_repository() => Assert.All(
        LinkPattern().Matches(_readme).Select(static link => link.Groups["target"].Value),
        static target => Assert.True(Path.Exists(Repository.Path(target)), target));

    [GeneratedRegex(@"^```(?<language>\w*)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex BlockPattern();

    [GeneratedRegex(@"\]\((?!https:)(?<target>[^)#]+)")]
    private static partial Regex LinkPattern();
}
