using System.Globalization;
using System.Text.RegularExpressions;
using Dimp.Generators.Tests.Support;

namespace Dimp.Generators.Tests;

/// <summary>What no analyzer of the compiler checks.</summary>
public partial class StyleTests
{
    [Fact]
    public void No_line_of_what_ships_is_longer_than_editors_are_told()
    {
        string settings = File.ReadAllText(Repository.Path(".editorconfig"));
        int longest = int.Parse(LongestLine().Match(settings).Groups[1].Value, CultureInfo.InvariantCulture);
        Assert.Empty(
            from folder in (string[])["src", "generators"]
            from file in Directory.GetFiles(Repository.Path(folder), "*.cs", SearchOption.AllDirectories)
            where !BuildOutput().IsMatch(file)
            from line in File.ReadLines(file).Select(static (text, index) => (Text: text, Number: index + 1))
            where line.Text.Length > longest
            select $"{file}:{line.Number}");
    }

    [GeneratedRegex(@"^max_line_length = (\d+)$", RegexOptions.Multiline)]
    private static partial Regex LongestLine();

    [GeneratedRegex(@"[/\\](bin|obj)[/\\]")]
    private static partial Regex BuildOutput();
}
