namespace Handshake.Tests;

public class DemoTests
{
    [Fact]
    public async Task All_of_it_happens()
    {
        var screen = new Screen();
        Assert.Equal(0, await screen.RunAsync());
        Assert.Empty(screen.Errors);
        Assert.Contains("All of it happened", screen.Output.TrimEnd().Split('\n')[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_message_is_printed_once_with_its_record_and_its_state()
    {
        var screen = new Screen();
        await screen.RunAsync();
        Assert.Equal(
            [
                ("client -> station", "HandshakeCommand", "Restart"),
                ("station -> client", "HandshakeCommand", "Again"),
                ("client -> station", "HandshakeCommand", "Start"),
                ("station -> client", "HandshakeCommand", "Again"),
                ("client -> station", "HandshakeCommand", "Restart"),
                ("station -> client", "HandshakeCommand", "Success"),
                ("client -> station", "(no message)", "-"),
                ("station -> client", "TextContent", "-"),
                ("client -> station", "ThrowBottle", "-"),
                ("station -> client", "ThrowBottle", "-"),
                ("client -> station", "Content", "-"),
                ("station -> client", "Content", "-"),
            ],
            Printed.Messages(screen.Output).Select(line => (line.Route, line.Record, line.State)));
    }

    [Fact]
    public async Task A_broken_line_is_answered_with_what_is_wrong_and_where()
    {
        var screen = new Screen();
        await screen.RunAsync("--full");
        Printed error = Assert.Single(Printed.Messages(screen.Output), line => line.Record == "TextContent");
        Assert.Contains("not a message", error.Json, StringComparison.Ordinal);
        Assert.Contains("at byte 22", error.Json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ThrowBottle")]
    [InlineData("Content")]
    public async Task What_is_relayed_comes_back_as_it_went(string record)
    {
        var screen = new Screen();
        await screen.RunAsync();
        Printed[] hops = [.. Printed.Messages(screen.Output).Where(line => line.Record == record)];
        Assert.Equal(2, hops.Length);
        Assert.Equal(hops[0].Json, hops[1].Json);
    }

    [Fact]
    public async Task Colours_are_for_terminals()
    {
        var plain = new Screen();
        var coloured = new Screen(isColoured: true);
        await plain.RunAsync();
        await coloured.RunAsync();
        Assert.DoesNotContain('\e', plain.Output);
        Assert.Contains("\e[1mThe handshake in four steps\e[0m", coloured.Output, StringComparison.Ordinal);
    }
}
