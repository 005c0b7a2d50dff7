using System.Text.RegularExpressions;
using Dimp.Generators.Tests.Support;

namespace Dimp.Generators.Tests;

/// <summary>The workflows run on GitHub only, and the scripts are run by hand. What they name exists.</summary>
public partial class ScriptTests
{
    private static readonly string[] _workflows = Directory.GetFiles(Repository.Path(".github/workflows"), "*.yml");

    private static readonly string[] _scripts =
    [
        .. Directory.GetFiles(Repository.Path(".ci")), Repository.Path("fuzz/run"), Repository.Path("mutation/run"), Repository.Path("coverage/run"),
    ];

    [Fact]
    public void Every_script_that_is_called_exists_and_can_be_run()
    {
        string[] called =
        [
            .. _workflows.Concat(_scripts).Append(Repository.Path("CONTRIBUTING.md"))
                .SelectMany(static file => ScriptPattern().Matches(File.ReadAllText(file))).Select(static match => match.Value).Distinct(),
        ];
        Assert.Contains(".ci/run", called);
        Assert.All(called, static script =>
        {
            Assert.True(File.Exists(Repository.Path(script)), script);
            if (!OperatingSystem.IsWindows())
            {
                Assert.True(File.GetUnixFileMode(Repository.Path(script)).HasFlag(UnixFileMode.UserExecute), script);
            }
        });
    }

    [Fact]
    public void Every_project_and_folder_that_a_script_names_exists()
    {
        string[] named =
        [
            .. _workflows.Concat(_scripts).SelectMany(static file => PathPattern().Matches(WithoutComments(file)))
                .Select(static match => match.Value).Distinct(),
        ];
        Assert.Contains("samples/Handshake", named);
        Assert.Contains("tests/Clients", named);
        Assert.DoesNotContain(named, static path => !path.Contains("/bin/", StringComparison.Ordinal) && !Path.Exists(Repository.Path(path)));
    }

    /// <summary>The release attests and pushes what <c>.ci/pack</c> has made.</summary>
    [Fact]
    public void What_is_released_is_what_is_packed()
    {
        string release = File.ReadAllText(Repository.Path(".github/workflows/release.yml"));
        string pack = File.ReadAllText(Repository.Path(".ci/pack"));
        string folder = Regex.Match(pack, @"^out=(\S+)$", RegexOptions.Multiline).Groups[1].Value;
        string[] used = [.. ArtifactPattern().Matches(release).Select(static match => match.Value)];
        Assert.NotEmpty(used);
        Assert.All(used, path => Assert.Equal(folder, Path.GetDirectoryName(path)!.Replace('\\', '/')));
        string bill = Regex.Match(release, @"sbom-path: (\S+)").Groups[1].Value;
        Assert.EndsWith($" \"$out/{Path.GetFileName(bill)}\"", pack.Split('\n').Single(static line => line.StartsWith("cp ", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.True(File.Exists(Repository.Path(Regex.Match(release, @"global-json-file: (\S+)").Groups[1].Value)));
    }

    /// <summary>Without what is only removed, too.</summary>
    private static string WithoutComments(string file) => string.Join('\n', File.ReadLines(file)
        .Where(static line => !line.TrimStart().StartsWith('#') && !line.TrimStart().StartsWith("rm ", StringComparison.Ordinal)));

    [GeneratedRegex(@"\.ci/[a-z]+\b|\b(?:fuzz|mutation|coverage)/run\b")]
    private static partial Regex ScriptPattern();

    [GeneratedRegex(@"(?<=[\s""=(]|\$root/|\$PWD/|\$root""/)(?:src|tests|samples|benchmarks|fuzz|mutation|coverage|docs)/[\w./]*\w")]
    private static partial Regex PathPattern();

    [GeneratedRegex(@"artifacts/packages/[\w.*]+")]
    private static partial Regex ArtifactPattern();
}
