using System.Text.Json;

namespace Dimp.Packages.Tests;

/// <summary>The bill of materials that a release has in each package. It takes a minute, so it is made only with <c>Dimp_Consumers=all</c>.</summary>
public sealed class BillOfMaterialsTests(PackedFeed feed) : IDisposable
{
    private readonly DirectoryInfo _scratch = Directory.CreateTempSubdirectory("dimp-bills");

    [Fact]
    public async Task A_package_lists_what_it_needs_and_the_list_is_the_same_each_time()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("Dimp_Consumers") == "all", "It takes long, and runs with Dimp_Consumers=all.");
        Assert.SkipUnless(Toolchain.IsOnPath("bash"), "The script that makes it needs bash.");
        DirectoryInfo[] bills = [await WriteAsync("first"), await WriteAsync("second")];
        Assert.Equal(5, bills[0].GetFiles().Length);
        Assert.All(bills[0].GetFiles(), file => Assert.Equal(
            File.ReadAllBytes(file.FullName), File.ReadAllBytes(Path.Combine(bills[1].FullName, file.Name))));

        using var pack = new ChildProcess(
            Repository.Root, ChildProcess.DotNet, "pack", "src/Dimp.Generated.Nats", "--configuration", "Release",
            "--output", _scratch.FullName, "--artifacts-path", Path.Combine(_scratch.FullName, "artifacts"), "--disable-build-servers",
            $"-property:Version={feed.Version}", $"-property:BillsOfMaterials={bills[0].FullName}", "-property:RunAnalyzers=false", "-property:NuGetAudit=false");
        Assert.True(await pack.WaitAsync() == 0, pack.Output);
        var package = new Package(Path.Combine(_scratch.FullName, $"Dimp.Generated.Nats.{feed.Version}.nupkg"));
        using JsonDocument bill = JsonDocument.Parse(package.Files["sbom/Dimp.Generated.Nats.cdx.json"]);
        string[] listed = [.. bill.RootElement.GetProperty("components").EnumerateArray().Select(static component => component.GetProperty("name").GetString()!)];
        Assert.All(package.Dependencies, dependency => Assert.Contains(dependency.Attribute("id")!.Value, listed));
        Assert.DoesNotContain(listed, static name => name.Contains("Analyzers", StringComparison.Ordinal));
    }

    public void Dispose() => _scratch.Delete(recursive: true);

    private async Task<DirectoryInfo> WriteAsync(string name)
    {
        var folder = new DirectoryInfo(Path.Combine(_scratch.FullName, name));
        using var script = new ChildProcess(Repository.Root, "bash", ".ci/bom", folder.FullName);
        Assert.True(await script.WaitAsync() == 0, script.Output);
        return folder;
    }
}
