using System.Reflection;
using System.Runtime.CompilerServices;
using Dimp.Generators.Tests.Support;

namespace Dimp.Generators.Tests;

public sealed class SnapshotTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory().FullName;

    private static readonly GeneratorRun _run =
        GeneratorRun.Of("[Dimp.Shape] public partial record Point : Dimp.WireRecord;");

    private string Verified => Path.Combine(_directory, "Snapshots", "Sample.Case#Point.g.verified.cs");

    private string Received => Path.Combine(_directory, "Snapshots", "Sample.Case#Point.g.received.cs");

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task Output_that_was_never_approved_is_received_and_fails()
    {
        Assert.Contains("missing", await Refusal(), StringComparison.Ordinal);
        string received = File.ReadAllText(Received);
        Assert.StartsWith("//HintName: Point.g.cs\n", received, StringComparison.Ordinal);
        Assert.Contains("partial record Point", received, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Output_that_was_approved_passes_and_leaves_nothing_behind()
    {
        await Approve();
        File.WriteAllText(Received, "from an earlier run");
        await Snapshot.Verify(_run, TestFile, "Case");
        Assert.False(File.Exists(Received));
    }

    [Fact]
    public async Task Output_that_differs_fails_and_names_the_first_line_that_does()
    {
        await Approve();
        string approved = File.ReadAllText(Verified);
        File.WriteAllText(Verified, approved.Replace("record Point", "record Line", StringComparison.Ordinal));
        Assert.Matches("at line [0-9]+\n  verified: partial record Line : .*\n  received: partial record Point : ", await Refusal());
        Assert.True(File.Exists(Received));
    }

    [Fact]
    public async Task A_snapshot_that_nothing_emits_any_more_fails()
    {
        await Approve();
        File.WriteAllText(Path.Combine(_directory, "Snapshots", "Sample.Case#Gone.g.verified.cs"), "");
        Assert.Contains("Sample.Case#Gone.g.verified.cs", await Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_snapshot_belongs_to_a_test()
    {
        Type[] types = Assembly.GetExecutingAssembly().GetTypes();
        Assert.All(Directory.GetFiles(Path.Combine(SourceDirectory(), "Snapshots"), "*.verified.cs"), path =>
        {
            string[] parts = Path.GetFileName(path).Split('#')[0].Split('.');
            Assert.Contains(types, type => type.Name == parts[0] && type.GetMethod(parts[1]) is not null);
        });
    }

    private string TestFile => Path.Combine(_directory, "Sample.cs");

    private static string SourceDirectory([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    private async Task Approve()
    {
        await Refusal();
        File.Move(Received, Verified);
    }

    private async Task<string> Refusal() =>
        (await Assert.ThrowsAnyAsync<Exception>(() => Snapshot.Verify(_run, TestFile, "Case"))).Message;
}
