using System.Runtime.CompilerServices;

namespace Dimp.Generators.Tests.Support;

/// <summary>The files of the repository that the tests are in.</summary>
internal static class Repository
{
    private static readonly string _root = Find();

    public static string Path(string relative) => System.IO.Path.Combine(_root, relative);

    public static string[] Files(string directory, string pattern) => Directory.GetFiles(Path(directory), pattern);

    private static string Find([CallerFilePath] string file = "")
    {
        string? directory = System.IO.Path.GetDirectoryName(file);
        while (!File.Exists(System.IO.Path.Combine(directory!, "Dimp.Generated.sln")))
        {
            directory = System.IO.Path.GetDirectoryName(directory);
        }
        return directory!;
    }
}
