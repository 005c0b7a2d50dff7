namespace Dimp.Protocol.Tests.Messages;

public class DepthTests
{
    private const int Depth = 1000;

    private static readonly WireOptions Deep = new() { MaxDepth = Depth };

    [Fact]
    public void Messages_in_messages_are_validated_and_written_for_old_peers_on_a_small_stack()
    {
        const string Sync = """{"type":204,"app":"chat.dim.messenger","mod":"chat_history","act":"sync_message","message":""";
        const string Opening = Sync + """{"sender":"a@b","content":""";
        string json = string.Concat(Enumerable.Repeat(Opening, (Depth / 2) - 1)) + Sync + "{\"content\":7}}"
            + string.Concat(Enumerable.Repeat("}}", (Depth / 2) - 1));
        Content content = DimpContents.Default.Parse(json, Deep);
        string[] problems = [];
        string written = "";
        var thread = new Thread(
            () =>
            {
                problems = [.. content.Validate().Select(problem => problem.Key)];
                written = content.ToJson(WireProfile.Legacy);
            },
            maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();
        string place = string.Concat(Enumerable.Repeat("message.content.", (Depth / 2) - 1)) + "message.";
        Assert.Equal([place + "sender", place + "content"], problems);
        Assert.Equal(json, written);
    }
}
