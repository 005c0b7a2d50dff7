namespace Dimp.Benchmarks;

internal static class Repository
{
    /// <summary>The directory of the solution, above the one in which the program runs.</summary>
    public static string Root { get; } = Above(new DirectoryInfo(AppContext.BaseDirectory)).FullName;

    private static DirectoryInfo Above(DirectoryInfo directory) =>
        File.Exists(Path.Combine(directory.FullName, "Dimp.Generated.sln"))
            ? directory
            : Above(directory.Parent ?? throw new DirectoryNotFoundException("The benchmarks run outside of their repository."));
}
