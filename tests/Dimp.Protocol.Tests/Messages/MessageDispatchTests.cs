using System.Text;

namespace Dimp.Protocol.Tests.Messages;

public class MessageDispatchTests
{
    [Theory]
    [InlineData("""{"sender":"a@b","content":{"type":1}}""", typeof(InstantMessage))]
    [InlineData("""{"content":null}""", typeof(InstantMessage))]
    [InlineData("""{"sender":"a@b","data":"YQ=="}""", typeof(SecureMessage))]
    [InlineData("""{"sender":"a@b","data":"YQ==","signature":"c2ln"}""", typeof(ReliableMessage))]
    [InlineData("""{"signature":"c2ln","data":null}""", typeof(ReliableMessage))]
    [InlineData("""{"sender":"a@b"}""", typeof(Message))]
    [InlineData("""{"sender":"a@b","signature":"c2ln"}""", typeof(Message))]
    [InlineData("{}", typeof(Message))]
    public void A_message_is_what_it_has(string json, Type record)
    {
        Message message = Message.Parse(Encoding.UTF8.GetBytes(json));
        Assert.IsType(record, message);
        Assert.Equal(json, message.ToJson());
    }

    [Theory]
    [InlineData("{}", "sender", "content")]
    [InlineData("""{"sender":"a@b@c"}""", "sender", "content")]
    [InlineData("""{"sender":"a@b","content":null}""", "content")]
    [InlineData("""{"sender":"a@b","content":"hi"}""", "content")]
    [InlineData("""{"sender":"a@b","data":null}""", "data")]
    [InlineData("""{"sender":"a@b","data":"YQ==","signature":[]}""", "signature")]
    [InlineData("""{"sender":"a@b","content":{"sn":"x"}}""", "content.sn")]
    public void What_a_message_lacks_is_reported_and_refused_by_strict_reading(string json, params string[] keys)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(json);
        Assert.Equal(keys, Message.Parse(bytes).Validate().Select(problem => problem.Key));
        Assert.Throws<WireException>(() => Message.Parse(bytes, WireOptions.Strict));
    }

    [Fact]
    public void A_content_is_of_its_own_kind()
    {
        InstantMessage message = Parse<InstantMessage>(
            """{"sender":"a@b","content":{"type":136,"command":"handshake","title":"DIM?"}}""");
        HandshakeCommand handshake = Assert.IsType<HandshakeCommand>(message.Content);
        Assert.Equal(HandshakeState.Again, handshake.State);
        handshake.Title = "DIM!";
        Assert.Contains("DIM!", message.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void Time_group_and_type_of_a_readable_message_are_those_of_its_content()
    {
        InstantMessage message = Parse<InstantMessage>(
            """{"sender":"a@b","time":9,"type":2,"group":"x@y","content":{"type":1,"time":5,"group":"room@z"}}""");
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(5), message.Time);
        Assert.Equal("room@z", message.Group!.ToString());
        Assert.Equal(ContentType.Text, message.Type);
    }

    [Fact]
    public void A_content_without_a_time_or_group_leaves_the_time_to_the_envelope_and_the_group_to_nobody()
    {
        InstantMessage message = Parse<InstantMessage>("""{"sender":"a@b","time":9,"group":"x@y","content":{"type":1}}""");
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(9), message.Time);
        Assert.Null(message.Group);
    }

    [Fact]
    public void The_receiver_is_anyone_when_it_is_not_said() =>
        Assert.Equal(Identifier.Anyone, Parse<Message>("""{"sender":"a@b"}""").Receiver);

    [Fact]
    public void The_envelope_is_a_view_of_the_message()
    {
        Message message = Parse<Message>("""{"sender":"a@b"}""");
        message.Envelope.Receiver = Identifier.Parse("c@d");
        Assert.Equal("""{"sender":"a@b","receiver":"c@d"}""", message.ToJson());
    }

    [Theory]
    [InlineData("""{"sender":"a@b","receiver":"c@d","data":"aGVsbG8="}""", "hello")]
    [InlineData("""{"sender":"a@b","receiver":"everyone@everywhere","data":"aGVsbG8="}""", "aGVsbG8=")]
    [InlineData("""{"sender":"a@b","receiver":"c@d","group":"x@everywhere","data":"aGVsbG8="}""", "aGVsbG8=")]
    [InlineData("""{"sender":"a@b","data":"aGVsbG8="}""", "aGVsbG8=")]
    public void The_data_of_a_broadcast_is_plain_text(string json, string decoded) =>
        Assert.Equal(decoded, Encoding.UTF8.GetString(Parse<SecureMessage>(json).Data!.Bytes!.Value.Span));

    [Fact]
    public void A_message_that_is_made_has_a_copy_of_its_envelope()
    {
        var time = DateTimeOffset.FromUnixTimeSeconds(7);
        Envelope envelope = Envelope.Create(Identifier.Parse("a@b"), Identifier.Parse("c@d"), time);
        InstantMessage message = InstantMessage.Create(envelope, new TextContent(WireMap.Parse("""{"type":"1","text":"hi"}""")));
        envelope.Sender = Identifier.Parse("e@f");
        const string Json = """{"sender":"a@b","receiver":"c@d","time":7,"content":{"type":"1","text":"hi"}}""";
        Assert.Equal(Json, message.ToJson());
        Assert.Equal(message, Parse<InstantMessage>(Json));
    }

    [Fact]
    public void A_station_reads_the_receiver_and_passes_the_bytes_on()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(
            """{ "sender":"a@b", "receiver" : "c\u0040d","data":"YQ==" , "signature":"c2ln","sn":1e2,"extra":[1.0] } """);
        ReliableMessage message = Assert.IsType<ReliableMessage>(Message.Parse(bytes));
        Assert.Equal("c@d", message.Receiver.ToString());
        Assert.Equal(bytes, message.ToUtf8Bytes());
    }

    private static T Parse<T>(string json) where T : Message => Assert.IsType<T>(DimpMessages.Default.Parse(json));
}
