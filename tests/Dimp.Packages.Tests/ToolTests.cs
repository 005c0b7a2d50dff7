namespace Dimp.Packages.Tests;

/// <summary>The tool, installed from its package.</summary>
public class ToolTests(PackedFeed feed)
{
    [Fact]
    public async Task The_tool_is_installed_and_counts_messages()
    {
        string tools = Path.Combine(feed.Consumers.FullName, "tools");
        using var install = new ChildProcess(
            feed.Consumers, ChildProcess.DotNet, "tool", "install", "Dimp.Tool", "--tool-path", tools, "--version", feed.Version);
        Assert.True(await install.WaitAsync() == 0, install.Output);

        string traffic = Path.Combine(feed.Consumers.FullName, "traffic.jsonl");
        await File.WriteAllTextAsync(traffic, """
            {"type":"1","sn":1,"text":"Hello"}
            {"type":136,"command":"handshake","title":"DIM!"}
            """, TestContext.Current.CancellationToken);
        using var stats = new ChildProcess(Path.Combine(tools, OperatingSystem.IsWindows() ? "dimp.exe" : "dimp"), "stats", traffic);
        Assert.True(await stats.WaitAsync() == 0, stats.Output);
        Assert.StartsWith("2 messages, ", stats.Output, StringComparison.Ordinal);
        Assert.Contains("HandshakeCommand", stats.Output, StringComparison.Ordinal);
    }
}
