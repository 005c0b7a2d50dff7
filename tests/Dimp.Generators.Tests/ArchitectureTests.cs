using System.Text.RegularExpressions;
using Dimp.Generators.Tests.Support;

namespace Dimp.Generators.Tests;

/// <summary>The page about the architecture names files that exist. It names no folder of them, so that a file may move.</summary>
public partial class ArchitectureTests
{
    [Fact]
    public void Every_file_that_the_page_names_exists()
    {
        HashSet<string> known = [.. FilesUnder("src"), .. FilesUnder("generators")];
        string[] named =
        [
            .. FileName().Matches(File.ReadAllText(Repository.Path("docs/architecture.md"))).Select(static name => name.Value).Distinct(),
        ];
        Assert.NotEmpty(named);
        Assert.Empty(named.Except(known));
    }

    [Fact]
    public void To_follow_a_message_takes_fewer_than_fifteen_files()
    {
        string walk = string.Join('\n', File.ReadLines(Repository.Path("docs/architecture.md")).Where(static line => Step().IsMatch(line)));
        Assert.InRange(FileName().Matches(walk).Select(static name => name.Value).Distinct().Count(), 1, 14);
    }

    private static IEnumerable<string> FilesUnder(string folder) => Directory
        .EnumerateFiles(Repository.Path(folder), "*.cs", SearchOption.AllDirectories)
        .Where(static file => !file.Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj"))
        .Select(static file => Path.GetFileName(file));

    [GeneratedRegex(@"^\d\. `")]
    private static partial Regex Step();

    [GeneratedRegex(@"\b[A-Z][A-Za-z.]*\.cs\b")]
    private static partial Regex FileName();
}
