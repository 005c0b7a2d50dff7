namespace Dimp.Packages.Tests;

/// <summary>Programs that reference only the packages.</summary>
public class ConsumerTests(PackedFeed feed)
{
    [Fact]
    public Task An_application_composes_its_own_shapes_with_those_of_its_library_and_of_the_protocol() => BuildsAndPrintsAsync(
        "App",
        """
        HandshakeCommand HandshakeCommand HandshakeCommand
        Command DanceCommand DanceCommand
        Command WhisperCommand WhisperCommand
        Command Command SingCommand
        4x
        """);

    [Fact]
    public Task The_engine_alone_is_enough_for_a_program_with_shapes_of_its_own() => BuildsAndPrintsAsync(
        "Console",
        """
        Cat Tom 9
        Animal
        {"kind":"cat","lives":9,"name":"Tim","sea":{"depth":1.00}}
        {"kind":"cat","name":"Kit"}
        """);

    [Fact]
    public async Task A_build_reports_each_mistake_once()
    {
        using ChildProcess build = feed.DotNet("build", "Wrong", "--output", Path.Combine(feed.Consumers.FullName, "built", "Wrong"));
        Assert.NotEqual(0, await build.WaitAsync());
        string[] errors =
        [
            .. build.Output.Split('\n')
                .TakeWhile(static line => !line.StartsWith("Build FAILED", StringComparison.Ordinal))
                .Where(static line => line.Contains(": error ", StringComparison.Ordinal))
                .Select(static line => line.Split(": error ")[1].Split(':')[0])
                .Order(),
        ];
        Assert.Equal(["CS0534", "CS9248", "DIMP001", "DIMP013", "DIMP014"], errors);
    }

    [Fact]
    public async Task A_compiler_that_is_too_old_is_refused()
    {
        using ChildProcess build = feed.DotNet("build", "Shapes", "-property:CompilerApiVersion=roslyn4.13", "--output", Path.Combine(feed.Consumers.FullName, "built", "Old"));
        Assert.NotEqual(0, await build.WaitAsync());
        Assert.Contains(
            "error DIMP093: Dimp.Generated needs a compiler of Roslyn 4.14 or later, and this one is of 4.13: build with .NET SDK 10 or later, and without an older Microsoft.Net.Compilers.Toolset.",
            build.Output, StringComparison.Ordinal);
    }

    private async Task BuildsAndPrintsAsync(string project, string expected)
    {
        string output = Path.Combine(feed.Consumers.FullName, "built", project);
        using ChildProcess build = feed.DotNet("build", project, "--output", output);
        Assert.True(await build.WaitAsync() == 0, build.Output);
        Assert.DoesNotContain(": warning ", build.Output, StringComparison.Ordinal);

        using var program = new ChildProcess(ChildProcess.DotNet, Path.Combine(output, project + ".dll"));
        Assert.True(await program.WaitAsync() == 0, program.Output);
        Assert.Equal(expected, program.Output.ReplaceLineEndings("\n").TrimEnd());
    }
}
