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

    private static IEnumerable<string> FilesUnder(string folder) => Directory
        .EnumerateFiles(Repository.Path(folder), "*.cs", SearchOption.AllDirectories)
        .Where(static file => !file.Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj"))
        .Select(static file => Path.GetFileName(file));

    [GeneratedRegex(@"\b[A-Z][A-Za-z.]*\.cs\b")]
    private static partial Regex FileName();
}
