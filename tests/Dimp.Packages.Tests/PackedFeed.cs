using System.Globalization;

[assembly: AssemblyFixture(typeof(Dimp.Packages.Tests.PackedFeed))]

namespace Dimp.Packages.Tests;

/// <summary>
/// The packages as they would ship, in a feed of their own, under a version that no cache has, and the consumers in a place
/// where they know nothing of the repository.
/// </summary>
public sealed class PackedFeed : IAsyncLifetime
{
    private static readonly string[] Ids = ["Dimp.Generated", "Dimp.Protocol"];

    private readonly DirectoryInfo _scratch = Directory.CreateTempSubdirectory("dimp-packages");

    internal string Version { get; } = $"0.1.0-test.{DateTime.UtcNow.Ticks.ToString(CultureInfo.InvariantCulture)}";

    internal DirectoryInfo Consumers => new(Path.Combine(_scratch.FullName, "consumers"));

    internal string Package(string id) => Path.Combine(Feed, $"{id}.{Version}.nupkg");

    internal string Symbols(string id) => Path.Combine(Feed, $"{id}.{Version}.snupkg");

    private string Feed => Path.Combine(_scratch.FullName, "feed");

    public async ValueTask InitializeAsync()
    {
        foreach (string id in Ids)
        {
            using var pack = new ChildProcess(
                Repository.Root, ChildProcess.DotNet, "pack", Path.Combine("src", id), "--configuration", "Release", "--output", Feed,
                "--artifacts-path", Path.Combine(_scratch.FullName, "artifacts"), "--disable-build-servers",
                $"-property:Version={Version}", "-property:NuGetAudit=false");
            Assert.True(await pack.WaitAsync() == 0, pack.Output);
            Assert.DoesNotContain("warning", pack.Output, StringComparison.OrdinalIgnoreCase);
        }
        Copy(new DirectoryInfo(Path.Combine(AppContext.BaseDirectory, "Consumers")), Consumers);
        await File.WriteAllTextAsync(Path.Combine(Consumers.FullName, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <add key="packed" value="{Feed}" />
              </packageSources>
            </configuration>
            """);
        await File.WriteAllTextAsync(Path.Combine(Consumers.FullName, "Directory.Build.targets"), "<Project />");
        await File.WriteAllTextAsync(Path.Combine(Consumers.FullName, "Directory.Packages.props"), "<Project />");
    }

    /// <summary>Runs the SDK on a consumer.</summary>
    internal ChildProcess DotNet(string command, string project, params string[] args) => new(
        Consumers, ChildProcess.DotNet, [command, project, "--disable-build-servers", $"-property:DimpVersion={Version}", "-property:NuGetAudit=false", .. args]);

    public ValueTask DisposeAsync()
    {
        _scratch.Delete(recursive: true);
        string cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        foreach (string id in Ids)
        {
            var unpacked = new DirectoryInfo(Path.Combine(cache, id.ToLowerInvariant(), Version));
            if (unpacked.Exists)
            {
                unpacked.Delete(recursive: true);
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
