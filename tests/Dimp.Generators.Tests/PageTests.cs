using System.Text.RegularExpressions;
using Dimp.Generators.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Tests;

/// <summary>The programs of the pages are compiled as they would be pasted, without a warning, and print what the pages say.</summary>
public partial class PageTests
{
    public static TheoryData<string> Pages =>
    [
        "a-bot-in-an-hour.md", "migrating-from-jobject.md", "migrating-from-jsonsubtypes.md", "migrating-from-system-text-json.md",
        "signed-messages.md", "versions-of-a-protocol.md",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_program_of_a_page_prints_what_it_says(string page)
    {
        string text = File.ReadAllText(Repository.Path($"docs/{page}")).ReplaceLineEndings("\n");
        Match[] programs = [.. ProgramPattern().Matches(text).OfType<Match>()];
        Assert.NotEmpty(programs);
        Assert.Equal(text.Split("```csharp\n").Length - 1, programs.Length);
        foreach (Match program in programs)
        {
            TestProject project = TestProject.Of(program.Groups["text"].Value) with { Output = OutputKind.ConsoleApplication };
            Assert.Equal(program.Groups["printed"].Value, await Sandbox.RunAsync(GeneratorRun.Of(project).Build()));
        }
    }

    [GeneratedRegex(@"^```csharp\n(?<text>.*?)^```\n\nIt prints:\n\n```\n(?<printed>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex ProgramPattern();
}
