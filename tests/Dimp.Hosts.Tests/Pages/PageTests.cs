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

    [Fact]
    public void Every_snippet_of_the_page_of_schemas_is_compiled_and_true()
    {
        AssertCompiled("Schemas.cs", Read("docs", "schemas.md"), count: 2);
        Assert.Equal(3, Schemas.OfRegistry().Count());
        Assert.True(Colour.TryRead("#0a0b0c", out Colour colour));
        Assert.Equal("#0a0b0c", colour.ToWireValue().AsString());
        Assert.All(["#0a0b0", "0a0b0c0", "#xa0b0c", ""], static text => Assert.False(Colour.TryRead(text, out _)));
    }

    [Fact]
    public void The_attributes_from_which_a_page_migrates_are_compiled_and_tell_types_apart()
    {
        string compiled = Read("tests", "Dimp.Hosts.Tests", "Pages", "OldSubtypes.cs");
        string[] old = [.. OldCode().Matches(Read("docs", "migrating-from-jsonsubtypes.md")).Select(static match => match.Groups["code"].Value)];
        Assert.Equal(6, old.Length);
        Assert.All(old, code => Assert.Contains(code, compiled, StringComparison.Ordinal));
        Assert.Equal("Rex", Assert.IsType<OldSubtypes.Dog>(OldSubtypes.Read("""{"kind":"dog","name":"Rex"}""")).Name);
        Assert.IsType<OldSubtypes.Unknown>(OldSubtypes.Read("""{"kind":"cat"}"""));
        Assert.IsType<OldSubtypes.Employee>(OldSubtypes.ReadPerson("""{"JobTitle":"Clerk"}"""));
        Assert.IsType<OldSubtypes.Saw>(OldSubtypes.ReadTool("""{"kind":"saw"}"""));
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

    /// <summary>The left column of the table.</summary>
    [GeneratedRegex(@"^\| `(?<code>[^`]+)`", RegexOptions.Multiline)]
    private static partial Regex OldCode();

    [GeneratedRegex(@"^```csharp\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Snippet();
}
