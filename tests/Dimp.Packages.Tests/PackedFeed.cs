using System.Globalization;
using System.Runtime.InteropServices;

[assembly: AssemblyFixture(typeof(Dimp.Packages.Tests.PackedFeed))]

namespace Dimp.Packages.Tests;

/// <summary>
/// The packages as they would ship, in a feed of their own, under a version that no cache has, and the consumers in a place
/// outside of the repository.
/// </summary>
public sealed class PackedFeed : IAsyncLifetime
{
    private static readonly string[] Ids = ["Dimp.Generated", "Dimp.Protocol", "Dimp.Generated.AspNetCore", "Dimp.Generated.Nats", "Dimp.Tool"];

    private readonly DirectoryInfo _scratch = System.IO.Directory.CreateTempSubdirectory("dimp-packages");

    /// <summary>In the repository, because a build in CI removes only the paths of the repository from its output.</summary>
    private readonly DirectoryInfo _artifacts;

    public PackedFeed()
    {
        string unique = DateTime.UtcNow.Ticks.ToString(CultureInfo.InvariantCulture);
        Version = $"{AssemblyVersion.ToString(3)}-test.{unique}";
        _artifacts = new DirectoryInfo(Path.Combine(Repository.Root.FullName, "artifacts", $"packages-{unique}"));
    }

    internal string Version { get; }

    internal Version AssemblyVersion { get; } = new(99, 0, 0, 0);

    internal DirectoryInfo Directory { get; private set; } = null!;

    internal DirectoryInfo Consumers => new(Path.Combine(_scratch.FullName, "consumers"));

    internal Package Package(string id) => new(Path.Combine(Directory.FullName, $"{id}.{Version}.nupkg"));

    internal Package Symbols(string id) => new(Path.Combine(Directory.FullName, $"{id}.{Version}.snupkg"));

    public async ValueTask InitializeAsync()
    {
        Directory = await PackAsync("feed");
        Copy(new DirectoryInfo(Path.Combine(AppContext.BaseDirectory, "Consumers")), Consumers);
        await File.WriteAllTextAsync(Path.Combine(Consumers.FullName, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <add key="packed" value="{Directory.FullName}" />
              </packageSources>
            </configuration>
            """);
        // Without these files, the SDK would look in the directories above.
        await File.WriteAllTextAsync(Path.Combine(Consumers.FullName, "Directory.Build.targets"), "<Project />");
        await File.WriteAllTextAsync(Path.Combine(Consumers.FullName, "Directory.Packages.props"), "<Project />");
    }

    /// <summary>Builds everything from nothing and packs it. The analyzers have already run in the build of the solution.</summary>
    /// <returns>Where the packages are.</returns>
    internal async Task<DirectoryInfo> PackAsync(string name)
    {
        var output = new DirectoryInfo(Path.Combine(_scratch.FullName, name));
        using var pack = new ChildProcess(
            Repository.Root, ChildProcess.DotNet, "pack", "src",
            "--configuration", "Release", "--output", output.FullName, "--artifacts-path", _artifacts.FullName,
            "--disable-build-servers", $"-property:Version={Version}", "-property:ContinuousIntegrationBuild=true",
            "-property:RunAnalyzers=false", "-property:NuGetAudit=false");
        Assert.True(await pack.WaitAsync() == 0, pack.Output);
        Assert.DoesNotContain("warning", pack.Output, StringComparison.OrdinalIgnoreCase);
        _artifacts.Delete(recursive: true);
        return output;
    }

    /// <summary>Runs the SDK on a consumer.</summary>
    internal ChildProcess DotNet(string command, string project, params string[] args) => new(
        Consumers, ChildProcess.DotNet,
        [command, project, "--disable-build-servers", $"-property:DimpVersion={Version}", "-property:NuGetAudit=false", .. args]);

    /// <summary>Publishes a consumer without a warning, natively where a native binary can be linked.</summary>
    /// <returns>The path of the program, without the ending that it has on Windows.</returns>
    internal async Task<string> PublishAsync(string project, string program, params string[] args)
    {
        string output = Path.Combine(Consumers.FullName, "published", program);
        using ChildProcess publish = DotNet(
            "publish", project,
            [
                "--runtime", RuntimeInformation.RuntimeIdentifier, "--output", output,
                .. Toolchain.Missing is null ? Array.Empty<string>() : ["-property:PublishAot=false"], .. args,
            ]);
        Assert.True(await publish.WaitAsync() == 0, publish.Output);
        Assert.DoesNotContain("warning", publish.Output, StringComparison.OrdinalIgnoreCase);
        return Path.Combine(output, program);
    }

    public ValueTask DisposeAsync()
    {
        string cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        foreach (DirectoryInfo leftover in
            Ids.Select(id => new DirectoryInfo(Path.Combine(cache, id.ToLowerInvariant(), Version))).Append(_scratch).Append(_artifacts))
        {
            if (leftover.Exists)
            {
                leftover.Delete(recursive: true);
            }
        }
        return ValueTask.CompletedTask;
    }

    private static void Copy(DirectoryInfo from, DirectoryInfo to)
    {
        to.Create();
        foreach (FileInfo file in from.EnumerateFiles())
        {
            file.CopyTo(Path.Combine(to.FullName, file.Name));
        }
        foreach (DirectoryInfo directory in from.EnumerateDirectories())
        {
            Copy(directory, new DirectoryInfo(Path.Combine(to.FullName, directory.Name)));
        }
    }
}
