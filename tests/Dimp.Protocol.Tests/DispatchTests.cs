namespace Dimp.Protocol.Tests;

public class DispatchTests
{
    [Theory]
    [InlineData("""{"type":136,"command":"nope"}""", typeof(Command))]
    [InlineData("""{"type":137,"command":"nope"}""", typeof(HistoryCommand))]
    [InlineData("""{"type":136,"command":"nope","group":"g"}""", typeof(GroupCommand))]
    [InlineData("""{"type":137,"command":"nope","group":"g"}""", typeof(GroupCommand))]
    [InlineData("""{"type":136,"command":"nope","group":null}""", typeof(GroupCommand))]
    [InlineData("""{"type":136}""", typeof(Command))]
    [InlineData("""{"type":137}""", typeof(HistoryCommand))]
    [InlineData("""{"type":136,"group":"g"}""", typeof(GroupCommand))]
    [InlineData("""{"type":136,"command":["handshake"]}""", typeof(Command))]
    public void A_command_that_nobody_declared_is_what_its_type_and_group_say(string json, Type record) =>
        Assert.IsType(record, DimpContents.Default.Parse(json));

    [Theory]
    [InlineData("""{"type":136,"command":"handshake"}""")]
    [InlineData("""{"type":137,"command":"handshake"}""")]
    [InlineData("""{"type":"history","command":"handshake"}""")]
    [InlineData("""{"type":137,"command":"handshake","group":"g"}""")]
    [InlineData("""{"command":"hands\u0068ake","type":"command"}""")]
    public void A_declared_name_wins_whatever_the_type_of_command(string json) =>
        Assert.IsType<HandshakeCommand>(DimpContents.Default.Parse(json));

    [Theory]
    [InlineData("""{"type":1,"command":"handshake"}""", typeof(TextContent))]
    [InlineData("""{"type":0,"command":"handshake","group":"g"}""", typeof(Content))]
    [InlineData("""{"command":"handshake"}""", typeof(Content))]
    [InlineData("""{"type":160,"app":"a","command":"handshake"}""", typeof(AppContent))]
    public void A_name_means_nothing_where_there_is_no_command(string json, Type record) =>
        Assert.IsType(record, DimpContents.Default.Parse(json));

    [Theory]
    [InlineData("136.0")]
    [InlineData("\" 136\"")]
    [InlineData("\"0136\"")]
    [InlineData("true")]
    [InlineData("\"Command\"")]
    [InlineData("[136]")]
    public void A_type_is_matched_as_text(string type) =>
        Assert.IsType<Content>(DimpContents.Default.Parse($$"""{"type":{{type}},"command":"handshake"}"""));

    [Theory]
    [InlineData("[{\"type\":1}]")]
    [InlineData("null")]
    [InlineData("\"{}\"")]
    [InlineData("1.5")]
    [InlineData("")]
    public void What_is_not_one_object_is_refused(string json) =>
        Assert.Throws<WireException>(() => DimpContents.Default.Parse(json));

    [Fact]
    public void A_view_of_a_map_is_dispatched_alike_when_the_program_filled_it()
    {
        var map = new WireMap { ["type"] = 136, ["command"] = "handshake", ["title"] = "DIM?" };
        HandshakeCommand view = Assert.IsType<HandshakeCommand>(DimpContents.Default.Parse(map));
        view.Title = "DIM!";
        Assert.Equal("""{"type":136,"command":"handshake","title":"DIM!","message":"DIM!"}""", map.ToJson());
    }

    [Theory]
    [InlineData("""{"type":136,"command":"handshake"}""", "type command")]
    [InlineData("""{"type":136,"command":"nope"}""", "type command none")]
    [InlineData("""{"type":999}""", "type none")]
    public void A_walk_tells_where_no_case_matches(string json, string steps)
    {
        var walker = new Steps(WireMap.Parse(json));
        Assert.Equal(DimpContents.Default.Parse(json).GetType(), walker.Walk(DimpContents.Default.Dispatch[0]));
        Assert.Equal(steps, string.Join(' ', walker.Taken));
    }

    private sealed class Steps(WireMap message) : WireDispatchWalker(message)
    {
        public List<string> Taken { get; } = [];

        protected override void OnDispatcher(WireDispatcherInfo dispatcher) => Taken.Add(dispatcher.Keys[0].Key);

        protected override void OnNoCase(WireDispatcherInfo dispatcher) => Taken.Add("none");
    }
}
