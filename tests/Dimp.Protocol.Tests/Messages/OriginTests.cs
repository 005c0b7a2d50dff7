namespace Dimp.Protocol.Tests.Messages;

public class OriginTests
{
    private static readonly Content Original = DimpContents.Default.Parse("""{"type":"1","sn":7,"text":"secret"}""");
    private static readonly Content InGroup =
        DimpContents.Default.Parse("""{"type":1,"sn":7,"group":"room@z","text":"secret"}""");

    [Fact]
    public void A_quotation_names_sender_receiver_type_and_number_and_nothing_else()
    {
        QuoteContent quote = QuoteContent.Create("yes", InstantEnvelope(), Original);
        Assert.Equal(
            """{"sender":"a@b","receiver":"c@d","type":"1","sn":7}""", quote.OriginalEnvelope!.ToJson());
        Assert.Equal(7, quote.OriginalSn);
    }

    [Fact]
    public void In_a_group_the_receiver_is_the_group() =>
        Assert.Equal("room@z", QuoteContent.Create("yes", InstantEnvelope(), InGroup).OriginalEnvelope!.Receiver.ToString());

    [Fact]
    public void A_receipt_does_not_send_the_content_back()
    {
        ReceiptCommand receipt = ReceiptCommand.Create("OK", InstantEnvelope(), InGroup);
        Assert.Equal("""{"sender":"a@b","receiver":"c@d","time":5,"sn":7}""", receipt.OriginalEnvelope!.ToJson());
        Assert.Equal("room@z", receipt.Group!.ToString());
    }

    [Theory]
    [InlineData("""{"sender":"a@b","data":"YQ==","keys":{"c@d":"a2V5"},"signature":"c2ln"}""")]
    [InlineData("""{"sender":"a@b","keys":{"c@d":"a2V5"},"signature":"c2ln"}""")]
    [InlineData("""{"sender":"a@b","key":"a2V5","meta":{},"visa":{},"signature":"c2ln"}""")]
    public void A_receipt_sends_neither_data_nor_keys_back_whether_or_not_there_is_data(string envelope)
    {
        ReceiptCommand receipt = ReceiptCommand.Create("OK", new Envelope(WireMap.Parse(envelope)));
        Assert.Equal("""{"sender":"a@b","signature":"c2ln"}""", receipt.OriginalEnvelope!.ToJson());
        Assert.Equal("c2ln", receipt.OriginalSignature);
    }

    [Fact]
    public void A_receipt_names_everything_else_as_it_was_received()
    {
        var envelope = new Envelope(WireMap.Parse(
            """{ "x":{"y":[1.00, "\u0061"]}, "time":1.50, "sender":"first@b", "data":"YQ==", "sender":"a@b", "\u007a":null }"""));
        Assert.Equal(
            """{"x":{"y":[1.00, "\u0061"]},"time":1.50,"sender":"a@b","z":null}""", ReceiptCommand.Create("OK", envelope).OriginalEnvelope!.ToJson());
    }

    [Fact]
    public void A_receipt_costs_the_same_however_large_the_body_is()
    {
        var small = new Envelope(WireMap.Parse("""{"sender":"a@b","data":"YQ=="}"""));
        var large = new Envelope(WireMap.Parse($"{{\"sender\":\"a@b\",\"data\":\"{new string('Y', 100_000)}\"}}"));
        Assert.InRange(Allocated(large), 0, Allocated(small) + 1000);

        static long Allocated(Envelope envelope)
        {
            _ = ReceiptCommand.Create("OK", envelope);
            long before = GC.GetAllocatedBytesForCurrentThread();
            _ = ReceiptCommand.Create("OK", envelope);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public void The_message_that_a_receipt_is_about_stays_as_it_was()
    {
        Envelope envelope = InstantEnvelope();
        string before = envelope.ToJson();
        ReceiptCommand.Create("OK", envelope, Original).OriginalEnvelope!.Sn = 8;
        Assert.Equal(before, envelope.ToJson());
    }

    [Theory]
    [InlineData("{\"type\":55,\"origin\":{}}", "origin.sender")]
    [InlineData("{\"type\":55,\"origin\":{\"sender\":\"a@b\",\"sn\":\"x\"}}", "origin.sn")]
    [InlineData("{\"type\":55,\"origin\":\"x\"}", "origin")]
    [InlineData("{\"type\":136,\"command\":\"receipt\",\"origin\":{\"sender\":\"a@b\",\"signature\":[]}}", "origin.signature")]
    public void What_cannot_be_read_of_the_other_message_is_reported(string json, string key) =>
        Assert.Equal(key, Assert.Single(DimpContents.Default.Parse(json).Validate()).Key);

    private static Envelope InstantEnvelope() => DimpMessages.Default.Parse(
        """{"sender":"a@b","receiver":"c@d","time":5,"content":{"type":"1","sn":7,"text":"secret"}}""").Envelope;
}
