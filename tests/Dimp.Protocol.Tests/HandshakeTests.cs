namespace Dimp.Protocol.Tests;

public class HandshakeTests
{
    private static HandshakeCommand Parse(string keys) => Assert.IsType<HandshakeCommand>(
        DimpContents.Default.Parse($$"""{"type":"136","sn":1,"command":"handshake"{{keys}}}"""));

    [Theory]
    [InlineData(null, null, HandshakeState.Start)]
    [InlineData("Hello world!", null, HandshakeState.Start)]
    [InlineData("Hello world!", "", HandshakeState.Start)]
    [InlineData("Hello world!", "k", HandshakeState.Restart)]
    [InlineData("what?", "k", HandshakeState.Restart)]
    [InlineData("DIM?", "k", HandshakeState.Again)]
    [InlineData("DIM?", null, HandshakeState.Again)]
    [InlineData("DIM!", null, HandshakeState.Success)]
    [InlineData("DIM!", "k", HandshakeState.Success)]
    public void A_title_and_a_session_key_mean_a_step(string? title, string? session, HandshakeState state)
    {
        Assert.Equal(state, HandshakeCommand.StateOf(title, session));
        Assert.Equal(state, new HandshakeCommand { Title = title!, Session = session }.State);
    }

    [Fact]
    public void Each_factory_makes_the_step_of_its_name_and_it_is_sound()
    {
        (HandshakeCommand Command, HandshakeState State)[] made =
        [
            (HandshakeCommand.Offer(), HandshakeState.Start),
            (HandshakeCommand.Start(), HandshakeState.Start),
            (HandshakeCommand.Ask("k"), HandshakeState.Again),
            (HandshakeCommand.Again("k"), HandshakeState.Again),
            (HandshakeCommand.Offer("k"), HandshakeState.Restart),
            (HandshakeCommand.Restart("k"), HandshakeState.Restart),
            (HandshakeCommand.Accepted(), HandshakeState.Success),
            (HandshakeCommand.Accepted("k"), HandshakeState.Success),
            (HandshakeCommand.Success(), HandshakeState.Success),
            (HandshakeCommand.Success("k"), HandshakeState.Success),
        ];
        Assert.All(made, step =>
        {
            Assert.Equal(step.State, step.Command.State);
            Assert.Equal(step.Command, DimpContents.Default.Parse(step.Command.ToUtf8Bytes(), WireOptions.Strict));
        });
    }

    [Fact]
    public void A_step_that_needs_a_session_key_is_not_made_without()
    {
        Assert.Throws<ArgumentNullException>("session", () => HandshakeCommand.Ask(null!));
        Assert.Throws<ArgumentNullException>("session", () => HandshakeCommand.Again(null!));
        Assert.Throws<ArgumentNullException>("session", () => HandshakeCommand.Restart(null!));
    }

    [Theory]
    [InlineData("", "title")]
    [InlineData(",\"title\":null,\"session\":\"k\"", "title")]
    [InlineData(",\"message\":\"DIM?\"", "title")]
    [InlineData(",\"title\":\"DIM?\"", "session")]
    [InlineData(",\"title\":\"DIM?\",\"session\":null", "session")]
    [InlineData(",\"title\":\"DIM?\",\"session\":\"\"", "session")]
    [InlineData(",\"title\":\"DIM?\",\"session\":[]", "session")]
    [InlineData(",\"title\":\"DIM?\",\"session\":\"k\"", null)]
    [InlineData(",\"title\":\"\"", null)]
    [InlineData(",\"title\":\"Hello world!\"", null)]
    [InlineData(",\"title\":\"DIM!\"", null)]
    public void What_a_step_misses_is_reported_and_refused_by_strict_reading(string keys, string? missing)
    {
        HandshakeCommand command = Parse(keys);
        Assert.Equal(missing is null ? [] : [missing], command.Validate().Select(problem => problem.Key));
        Assert.Equal(missing is null, DimpContents.Default.TryParse(command.ToJson(), WireOptions.Strict, out _, out _));
        var array = new WireMap { ["type"] = 202, ["contents"] = new WireList { command.Map.Clone() } };
        Assert.Equal(
            missing is null ? [] : [$"contents[0].{missing}"],
            DimpContents.Default.Parse(array).Validate().Select(problem => problem.Key));
    }

    [Fact]
    public void Every_declared_command_has_a_constant_for_its_name()
    {
        IEnumerable<string> declared = DimpContents.Default.Shapes
            .SelectMany(shape => shape.Discriminators)
            .Where(discriminator => discriminator.Key == "command")
            .Select(discriminator => discriminator.Values[0]);
        IEnumerable<string> named = typeof(CommandNames).GetFields().Select(field => (string)field.GetRawConstantValue()!);
        Assert.Equal(declared.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
        Assert.Equal(CommandNames.Handshake, HandshakeCommand.Offer().Name);
    }
}
