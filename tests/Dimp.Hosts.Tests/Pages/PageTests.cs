using System.Text.RegularExpressions;

namespace Dimp.Hosts.Tests.Pages;

/// <summary>What the pages show is what is compiled here.</summary>
public partial class PageTests
{
    [Fact]
    public void Every_recipe_is_compiled() => AssertCompiled("Recipes.cs", Read("docs", "recipes.md"), count: 7);

    [Fact]
    public void Every_snippet_of_the_chapter_on_hosts_is_compiled()
    {
        string guide = Read("docs", "guide.md");
        int start = guide.IndexOf("\n## Hosts\n", StringComparison.Ordinal);
        int end = guide.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        AssertCompiled("Hosts.cs", guide[start..end], count: 9);
    }

    private static void AssertCompiled(string file, string page, int count)
    {
        string compiled = Unindented(Read("tests", "Dimp.Hosts.Tests", "Pages", file));
        string[] snippets = [.. Snippet().Matches(page).Select(static match => Unindented(match.Groups["code"].Value))];
        Assert.Equal(count, snippets.Length);
        Assert.All(snippets, snippet => Assert.Contains(snippet, compiled, StringComparison.Ordinal));
    }

    private static string Read(params string[] path) =>
        File.ReadAllText(Path.Combine([Repository.Root.FullName, .. path])).ReplaceLineEndings("\n");

    private static string Unindented(string code) => string.Join('\n', code.Split('\n').Select(static line => line.TrimStart()));

    [GeneratedRegex(@"^```csharp\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Snippet();
}
