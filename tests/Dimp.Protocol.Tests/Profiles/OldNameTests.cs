namespace Dimp.Protocol.Tests.Profiles;

public class OldNameTests
{
    private static T Parse<T>(string json) where T : Content => Assert.IsType<T>(DimpContents.Default.Parse(json));

    [Fact]
    public void The_old_name_is_read()
    {
        Assert.Equal("AES", Parse<FileContent>("""{"type":16,"password":{"algorithm":"AES"}}""").Password?.Algorithm);
        Assert.Equal("a@b", Parse<NameCard>("""{"type":51,"ID":"a@b"}""").Did?.ToString());
        Assert.Equal("handshake", Parse<HandshakeCommand>("""{"type":136,"cmd":"handshake"}""").Name);
        Assert.Equal("a@b", Parse<MetaCommand>("""{"type":136,"cmd":"meta","ID":"a@b"}""").Did?.ToString());
        LoginCommand login = Parse<LoginCommand>("""{"type":136,"cmd":"login","station":{"ID":"s@b"},"provider":{"ID":"p@b"}}""");
        Assert.Equal("s@b", login.Station?.Did?.ToString());
        Assert.Equal("p@b", login.Provider?.Did?.ToString());
        Assert.Equal(2, Parse<ReceiptCommand>("""{"type":136,"cmd":"receipt","envelope":{"sn":2}}""").OriginalSn);
    }

    [Fact]
    public void A_single_document_of_an_old_peer_is_a_list_of_one()
    {
        const string Json = """{"type":136,"cmd":"document","ID":"a@b","document":{"ID":"a@b","data":"{}"}}""";
        DocumentCommand command = Parse<DocumentCommand>(Json);
        Assert.Equal("a@b", Assert.Single(command.Documents!)["ID"].AsString());
        Assert.Equal("document", command.Name);
        Assert.Equal(Json, command.ToJson());
    }

    [Fact]
    public void The_new_name_wins()
    {
        Assert.Equal("new@b", Parse<NameCard>("""{"type":51,"ID":"old@b","did":"new@b"}""").Did?.ToString());
        Assert.Equal("old@b", Parse<NameCard>("""{"type":51,"ID":"old@b","did":null}""").Did?.ToString());
        Assert.Equal("meta", Parse<MetaCommand>("""{"type":136,"cmd":"login","command":"meta"}""").Name);
        FileContent file = Parse<FileContent>("""{"type":16,"password":{"algorithm":"X"},"key":{"algorithm":"A"}}""");
        Assert.Equal("A", file.Password?.Algorithm);
    }

    [Fact]
    public void Old_peers_get_nested_messages_rewritten_too()
    {
        ArrayContent array = Parse<ArrayContent>("""{"type":"202","contents":[{"type":"51","did":"a@b"},7,{"type":"1"}]}""");
        Assert.Equal(
            """{"type":202,"contents":[{"type":51,"did":"a@b","ID":"a@b"},7,{"type":1}]}""", array.ToJson(WireProfile.Legacy));
        InstantMessage message = Assert.IsType<InstantMessage>(DimpMessages.Default.Parse(
            """{"sender":"a@b","type":"136","content":{"type":"136","command":"mute"}}"""));
        Assert.Equal(
            """{"sender":"a@b","type":136,"content":{"type":136,"command":"mute","cmd":"mute"}}""", message.ToJson(WireProfile.Legacy));
    }

    [Theory]
    [InlineData("""{"ID":"a@b","data":"{}"}""", """{"ID":"a@b","data":"{}"}""")]
    [InlineData("""{"did":null,"ID":"a@b"}""", """{"did":null,"ID":"a@b"}""")]
    [InlineData("""{"did":"a@b"}""", """{"did":"a@b","ID":"a@b"}""")]
    [InlineData("""{"did":"a@b","ID":"old@b"}""", """{"did":"a@b","ID":"a@b"}""")]
    [InlineData("{}", "{}")]
    public void A_document_keeps_the_old_name_of_its_owner(string document, string written) => Assert.Equal(
        $$"""{"type":136,"command":"document","cmd":"document","document":{{written}}}""",
        Parse<DocumentCommand>($$"""{"type":136,"command":"documents","documents":[{{document}}]}""").ToJson(WireProfile.Legacy));

    [Fact]
    public void A_list_of_documents_with_more_than_that_is_kept() => Assert.Equal(
        """{"type":136,"command":"document","documents":[7,{"did":"a@b"}],"cmd":"document","document":{"did":"a@b","ID":"a@b"}}""",
        Parse<DocumentCommand>("""{"type":136,"command":"documents","documents":[7,{"did":"a@b"}]}""").ToJson(WireProfile.Legacy));

    [Theory]
    [InlineData("""{"sender":"a@b"}""", "a@b")]
    [InlineData("""{"sender":null}""", "own@b")]
    [InlineData("{}", "own@b")]
    public void A_receipt_loses_nothing_to_an_origin_that_does_not_say_it(string origin, string sender)
    {
        ReceiptCommand receipt = Parse<ReceiptCommand>($$"""{"type":136,"command":"receipt","sender":"own@b","origin":{{origin}}}""");
        Assert.Equal(sender, WireMap.Parse(receipt.ToJson(WireProfile.Legacy))["sender"].AsString());
    }

    [Fact]
    public void What_peers_repair_in_the_outermost_content_alone_is_adapted_there_alone()
    {
        const string Documents = """{"type":136,"command":"documents","documents":[{"did":"a@b"}]}""";
        const string Adapted =
            """{"type":136,"command":"document","cmd":"document","document":{"did":"a@b","ID":"a@b"}}""";
        const string WithOldNames = """{"type":136,"command":"documents","documents":[{"did":"a@b"}],"cmd":"documents"}""";
        Assert.Equal(Adapted, Parse<DocumentCommand>(Documents).ToJson(WireProfile.Legacy));
        Assert.Equal(
            $$"""{"type":202,"contents":[{{WithOldNames}}]}""",
            Parse<ArrayContent>($$"""{"type":202,"contents":[{{Documents}}]}""").ToJson(WireProfile.Legacy));
        // The content of a message is the outermost one, as the message has no other around it.
        Assert.Equal(
            $$"""{"sender":"a@b","content":{{Adapted}}}""",
            DimpMessages.Default.Parse($$"""{"sender":"a@b","content":{{Documents}}}""").ToJson(WireProfile.Legacy));
        Assert.Equal(
            $$"""{"type":207,"messages":[{"sender":"a@b","content":{{WithOldNames}}}]}""",
            Parse<CombineContent>($$"""{"type":207,"messages":[{"sender":"a@b","content":{{Documents}}}]}""").ToJson(WireProfile.Legacy));
        Assert.Equal(
            """{"type":202,"contents":[{"type":136,"command":"report","state":"background","title":"t","cmd":"report"}]}""",
            Parse<ArrayContent>("""{"type":202,"contents":[{"type":136,"command":"report","state":"background","title":"t"}]}""")
                .ToJson(WireProfile.Legacy));
    }

    [Fact]
    public void A_single_message_that_is_forwarded_is_rewritten_too() => Assert.Equal(
        """{"type":255,"forward":{"sender":"a@b","type":1,"data":"AA==","signature":"AA=="}}""",
        Parse<ForwardContent>("""{"type":255,"forward":{"sender":"a@b","type":"1","data":"AA==","signature":"AA=="}}""")
            .ToJson(WireProfile.Legacy));

    [Fact]
    public void A_collision_names_both_keys()
    {
        Content content = DimpContents.Default.Parse("""{"type":"1","T":"2"}""");
        string message = Assert.Throws<InvalidOperationException>(() => content.ToJson(WireProfile.Short)).Message;
        Assert.Contains("\"type\"", message, StringComparison.Ordinal);
        Assert.Contains("\"T\"", message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => content.ToUtf8Bytes(WireProfile.Short));
        Assert.Equal("""{"type":"1","T":"2"}""", content.ToJson());
    }
}
