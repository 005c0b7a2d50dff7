using System.Text;
using Dimp.Protocol;

namespace Handshake.Tests;

public class FramingTests
{
    private const string Odd = """ { "type" : "77",  "sn":12345678901234567890, "a":1E+3, "a":"\u0041\/é" ,"":[ ]}  """;

    [Theory]
    [InlineData(Odd)]
    [InlineData("{}")]
    [InlineData("""{"type":136,"command":"no such"}""")]
    [InlineData("""{"type":204,"app":"chat.dim.sechat","mod":"drift_bottle","act":"throw"}""")]
    public async Task What_is_known_or_not_comes_back_byte_for_byte(string message)
    {
        await using var station = new RunningStation();
        using RawPeer peer = await station.AdmitAsync();
        await peer.SendAsync(message + "\n");
        Assert.Equal(message, await peer.HearAsync());
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("[]")]
    [InlineData("""{"type":136,"command":""")]
    [InlineData("{} {}")]
    public async Task A_broken_line_gets_an_error_and_the_connection_lives_on(string broken)
    {
        await using var station = new RunningStation();
        using RawPeer peer = await station.AdmitAsync();
        await peer.SendAsync(broken + "\n" + Odd + "\n");
        TextContent error = await peer.HearAsync<TextContent>();
        Assert.StartsWith("That line is not a message: ", error.Text, StringComparison.Ordinal);
        Assert.Contains("(at byte ", error.Text, StringComparison.Ordinal);
        Assert.Equal(Odd, await peer.HearAsync());
    }

    [Fact]
    public async Task A_blank_line_is_no_message_and_gets_no_answer()
    {
        await using var station = new RunningStation();
        using RawPeer peer = await station.AdmitAsync();
        await peer.SendAsync("\n \r\n" + Odd + "\n");
        Assert.Equal(Odd, await peer.HearAsync());
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_a_broken_line()
    {
        await using var station = new RunningStation();
        using RawPeer peer = await station.ConnectAsync();
        await peer.SendAsync(new byte[] { (byte)'{', 0xFF, 0x00, 0x1B, (byte)'\n' });
        await peer.HearAsync<TextContent>();
    }

    [Fact]
    public async Task Two_messages_may_come_in_one_segment()
    {
        await using var station = new RunningStation();
        using RawPeer peer = await station.AdmitAsync();
        await peer.SendAsync("{\"a\":1}\n{\"a\":2}\n");
        Assert.Equal("{\"a\":1}", await peer.HearAsync());
        Assert.Equal("{\"a\":2}", await peer.HearAsync());
    }

    [Fact]
    public async Task A_message_may_come_byte_by_byte()
    {
        await using var station = new RunningStation();
        using RawPeer peer = await station.AdmitAsync();
        foreach (byte single in Encoding.UTF8.GetBytes(Odd + "\n"))
        {
            await peer.SendAsync(new[] { single });
        }
        Assert.Equal(Odd, await peer.HearAsync());
    }

    [Fact]
    public async Task Lines_may_end_with_a_carriage_return_too()
    {
        await using var station = new RunningStation();
        using RawPeer peer = await station.ConnectAsync();
        await peer.SendAsync(HandshakeCommand.Start().ToJson() + "\r\n");
        HandshakeCommand again = await peer.HearAsync(HandshakeState.Again);
        await peer.SendAsync(HandshakeCommand.Offer(again.Session).ToJson() + "\r\n");
        await peer.HearAsync(HandshakeState.Success);
        await peer.SendAsync(Odd + "\r\n");
        Assert.Equal(Odd, await peer.HearAsync());
    }

    [Fact]
    public async Task The_longest_line_is_relayed()
    {
        await using var station = new RunningStation();
        using RawPeer peer = await station.AdmitAsync();
        string message = "{\"a\":\"" + new string('x', LineConnection.LongestLine - 8) + "\"}";
        await peer.SendAsync(message + "\n");
        Assert.Equal(message, await peer.HearAsync());
    }

    [Theory]
    [InlineData(LineConnection.LongestLine + 1, "")]
    [InlineData(LineConnection.LongestLine + 1, "\n")]
    [InlineData(100 * LineConnection.LongestLine, "\n{}\n")]
    public async Task A_longer_line_is_refused_and_the_connection_closed(int length, string rest)
    {
        await using var station = new RunningStation();
        using RawPeer peer = await station.AdmitAsync();
        await peer.SendAsync(new string('x', length) + rest);
        TextContent error = await peer.HearAsync<TextContent>();
        Assert.Contains("longer than the 65536 bytes", error.Text, StringComparison.Ordinal);
        Assert.Null(await peer.HearAsync());
    }

    [Fact]
    public async Task A_line_of_the_log_is_one_line_whatever_the_peer_sends()
    {
        await using var station = new RunningStation();
        using RawPeer peer = await station.AdmitAsync();
        await peer.SendAsync("{\r\"a\":\"\u009b2J\"}\r\n");
        Assert.Equal("{ \"a\":\"\u009b2J\"}", await peer.HearAsync());
        Printed relayed = Printed.Messages(await station.StopAsync())[^1];
        Assert.Equal("{\u240D\"a\":\"\uFFFD2J\"}", relayed.Json);
    }
}
