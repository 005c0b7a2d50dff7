using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Dimp.Packages.Tests;

/// <summary>The contents and the metadata of the packages.</summary>
public partial class PackageTests(PackedFeed feed)
{
    private const string Blob = "https://github.com/dimpart/dimp-generated/blob/main/";

    [Fact]
    public void The_engine_comes_with_its_analyzers_in_one_slot_and_nothing_else()
    {
        Package package = feed.Package("Dimp.Generated");
        Assert.Equal(
            [
                "README.md", "build/Dimp.Generated.targets", "buildTransitive/Dimp.Generated.targets", "icon.png",
                "lib/net10.0/Dimp.Generated.dll", "lib/net10.0/Dimp.Generated.xml",
            ],
            package.Names.Except(package.Analyzers));
        Assert.Equal(
            ["analyzers/dotnet/roslyn4.14/cs/Dimp.CodeFixes.dll", "analyzers/dotnet/roslyn4.14/cs/Dimp.Generators.dll"],
            package.Analyzers);
    }

    [Theory]
    [InlineData("Dimp.Protocol")]
    [InlineData("Dimp.Generated.AspNetCore")]
    [InlineData("Dimp.Generated.Nats")]
    public void Another_package_is_an_assembly_and_its_documentation(string id) => Assert.Equal(
        ["README.md", "icon.png", $"lib/net10.0/{id}.dll", $"lib/net10.0/{id}.xml"], feed.Package(id).Names);

    [Fact]
    public void The_engine_needs_no_other_package() => Assert.Empty(feed.Package("Dimp.Generated").Dependencies);

    [Theory]
    [InlineData("Dimp.Protocol")]
    [InlineData("Dimp.Generated.AspNetCore", "Microsoft.AspNetCore.OpenApi")]
    [InlineData("Dimp.Generated.Nats", "NATS.Client.Abstractions")]
    public void Another_package_needs_the_engine_and_brings_its_generator_along(string id, params string[] others)
    {
        XElement[] dependencies = [.. feed.Package(id).Dependencies];
        Assert.Equal(["Dimp.Generated", .. others], dependencies.Select(static dependency => dependency.Attribute("id")!.Value));
        Assert.Equal(
            [("id", "Dimp.Generated"), ("version", feed.Version), ("include", "All")],
            dependencies[0].Attributes().Select(static attribute => (attribute.Name.LocalName, attribute.Value)));
    }

    [Theory]
    [InlineData("Dimp.Generated")]
    [InlineData("Dimp.Protocol")]
    [InlineData("Dimp.Generated.AspNetCore")]
    [InlineData("Dimp.Generated.Nats")]
    public void A_package_says_what_it_is_and_where_it_comes_from(string id)
    {
        Package package = feed.Package(id);
        Assert.Equal(id, package.Element("id").Value);
        Assert.Equal(feed.Version, package.Element("version").Value);
        Assert.Equal("MIT", package.Element("license").Value);
        Assert.Equal("expression", package.Element("license").Attribute("type")?.Value);
        Assert.Equal("README.md", package.Element("readme").Value);
        Assert.Equal("icon.png", package.Element("icon").Value);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], package.Files["icon.png"].Take(4));
        Assert.NotEmpty(package.Element("description").Value);
        Assert.NotEqual("Package Description", package.Element("description").Value);
        Assert.Equal("https://github.com/dimpart/dimp-generated", package.Element("projectUrl").Value);
        Assert.Equal("git", package.Repository.Attribute("type")?.Value);
        Assert.Equal("https://github.com/dimpart/dimp-generated", package.Repository.Attribute("url")?.Value);
        Assert.Matches("^[0-9a-f]{40}$", package.Repository.Attribute("commit")?.Value);
    }

    [Theory]
    [InlineData("Dimp.Generated")]
    [InlineData("Dimp.Protocol")]
    [InlineData("Dimp.Generated.AspNetCore")]
    [InlineData("Dimp.Generated.Nats")]
    [InlineData("Dimp.Tool")]
    public void Its_readme_is_its_own_and_its_links_lead_somewhere_from_its_page(string id)
    {
        string readme = Encoding.UTF8.GetString(feed.Package(id).Files["README.md"]);
        Assert.StartsWith($"# {id}\n", readme.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        string[] links = [.. LinkPattern().Matches(readme).Select(static link => link.Groups["target"].Value)];
        Assert.All(links, static link => Assert.StartsWith("https://", link, StringComparison.Ordinal));
        string[] files = [.. links.Where(static link => link.StartsWith(Blob, StringComparison.Ordinal)).Select(static link => link[Blob.Length..].Split('#')[0])];
        Assert.Contains("docs/threat-model.md", files);
        Assert.All(files, static file => Assert.True(File.Exists(Path.Combine(Repository.Root.FullName, file)), file));
    }

    [GeneratedRegex(@"\]\((?<target>[^)]+)\)")]
    private static partial Regex LinkPattern();
}
