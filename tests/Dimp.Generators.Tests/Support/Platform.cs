using System.Collections.Immutable;
using Dimp.Protocol;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Tests.Support;

/// <summary>What every project references: the framework that the tests run on, and the two libraries.</summary>
internal static class Platform
{
    public static ImmutableArray<MetadataReference> References { get; } =
    [
        .. FrameworkAssemblies().Append(typeof(WireRecord).Assembly.Location).Append(typeof(Content).Assembly.Location)
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    private static IEnumerable<string> FrameworkAssemblies()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return trusted.Split(Path.PathSeparator).Where(path => Path.GetDirectoryName(path) == framework);
    }
}
