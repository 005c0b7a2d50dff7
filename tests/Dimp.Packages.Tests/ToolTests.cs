using System.Text.Json;

namespace Dimp.Packages.Tests;

/// <summary>The tool, installed from its package.</summary>
public class ToolTests(PackedFeed feed)
{
    /// <summary>Events of OneBot. Their records are in this assembly.</summary>
    private const string Events = """
        {"post_type":"message","message_type":"private","self_id":1,"user_id":5,"raw_message":"hi"}
        {"post_type":"message","message_type":"channel","self_id":1}
        {"post_type":"notice","notice_type":"group_increase","sub_type":"approve","self_id":"1","operator_id":"x"}
        {"post_type":"meta_event"}

        """;

    [Fact]
    public async Task The_tool_is_installed_and_counts_recorded_messages_and_those_of_another_protocol()
    {
        string tools = Path.Combine(feed.Consumers.FullName, "tools");
        using var install = new ChildProcess(
            feed.Consumers, ChildProcess.DotNet, "tool", "install", "Dimp.Tool", "--tool-path", tools, "--version", feed.Version);
        Assert.True(await install.WaitAsync() == 0, install.Output);
        string dimp = Path.Combine(tools, OperatingSystem.IsWindows() ? "dimp.exe" : "dimp");

        string[] recorded = [.. Recorded()];
        string stats = await RunAsync(dimp, string.Join('\n', recorded));
        Assert.StartsWith($"{recorded.Length} messages, ", stats, StringComparison.Ordinal);
        Assert.Contains(", 0 refused, ", stats, StringComparison.Ordinal);
        Assert.Contains("  HandshakeCommand ", stats, StringComparison.Ordinal);

        string events = await RunAsync(dimp, string.Concat(Enumerable.Repeat(Events, 100)), "--assembly", typeof(ToolTests).Assembly.Location);
        Assert.StartsWith("400 messages, ", events, StringComparison.Ordinal);
        Assert.Contains("           100  PrivateMessage ", events, StringComparison.Ordinal);
        Assert.Contains("           100  MemberApproved ", events, StringComparison.Ordinal);
        Assert.Contains("           100  message_type=channel\n", events.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    private async Task<string> RunAsync(string dimp, string messages, params string[] options)
    {
        string file = Path.Combine(feed.Consumers.FullName, "traffic.jsonl");
        await File.WriteAllTextAsync(file, messages, TestContext.Current.CancellationToken);
        using var stats = new ChildProcess(dimp, ["stats", file, .. options]);
        Assert.True(await stats.WaitAsync() == 0, stats.Output);
        return stats.Output;
    }

    /// <summary>The messages of the recorded cases that are on one line.</summary>
    private static IEnumerable<string> Recorded()
    {
        string vectors = Path.Combine(Repository.Root.FullName, "tests", "Dimp.Protocol.Tests", "Vectors");
        foreach (string file in new[] { "parse.json", "app_profile.json", "demo.json" })
        {
            using var rows = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(vectors, file)));
            foreach (JsonElement row in rows.RootElement.EnumerateArray())
            {
                if (row.TryGetProperty("input_json", out JsonElement input) && input.GetString() is ['{', ..] message && !message.Contains('\n'))
                {
                    yield return message;
                }
            }
        }
    }
}
