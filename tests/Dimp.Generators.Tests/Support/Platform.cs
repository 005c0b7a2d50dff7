using System.Collections.Immutable;
using Dimp.Protocol;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Tests.Support;

/// <summary>What every project references: the framework that the tests run on, and the two libraries.</summary>
internal static class Platform
{
    public static ImmutableArray<MetadataReference> Framework { get; } =
        [.. FrameworkAssemblies().Select(static path => MetadataReference.CreateFromFile(path))];

    public static MetadataReference Engine { get; } = MetadataReference.CreateFromFile(typeof(WireRecord).Assembly.Location);

    public static MetadataReference Protocol { get; } = MetadataReference.CreateFromFile(typeof(Content).Assembly.Location);

    public static ImmutableArray<MetadataReference> References { get; } = [.. Framework, Engine, Protocol];

    private static IEnumerable<string> FrameworkAssemblies()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return trusted.Split(Path.PathSeparator).Where(path => Path.GetDirectoryName(path) == framework);
    }
}
