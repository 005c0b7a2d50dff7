using System.Runtime.InteropServices;

namespace Dimp.Packages.Tests;

/// <summary>What a user meets who has nothing but the packages.</summary>
public class ConsumerTests(PackedFeed feed)
{
    [Fact]
    public async Task An_application_composes_its_own_shapes_with_those_of_its_library_and_of_the_protocol()
    {
        using ChildProcess build = feed.DotNet("build", "App", "--output", Path.Combine(feed.Consumers.FullName, "app"));
        Assert.True(await build.WaitAsync() == 0, build.Output);
        Assert.DoesNotContain(": warning ", build.Output, StringComparison.Ordinal);

        using var app = new ChildProcess(ChildProcess.DotNet, Path.Combine(feed.Consumers.FullName, "app", "App.dll"));
        Assert.True(await app.WaitAsync() == 0, app.Output);
        Assert.Equal(
            """
            HandshakeCommand HandshakeCommand HandshakeCommand
            Command DanceCommand DanceCommand
            Command WhisperCommand WhisperCommand
            Command Command SingCommand
            4x
            """,
            app.Output.ReplaceLineEndings("\n").TrimEnd());
    }

    [Fact]
    public async Task A_program_with_shapes_of_its_own_is_published_natively_without_a_warning_and_runs()
    {
        string output = Path.Combine(feed.Consumers.FullName, "native");
        bool isNative = Toolchain.Missing is null;
        using ChildProcess publish = isNative
            ? feed.DotNet("publish", "Console", "--runtime", RuntimeInformation.RuntimeIdentifier, "--output", output)
            : feed.DotNet("publish", "Console", "-property:PublishAot=false", "--output", output);
        Assert.True(await publish.WaitAsync() == 0, publish.Output);
        Assert.DoesNotContain("warning", publish.Output, StringComparison.OrdinalIgnoreCase);

        using var console = new ChildProcess(Path.Combine(output, OperatingSystem.IsWindows() ? "console.exe" : "console"));
        Assert.True(await console.WaitAsync() == 0, console.Output);
        Assert.Equal(
            """
            Cat Tom 9
            Animal
            {"kind":"cat","lives":9,"name":"Tim","sea":{"depth":1.00}}
            {"kind":"cat","name":"Kit"}
            """,
            console.Output.ReplaceLineEndings("\n").TrimEnd());
        if (!isNative)
        {
            Assert.Skip("Run, but not natively: " + Toolchain.Missing);
        }
    }

    [Fact]
    public async Task What_is_wrong_is_told_by_a_build_that_misses_what_was_left_out_and_told_once()
    {
        using ChildProcess build = feed.DotNet("build", "Wrong", "--output", Path.Combine(feed.Consumers.FullName, "wrong"));
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
    public async Task A_compiler_that_is_too_old_is_told_so()
    {
        using ChildProcess build = feed.DotNet("build", "Shapes", "-property:CompilerApiVersion=roslyn4.13", "--output", Path.Combine(feed.Consumers.FullName, "old"));
        Assert.NotEqual(0, await build.WaitAsync());
        Assert.Contains(
            "error DIMP093: Dimp.Generated needs a compiler of Roslyn 4.14 or later, and this one is of 4.13: build with .NET SDK 9.0.300 or later, or Visual Studio 2022 17.14 or later.",
            build.Output, StringComparison.Ordinal);
    }
}
