using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Dimp.Packages.Tests;

/// <summary>An analyzer can reference only the assemblies that the compiler has.</summary>
public class CompilerHostTests(PackedFeed feed)
{
    /// <summary>The assemblies and versions of the compiler of SDK 9.0.300.</summary>
    private static readonly Dictionary<string, Version> _compiler = new()
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new(4, 14, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 14, 0, 0),
        ["System.Collections.Immutable"] = new(9, 0, 0, 0),
        ["System.Memory"] = new(4, 0, 2, 0),
    };

    /// <summary>The assemblies that an editor has too. Code fixes may use them.</summary>
    private static readonly Dictionary<string, Version> _editor = new(_compiler)
    {
        ["Microsoft.CodeAnalysis.Workspaces"] = new(4, 14, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp.Workspaces"] = new(4, 14, 0, 0),
        ["System.Composition.AttributedModel"] = new(9, 0, 0, 0),
    };

    [Fact]
    public void Analyzers_reference_what_a_compiler_has_and_fixes_what_an_editor_has()
    {
        Package package = feed.Package("Dimp.Generated");
        string[] beside = [.. package.Analyzers.Select(static name => Path.GetFileNameWithoutExtension(name))];
        Assert.NotEmpty(beside);
        foreach (string name in package.Analyzers)
        {
            Dictionary<string, Version> host = name.EndsWith("CodeFixes.dll", StringComparison.Ordinal) ? _editor : _compiler;
            foreach ((string reference, Version version) in References(package, name))
            {
                Assert.True(
                    beside.Contains(reference) || (host.TryGetValue(reference, out Version? newest) && version <= newest),
                    $"{name} references {reference} {version}");
            }
        }
    }

    [Fact]
    public void The_library_and_its_analyzers_are_of_one_version()
    {
        Package package = feed.Package("Dimp.Generated");
        Version engine = Version(package, "lib/net10.0/Dimp.Generated.dll");
        Assert.Equal(feed.AssemblyVersion, engine);
        Assert.All(package.Analyzers, name => Assert.Equal(engine, Version(package, name)));
    }

    private static IEnumerable<(string Name, Version Version)> References(Package package, string name)
    {
        using PEReader assembly = package.Assembly(name);
        MetadataReader reader = assembly.GetMetadataReader();
        return
        [
            .. reader.AssemblyReferences
                .Select(reader.GetAssemblyReference)
                .Select(reference => (reader.GetString(reference.Name), reference.Version)),
        ];
    }

    private static Version Version(Package package, string name)
    {
        using PEReader assembly = package.Assembly(name);
        return assembly.GetMetadataReader().GetAssemblyDefinition().Version;
    }
}
