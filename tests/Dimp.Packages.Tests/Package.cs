using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace Dimp.Packages.Tests;

/// <summary>A package that was unpacked into memory, without what only describes the archive itself.</summary>
internal sealed class Package
{
    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    public Package(string path)
    {
        using ZipArchive archive = ZipFile.OpenRead(path);
        foreach (ZipArchiveEntry entry in archive.Entries.Where(static entry => !IsOfArchive(entry.FullName)))
        {
            using Stream stream = entry.Open();
            var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            _files.Add(entry.FullName, bytes.ToArray());
        }
        string manifest = Assert.Single(_files.Keys, static name => name.EndsWith(".nuspec", StringComparison.Ordinal));
        Metadata = Assert.Single(XDocument.Load(new MemoryStream(_files[manifest])).Root!.Elements());
        Names = [.. _files.Keys.Where(name => name != manifest)];
    }

    /// <summary>The files in it, without the manifest.</summary>
    public IReadOnlyList<string> Names { get; }

    public IReadOnlyDictionary<string, byte[]> Files => _files;

    /// <summary>What the manifest says.</summary>
    public XElement Metadata { get; }

    public XElement Repository => Element("repository");

    public IEnumerable<XElement> Dependencies =>
        Metadata.Descendants().Where(static element => element.Name.LocalName == "dependency");

    public IEnumerable<string> Analyzers => Names.Where(static name => name.StartsWith("analyzers/", StringComparison.Ordinal));

    public XElement Element(string name) => Metadata.Elements().Single(element => element.Name.LocalName == name);

    public PEReader Assembly(string name) => new(new MemoryStream(_files[name]));

    public MetadataReaderProvider Symbols(string name) =>
        MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(_files[name]));

    private static bool IsOfArchive(string name) =>
        name == "[Content_Types].xml"
        || name.StartsWith("_rels/", StringComparison.Ordinal)
        || name.StartsWith("package/", StringComparison.Ordinal);
}
