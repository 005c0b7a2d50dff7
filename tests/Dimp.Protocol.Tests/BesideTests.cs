using System.Text.RegularExpressions;

namespace Dimp.Protocol.Tests;

/// <summary>The two programs on the page about System.Text.Json 11 are the ones in the tests, and print the output on the page.</summary>
public partial class BesideTests
{
    private static readonly string Page =
        File.ReadAllText(Path.Combine(Repository.Root.FullName, "docs", "beside-system-text-json-11.md")).ReplaceLineEndings("\n");

    [Theory]
    [InlineData("Theirs", "## With System.Text.Json 11")]
    [InlineData("Ours", "## With this library")]
    public async Task A_program_of_the_page_prints_what_it_says(string name, string heading)
    {
        Match[] blocks = [.. Block().Matches(Page, Page.IndexOf(heading, StringComparison.Ordinal)).Take(2)];
        string folder = Path.Combine(Repository.Root.FullName, "tests", "Beside", name);
        Assert.Equal(File.ReadAllText(Path.Combine(folder, "Program.cs")).ReplaceLineEndings("\n"), blocks[0].Groups["text"].Value);

        // <project>/bin/<configuration>/<framework>, as for the tests themselves.
        string output = Path.GetRelativePath(Path.Combine(Repository.Root.FullName, "tests", "Dimp.Protocol.Tests"), AppContext.BaseDirectory);
        using var program = new ChildProcess(ChildProcess.DotNet, Path.Combine(folder, output, name + ".dll"));
        Assert.True(await program.WaitAsync() == 0, program.Output);
        Assert.Equal(blocks[1].Groups["text"].Value, program.Output.ReplaceLineEndings("\n"));
    }

    [GeneratedRegex(@"^```\w*\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
