using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace Dimp.Packages.Tests;

/// <summary>What is in the packages.</summary>
public class PackageTests(PackedFeed feed)
{
    /// <summary>What the compiler of the oldest SDK has, in which versions.</summary>
    private static readonly Dictionary<string, Version> _host = new()
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new(4, 14, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 14, 0, 0),
        ["System.Collections.Immutable"] = new(9, 0, 0, 0),
        ["System.Memory"] = new(4, 0, 2, 0),
    };

    /// <summary>What an editor has beside that, for code fixes only.</summary>
    private static readonly string[] _editor =
        ["Microsoft.CodeAnalysis.Workspaces", "Microsoft.CodeAnalysis.CSharp.Workspaces", "System.Composition.AttributedModel"];

    [Fact]
    public void The_package_has_the_engine_and_the_analyzers_in_one_slot_and_nothing_else()
    {
        string[] entries = Entries("Dimp.Generated");
        Assert.Equal(
            [
                "README.md", "build/Dimp.Generated.targets", "buildTransitive/Dimp.Generated.targets",
                "lib/net10.0/Dimp.Generated.dll", "lib/net10.0/Dimp.Generated.xml",
            ],
            entries.Where(static entry => !entry.StartsWith("analyzers/", StringComparison.Ordinal)));
        Assert.All(
            entries.Where(static entry => entry.StartsWith("analyzers/", StringComparison.Ordinal)),
            static entry => Assert.Matches("^analyzers/dotnet/roslyn4.14/cs/Dimp[.][A-Za-z]+[.]dll$", entry));
        Assert.Contains("analyzers/dotnet/roslyn4.14/cs/Dimp.Generators.dll", entries);
        Assert.Contains("analyzers/dotnet/roslyn4.14/cs/Dimp.CodeFixes.dll", entries);
        Assert.Equal(["README.md", "lib/net10.0/Dimp.Protocol.dll", "lib/net10.0/Dimp.Protocol.xml"], Entries("Dimp.Protocol"));
    }

    [Theory]
    [InlineData("Dimp.Generated")]
    [InlineData("Dimp.Protocol")]
    public void A_package_says_where_it_comes_from(string id)
    {
        XElement metadata = Metadata(id);
        Assert.Equal("MIT", Value(metadata, "license"));
        Assert.Equal("README.md", Value(metadata, "readme"));
        Assert.NotEmpty(Value(metadata, "description"));
        XElement repository = metadata.Elements().Single(static element => element.Name.LocalName == "repository");
        Assert.Equal("git", repository.Attribute("type")?.Value);
        Assert.Matches("^[0-9a-f]{40}$", repository.Attribute("commit")?.Value);
        Assert.Equal(["lib/net10.0/" + id + ".pdb"], Files(feed.Symbols(id)));
    }

    [Fact]
    public void The_protocol_brings_the_generator_along_and_the_engine_needs_nothing()
    {
        Assert.DoesNotContain(Metadata("Dimp.Generated").Descendants(), static element => element.Name.LocalName == "dependency");
        XElement dependency = Assert.Single(Metadata("Dimp.Protocol").Descendants(), static element => element.Name.LocalName == "dependency");
        Assert.Equal("Dimp.Generated", dependency.Attribute("id")?.Value);
        Assert.Equal(feed.Version, dependency.Attribute("version")?.Value);
        Assert.Equal("All", dependency.Attribute("include")?.Value);
    }

    [Fact]
    public void The_analyzers_reference_nothing_that_a_compiler_would_not_load()
    {
        foreach (string entry in Entries("Dimp.Generated").Where(static entry => entry.StartsWith("analyzers/", StringComparison.Ordinal)))
        {
            using PEReader assembly = Open("Dimp.Generated", entry);
            MetadataReader reader = assembly.GetMetadataReader();
            foreach (AssemblyReferenceHandle handle in reader.AssemblyReferences)
            {
                AssemblyReference reference = reader.GetAssemblyReference(handle);
                string name = reader.GetString(reference.Name);
                bool isLoaded = _host.TryGetValue(name, out Version? newest) && reference.Version <= newest;
                bool isOfEditor = entry.EndsWith("CodeFixes.dll", StringComparison.Ordinal)
                    && (_editor.Contains(name) || name == "Dimp.Generators");
                Assert.True(isLoaded || isOfEditor, $"{entry} references {name} {reference.Version}");
            }
        }
    }

    [Fact]
    public void Assemblies_are_built_reproducibly_and_of_one_version()
    {
        string[] assemblies = [.. Entries("Dimp.Generated").Where(static entry => entry.EndsWith(".dll", StringComparison.Ordinal))];
        Version[] versions = [.. assemblies.Select(entry =>
        {
            using PEReader assembly = Open("Dimp.Generated", entry);
            Assert.Contains(assembly.ReadDebugDirectory(), static part => part.Type == DebugDirectoryEntryType.Reproducible);
            return assembly.GetMetadataReader().GetAssemblyDefinition().Version;
        })];
        Assert.Single(versions.Distinct());
    }

    private string[] Entries(string id) =>
        [.. Files(feed.Package(id)).Where(static entry => !entry.EndsWith(".nuspec", StringComparison.Ordinal))];

    private static string[] Files(string path)
    {
        using ZipArchive archive = ZipFile.OpenRead(path);
        return
        [
            .. archive.Entries
                .Select(static entry => entry.FullName)
                .Where(static name => name is not "[Content_Types].xml" && !name.StartsWith("_rels/", StringComparison.Ordinal)
                    && !name.StartsWith("package/", StringComparison.Ordinal) && !(name.EndsWith(".nuspec", StringComparison.Ordinal)))
                .Order(StringComparer.Ordinal),
        ];
    }

    private PEReader Open(string id, string entry)
    {
        using ZipArchive archive = ZipFile.OpenRead(feed.Package(id));
        using Stream stream = archive.GetEntry(entry)!.Open();
        var copy = new MemoryStream();
        stream.CopyTo(copy);
        copy.Position = 0;
        return new PEReader(copy);
    }

    private XElement Metadata(string id)
    {
        using ZipArchive archive = ZipFile.OpenRead(feed.Package(id));
        using Stream stream = archive.GetEntry(id + ".nuspec")!.Open();
        return XDocument.Load(stream).Root!.Elements().Single(static element => element.Name.LocalName == "metadata");
    }

    private static string Value(XElement metadata, string name) =>
        metadata.Elements().Single(element => element.Name.LocalName == name).Value;
}
