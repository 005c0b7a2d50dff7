using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;

namespace Dimp.Tool.Tests;

/// <summary>What each command prints, of DIMP and of another protocol.</summary>
public class CommandTests
{
    private const string Traffic = """
        {"type":"1","sn":1,"text":"Hello"}
        {"type":136,"command":"handshake","title":"DIM?","extra":"\u001b[31m"}
        {"broken":
        {"type":"77","mood":"?"}

        {"sender":"a@b","receiver":"c@d","data":"AAEC","signature":"AAEC"}
        {"type":"136","command":"dance","sn":5}
        """;

    private const string Updates = """
        {"post_type":"message","message_type":"private","self_id":1,"user_id":5,"raw_message":"hi"}
        {"post_type":"message","message_type":"channel","self_id":1}
        {"post_type":"notice","notice_type":"group_increase","sub_type":"approve","self_id":"1","operator_id":"x"}
        {"post_type":"meta_event"}
        """;

    [Fact]
    public void Inspect_shows_the_record_the_keys_and_the_problems_of_each_message()
    {
        Tool.Result result = Tool.Run(Traffic, "inspect");
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            """
                 1  TextContent           type sn text
                 2  HandshakeCommand      type command title [extra]
                    ! The key "session" is required where the title is "DIM?", and missing or empty.
                 3  refused  The message ends in the middle of an object. (at byte 10)
                 4  Content               type [mood]
                 6  ReliableMessage       sender receiver data signature
                 7  Command               type command sn
            """,
            string.Join('\n', result.Lines));
    }

    [Fact]
    public void Inspect_writes_json_for_machines()
    {
        JsonNode[] lines = [.. Tool.Run(Traffic, "inspect", "--json", "-").Lines.Select(line => JsonNode.Parse(line)!)];
        Assert.Equal([1, 2, 3, 4, 6, 7], lines.Select(line => line["line"]!.GetValue<int>()));
        Assert.Equal("extra", lines[1]["unknown"]![0]!.GetValue<string>());
        Assert.Equal("session", lines[1]["problems"]![0]!["key"]!.GetValue<string>());
        Assert.NotNull(lines[2]["error"]);
    }

    [Fact]
    public void Stats_counts_records_undeclared_values_and_keys_problems_and_refused_lines()
    {
        string output = Tool.Run(string.Concat(Enumerable.Repeat(Traffic + "\n", 3)), "stats").Output;
        Assert.StartsWith("18 messages, ", output, StringComparison.Ordinal);
        Assert.Contains(", 3 refused, ", output, StringComparison.Ordinal);
        Assert.Contains("             3  HandshakeCommand ", output, StringComparison.Ordinal);
        Assert.Contains("             3  command=dance\n", output, StringComparison.Ordinal);
        Assert.Contains("             3  type=77\n", output, StringComparison.Ordinal);
        Assert.Contains("             3  Content.mood\n", output, StringComparison.Ordinal);
        Assert.Contains("             3  The key \"session\" is required", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"type\":\"1\"}\n", 0, "")]
    [InlineData("{\"type\":\"1\",\"sn\":\"x\"}\n{\n", 1, "-:1: The value of \"sn\" cannot be read as an integer; it is \"x\".\n-:2: The message ends in the middle of an object. (at byte 1)\n")]
    public void Validate_has_an_exit_code_for_scripts(string input, int exitCode, string output)
    {
        Tool.Result result = Tool.Run(input, "validate", "-");
        Assert.Equal((exitCode, output), (result.ExitCode, result.Output));
    }

    [Fact]
    public void Convert_writes_messages_for_other_peers_and_back()
    {
        const string Modern = """{"type":"136","command":"meta","did":"a@b"}""";
        Assert.Equal("""{"type":136,"command":"meta","did":"a@b","cmd":"meta","ID":"a@b"}""", Tool.Run(Modern, "convert", "--profile", "legacy").Output.TrimEnd());
        string shortened = Tool.Run(Modern, "convert", "--profile", "short").Output;
        Assert.Equal("""{"T":"136","C":"meta","did":"a@b"}""", shortened.TrimEnd());
        Assert.Equal(Modern, Tool.Run(shortened, "convert", "--read-short").Output.TrimEnd());
        Assert.Equal(1, Tool.Run("nonsense", "convert").ExitCode);
    }

    [Theory]
    [InlineData("convert", "--profile")]
    [InlineData("schema", "--for")]
    public void A_number_is_none_of_the_names_of_an_option(string command, string option)
    {
        Tool.Result result = Tool.Run("", command, option, "1");
        Assert.Equal((2, ""), (result.ExitCode, result.Output.Trim()));
        Assert.Contains("'1'", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_tells_the_decisions_key_by_key()
    {
        Assert.Equal(
            """
            DimpContents reads it, a registry of Content
              type: 136
              matches 136, command: Command
                command: "dance" (as cmd)
            """,
            string.Join('\n', Tool.Run("", "explain", """{"type":136,"cmd":"dance"}""").Lines.Take(4)));
        string[] lines = Tool.Run("""{"post_type":"notice","notice_type":"group_increase","sub_type":"leave"}""", "explain", "-", "-a", Tool.OwnAssembly).Lines;
        Assert.Equal("    no case matches; declared are group_increase + approve", lines[5]);
        Assert.Equal("It is a NoticeEvent.", lines[6]);
        Assert.Contains("self_id", lines[7], StringComparison.Ordinal);
    }

    [Fact]
    public void Another_protocol_comes_in_an_assembly()
    {
        string[] lines = Tool.Run(Updates, "inspect", "--assembly", Tool.OwnAssembly, "--registry", "BotEvents").Lines;
        Assert.Equal(
            """
                 1  PrivateMessage        post_type message_type self_id user_id raw_message
                 2  MessageEvent          post_type message_type self_id
                 3  MemberApproved        post_type notice_type sub_type self_id operator_id
                    ! The value of "operator_id" cannot be read as an integer; it is "x".
                 4  BotEvent              post_type
                    ! The key "self_id" is required, and missing.
            """,
            string.Join('\n', lines));
        string stats = Tool.Run(string.Concat(Enumerable.Repeat(Updates + "\n", 100)), "stats", "--assembly", Tool.OwnAssembly).Output;
        Assert.StartsWith("400 messages, ", stats, StringComparison.Ordinal);
        Assert.Contains("           100  message_type=channel\n", stats, StringComparison.Ordinal);
        Assert.Contains("           100  post_type=meta_event\n", stats, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no/such.jsonl", "no/such.jsonl")]
    [InlineData("- --assembly no.dll", "no.dll cannot be loaded")]
    [InlineData("- --registry Nothing", "has no registry Nothing. It has DimpContents, DimpMessages, SymmetricKeys.")]
    [InlineData("- --colour", "Unrecognized command or argument '--colour'")]
    public void What_cannot_be_read_is_told_with_exit_code_2(string arguments, string message)
    {
        Tool.Result result = Tool.Run("", ["inspect", .. arguments.Split(' ')]);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message, result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Gzip_is_unpacked_and_zstd_is_refused_with_advice()
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Traffic));
        }
        Assert.Equal(Tool.Run(Traffic, "inspect").Output, Tool.Run(packed.ToArray(), "inspect").Output);
        Assert.Equal(2, Tool.Run([.. packed.ToArray()[..10], .. Enumerable.Repeat((byte)0xFF, 50)], "inspect").ExitCode);
        Tool.Result result = Tool.Run([0x28, 0xB5, 0x2F, 0xFD, 0], "stats");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("zstd -dc", result.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("validation", "dimp.schema.json")]
    [InlineData("openapi", "dimp.openapi.json")]
    public void The_schemas_of_the_documentation_are_those_of_the_shapes(string form, string file)
    {
        string accepted = Path.Combine(Repository.Root.FullName, "docs", file);
        string received = Tool.Run("", "schema", "--for", form).Output;
        if (File.ReadAllText(accepted) != received)
        {
            File.WriteAllText(accepted.Replace(".json", ".received.json", StringComparison.Ordinal), received);
            Assert.Fail($"docs/{file} is out of date. To accept docs/{Path.GetFileNameWithoutExtension(file)}.received.json, give it its name.");
        }
    }
}
