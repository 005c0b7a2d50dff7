namespace Dimp.Protocol.Tests.Values;

public class BroadcastTests
{
    [Theory]
    [InlineData("anyone@anywhere")]
    [InlineData("everyone@everywhere")]
    [InlineData("station@anywhere")]
    [InlineData("x@ANYWHERE")]
    [InlineData("x@EveryWhere/phone")]
    [InlineData("anywhere")]
    public void An_address_of_anywhere_or_everywhere_is_a_broadcast(string text) =>
        Assert.True(Identifier.Parse(text).IsBroadcast);

    [Theory]
    [InlineData("anywhere@addr")]
    [InlineData("everyone@nowhere")]
    [InlineData("x@addr/anywhere")]
    [InlineData("x@anywheres")]
    public void Another_address_is_none(string text) => Assert.False(Identifier.Parse(text).IsBroadcast);

    [Fact]
    public void The_well_known_identifiers_are_broadcasts()
    {
        Assert.Equal("anyone@anywhere", Identifier.Anyone.ToString());
        Assert.Equal("everyone@everywhere", Identifier.Everyone.ToString());
        Assert.Equal("station@anywhere", Identifier.AnyStation.ToString());
        Assert.All([Identifier.Anyone, Identifier.Everyone, Identifier.AnyStation], one => Assert.True(one.IsBroadcast));
    }
}
