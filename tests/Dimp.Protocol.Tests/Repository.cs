namespace Dimp.Protocol.Tests;

/// <summary>Where the sources are; the paths that the compiler knows are not those of the disk in every build.</summary>
internal static class Repository
{
    internal static string Root { get; } = Above(new DirectoryInfo(AppContext.BaseDirectory)).FullName;

    private static DirectoryInfo Above(DirectoryInfo directory) =>
        File.Exists(Path.Combine(directory.FullName, "Dimp.Generated.sln"))
            ? directory
            : Above(directory.Parent ?? throw new DirectoryNotFoundException("The tests run outside of the repository."));
}
