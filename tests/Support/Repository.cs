namespace Dimp.TestSupport;

internal static class Repository
{
    /// <summary>The directory of the solution, above the one in which the tests run.</summary>
    public static DirectoryInfo Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static DirectoryInfo Find(DirectoryInfo? directory)
    {
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "Dimp.Generated.sln")))
        {
            directory = directory.Parent;
        }
        return directory ?? throw new DirectoryNotFoundException("The tests run outside of their repository.");
    }
}
