using System.Reflection.Metadata;
using System.Text;

namespace Dimp.Packages.Tests;

/// <summary>The same sources always produce the same packages.</summary>
public class ReproducibilityTests(PackedFeed feed)
{
    private static readonly Guid _sourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    [Fact]
    public async Task Packages_that_are_built_again_are_the_same_to_the_byte()
    {
        DirectoryInfo again = await feed.PackAsync("again");
        FileInfo[] packages = again.GetFiles();
        Assert.Equal(10, packages.Length);
        foreach (FileInfo package in packages)
        {
            IReadOnlyDictionary<string, byte[]> first = new Package(Path.Combine(feed.Directory.FullName, package.Name)).Files;
            IReadOnlyDictionary<string, byte[]> second = new Package(package.FullName).Files;
            Assert.Equal(first.Keys, second.Keys);
            Assert.All(first.Keys, name => Assert.True(first[name].AsSpan().SequenceEqual(second[name]), $"{package.Name}: {name}"));
        }
    }

    [Theory]
    [InlineData("Dimp.Generated")]
    [InlineData("Dimp.Protocol")]
    [InlineData("Dimp.Generated.AspNetCore")]
    [InlineData("Dimp.Generated.Nats")]
    public void Symbols_know_the_sources_by_their_place_in_the_repository_and_where_to_fetch_them(string id)
    {
        Package symbols = feed.Symbols(id);
        Assert.Equal([$"lib/net10.0/{id}.pdb"], symbols.Names);
        using MetadataReaderProvider provider = symbols.Symbols(symbols.Names[0]);
        MetadataReader reader = provider.GetMetadataReader();
        Assert.All(
            reader.Documents.Select(handle => reader.GetString(reader.GetDocument(handle).Name)),
            static name => Assert.StartsWith("/_/", name, StringComparison.Ordinal));

        string? commit = symbols.Repository.Attribute("commit")?.Value;
        Assert.Equal(
            $$$"""{"documents":{"/_/*":"https://raw.githubusercontent.com/dimpart/dimp-generated/{{{commit}}}/*"}}""",
            SourceLink(reader));
    }

    private static string SourceLink(MetadataReader reader) => Encoding.UTF8.GetString(reader.GetBlobBytes(
        reader.GetCustomDebugInformation(EntityHandle.ModuleDefinition)
            .Select(reader.GetCustomDebugInformation)
            .Single(information => reader.GetGuid(information.Kind) == _sourceLink)
            .Value));
}
