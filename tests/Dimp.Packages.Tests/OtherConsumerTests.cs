namespace Dimp.Packages.Tests;

/// <summary>
/// Consumers in other languages and in other forms of publication. They take a minute, so they run only with
/// <c>Dimp_Consumers=all</c>, which CI sets.
/// </summary>
public class OtherConsumerTests(PackedFeed feed)
{
    private static void SkipUnlessAsked() => Assert.SkipUnless(
        Environment.GetEnvironmentVariable("Dimp_Consumers") == "all", "It takes long, and runs with Dimp_Consumers=all.");

    [Theory]
    [InlineData("FSharp", "fsharp", "true")]
    [InlineData("VisualBasic", "visualbasic", "True")]
    public async Task Records_are_used_from_another_language(string project, string assembly, string last)
    {
        SkipUnlessAsked();
        string output = Path.Combine(feed.Consumers.FullName, assembly);
        using ChildProcess build = feed.DotNet("build", project, "--output", output);
        Assert.True(await build.WaitAsync() == 0, build.Output);
        Assert.DoesNotContain(": warning ", build.Output, StringComparison.Ordinal);
        using var program = new ChildProcess(ChildProcess.DotNet, Path.Combine(output, $"{assembly}.dll"));
        Assert.True(await program.WaitAsync() == 0, program.Output);
        Assert.Equal(
            $"{{\"type\":136,\"command\":\"dance\",\"steps\":4,\"x\":1.00}}\n{last}", program.Output.ReplaceLineEndings("\n").TrimEnd());
    }

    [Theory]
    [InlineData("single", "-property:PublishSingleFile=true")]
    [InlineData("trimmed", "-property:PublishSingleFile=true", "-property:PublishTrimmed=true")]
    public async Task An_application_is_published_as_a_single_file_without_a_warning_and_runs(string name, params string[] properties)
    {
        SkipUnlessAsked();
        string program = await feed.PublishAsync(
            "Console", name, ["--self-contained", $"-property:AssemblyName={name}", "-property:PublishAot=false", .. properties]);
        Assert.Empty(Directory.EnumerateFiles(Path.GetDirectoryName(program)!, "*.dll"));
        using var console = new ChildProcess(program);
        Assert.True(await console.WaitAsync() == 0, console.Output);
        Assert.StartsWith("Cat Tom 9", console.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_for_browsers_is_published_without_a_workload_and_runs()
    {
        SkipUnlessAsked();
        string output = Path.Combine(feed.Consumers.FullName, "browser");
        using ChildProcess publish = feed.DotNet("publish", "Browser", "--output", output);
        Assert.True(await publish.WaitAsync() == 0, publish.Output);
        Assert.DoesNotContain(": warning ", publish.Output, StringComparison.Ordinal);
        string root = Path.Combine(output, "wwwroot");
        Assert.NotEmpty(Directory.EnumerateFiles(root, "Dimp.Generated.*.wasm", SearchOption.AllDirectories));
        Assert.SkipUnless(Toolchain.IsOnPath("node"), "Published, but not run: there is no node on the path.");
        using var node = new ChildProcess(new DirectoryInfo(root), "node", "main.mjs");
        Assert.True(await node.WaitAsync() == 0, node.Output);
        Assert.Equal(
            """
            Cat Tom 9
            {"kind":"cat","lives":9,"name":"Tim","sea":{"depth":1.00}}
            """, node.Output.ReplaceLineEndings("\n").TrimEnd());
    }
}
