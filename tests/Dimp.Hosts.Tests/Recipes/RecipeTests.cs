using System.Text.RegularExpressions;

namespace Dimp.Hosts.Tests.Recipes;

/// <summary>What the page of recipes shows is what is compiled here.</summary>
public partial class RecipeTests
{
    [Fact]
    public void Every_snippet_of_the_page_is_compiled()
    {
        string compiled = Unindented(Read("tests", "Dimp.Hosts.Tests", "Recipes", "Recipes.cs"));
        string[] snippets = [.. Snippet().Matches(Read("docs", "recipes.md")).Select(static match => Unindented(match.Groups["code"].Value))];
        Assert.Equal(7, snippets.Length);
        Assert.All(snippets, snippet => Assert.Contains(snippet, compiled, StringComparison.Ordinal));
    }

    private static string Read(params string[] path) =>
        File.ReadAllText(Path.Combine([Repository.Root.FullName, .. path])).ReplaceLineEndings("\n");

    private static string Unindented(string code) => string.Join('\n', code.Split('\n').Select(static line => line.TrimStart()));

    [GeneratedRegex(@"^```csharp\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Snippet();
}
