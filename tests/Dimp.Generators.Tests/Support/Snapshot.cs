using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Tests.Support;

/// <summary>
/// Compares what the generator emitted with the files that were read and approved. It stands in for
/// <c>Verify.SourceGenerators</c> and keeps to its names and contents: where that package can be restored, the body of
/// <see cref="Verify"/> becomes <c>Verifier.Verify(run.Driver).UseDirectory("Snapshots")</c>.
/// </summary>
internal static class Snapshot
{
    private const string VerifiedEnd = ".verified.cs";

    public static Task Verify(
        GeneratorRun run, [CallerFilePath] string testFile = "", [CallerMemberName] string testCase = "")
    {
        string directory = Path.Combine(Path.GetDirectoryName(testFile)!, "Snapshots");
        Directory.CreateDirectory(directory);
        string prefix = $"{Path.GetFileNameWithoutExtension(testFile)}.{testCase}#";
        Dictionary<string, string> emitted = run.Files.Where(file => run.HintNames.Contains(file.HintName)).ToDictionary(
            file => Path.Combine(directory, prefix + Path.GetFileNameWithoutExtension(file.HintName) + VerifiedEnd),
            Contents);
        string[] problems =
        [
            .. emitted.Select(static file => Compare(file.Key, file.Value)).OfType<string>(),
            .. Verified(directory, prefix).Except(emitted.Keys).Select(static path => $"{Name(path)} is of no output."),
        ];
        Assert.True(problems.Length == 0, string.Join('\n', problems));
        return Task.CompletedTask;
    }

    private static string Contents(GeneratedSourceResult file) => $"//HintName: {file.HintName}\n{file.SourceText}";

    private static string[] Verified(string directory, string prefix) =>
        Directory.GetFiles(directory, prefix + "*" + VerifiedEnd);

    private static string? Compare(string verified, string actual)
    {
        string received = verified[..^VerifiedEnd.Length] + ".received.cs";
        File.Delete(received);
        string? expected = File.Exists(verified) ? File.ReadAllText(verified) : null;
        if (expected == actual)
        {
            return null;
        }
        File.WriteAllText(received, actual);
        return expected is null
            ? $"{Name(verified)} is missing; read {Name(received)} and rename it."
            : $"{Name(verified)} differs from {Name(received)} at line {FirstDifference(expected, actual)}";
    }

    private static string FirstDifference(string expected, string actual)
    {
        string[] expectedLines = expected.Split('\n');
        string[] actualLines = actual.Split('\n');
        int line = expectedLines.Zip(actualLines).TakeWhile(static pair => pair.First == pair.Second).Count();
        return $"{line + 1}\n  verified: {LineOf(expectedLines)}\n  received: {LineOf(actualLines)}";

        string LineOf(string[] lines) => line < lines.Length ? lines[line] : "(the end)";
    }

    private static string Name(string path) => Path.GetFileName(path);
}
