namespace Dimp.Protocol.Tests;

public class CustomizedTests
{
    [Fact]
    public void Content_of_an_application_may_be_of_another_type()
    {
        AppContent app = AppContent.Of("a", "m", "x", type: 0x4D2);
        Assert.Equal(["type", "sn", "time", "app", "mod", "act"], app.Map.Keys);
        Assert.Equal("1234", app.Map["type"].AsString());
        Assert.Equal("160", AppContent.Of("a", "m", "x").Map["type"].AsString());

        CustomizedContent customized = CustomizedContent.Create("a", "m", "x", ContentType.Application);
        Assert.Equal(["type", "sn", "time", "app", "mod", "act"], customized.Map.Keys);
        Assert.Equal(ContentType.Application, customized.Type);
        Assert.IsType<AppContent>(DimpContents.Default.Parse(customized.ToUtf8Bytes()));
    }

    [Fact]
    public void A_message_of_the_chat_history_is_handed_over()
    {
        InstantMessage message = InstantMessage.Create(Envelope.Create(Identifier.Parse("a@b")), TextContent.Create("then"));
        ChatHistorySync sync = ChatHistorySync.Create(message);
        Assert.Equal(
            ("chat.dim.messenger", "chat_history", "sync_message"), (sync.Application, sync.Module, sync.Action));
        Assert.Equal(["type", "sn", "time", "app", "mod", "act", "message"], sync.Map.Keys);

        ChatHistorySync back = Assert.IsType<ChatHistorySync>(DimpContents.Default.Parse(sync.ToUtf8Bytes(), WireOptions.Strict));
        Assert.Equal("then", Assert.IsType<TextContent>(back.Message?.Content).Text);
        Assert.Equal("message.sender", Assert.Single(Parse("""{"content":{}}""").Validate()).Key);
        Assert.Null(Parse("7").Message);
        Assert.Equal("message", Assert.Single(Parse("7").Validate()).Key);
    }

    private static ChatHistorySync Parse(string message) => Assert.IsType<ChatHistorySync>(DimpContents.Default.Parse(
        $$"""{"type":204,"app":"chat.dim.messenger","mod":"chat_history","act":"sync_message","message":{{message}}}"""));
}
