using System.Text.RegularExpressions;
using Dimp.Generators.Tests.Support;

namespace Dimp.Generators.Tests;

/// <summary>Every promise of the threat model names tests that exist.</summary>
public partial class ThreatModelTests
{
    private static readonly string _page = File.ReadAllText(Repository.Path("docs/threat-model.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Every_promise_names_the_tests_that_hold_it()
    {
        string[] promises = [.. PromisePattern().Matches(_page).Select(static promise => promise.Value)];
        Assert.Equal(Enumerable.Range(1, promises.Length), promises.Select(static promise => int.Parse(promise.Split('.')[0], null)));
        Assert.All(promises, static promise => Assert.Matches(TestPattern(), promise));
    }

    [Fact]
    public void Every_test_that_is_named_exists()
    {
        Dictionary<string, string> sources = Directory
            .EnumerateFiles(Repository.Path("tests"), "*Tests.cs", SearchOption.AllDirectories)
            .ToLookup(static file => Path.GetFileNameWithoutExtension(file), File.ReadAllText)
            .ToDictionary(static file => file.Key, static file => string.Concat(file));
        Assert.Empty(
            from test in TestPattern().Matches(_page)
            let name = test.Groups["method"].Value
            where !sources.TryGetValue(test.Groups["class"].Value, out string? source)
                || !Regex.IsMatch(source, $@"public (?:async )?(?:void|Task) {name}\(")
            select test.Value);
    }

    [GeneratedRegex(@"^\d+\. .*?(?=^\d+\. |^#)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex PromisePattern();

    [GeneratedRegex(@"`(?<class>\w+Tests)\.(?<method>\w+)`")]
    private static partial Regex TestPattern();
}
