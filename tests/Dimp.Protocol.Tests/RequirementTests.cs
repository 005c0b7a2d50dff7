namespace Dimp.Protocol.Tests;

public class RequirementTests
{
    [Theory]
    [InlineData("""{"type":136}""", "sn command")]
    [InlineData("""{"type":136,"sn":1}""", "command")]
    [InlineData("""{"type":136,"command":"nope"}""", "sn")]
    [InlineData("""{"type":136,"sn":1,"command":"nope"}""", "")]
    [InlineData("""{"type":136,"sn":null,"command":null}""", "")]
    [InlineData("""{"type":137}""", "sn command time")]
    [InlineData("""{"type":137,"sn":1,"command":"nope"}""", "time")]
    [InlineData("""{"type":137,"sn":1,"time":null,"command":"nope"}""", "")]
    [InlineData("""{"type":137,"group":"g"}""", "sn command")]
    [InlineData("""{"type":137,"sn":1,"command":"nope","group":"g"}""", "")]
    [InlineData("""{"type":136,"group":null}""", "sn command")]
    public void A_command_that_nobody_declared_must_have_its_keys_be_it_with_null(string json, string missing)
    {
        Content content = DimpContents.Default.Parse(json);
        Assert.Equal(missing, string.Join(' ', content.Validate().Select(problem => problem.Key)));
        Assert.Equal(missing.Length == 0, DimpContents.Default.TryParse(json, WireOptions.Strict, out _, out WireError? error));
        if (error is not null)
        {
            Assert.Contains($"\"{missing.Split(' ')[0]}\"", error.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("""{"type":136,"command":"mute"}""")]
    [InlineData("""{"type":137,"command":"mute","group":"g"}""")]
    public void What_is_required_of_them_is_not_required_of_a_declared_command(string json)
    {
        Assert.Empty(DimpContents.Default.Parse(json).Validate());
        Assert.IsType<MuteCommand>(DimpContents.Default.Parse(json, WireOptions.Strict));
    }

    [Fact]
    public void A_history_command_must_have_a_time_and_a_group_command_need_not()
    {
        Assert.Equal("time", Assert.Single(Problems("""{"type":137,"sn":1,"command":"c"}""")));
        Assert.Empty(Problems("""{"type":137,"sn":1,"command":"c","group":"g"}"""));
    }

    [Fact]
    public void Problems_are_reported_in_the_order_of_the_declaration_and_stay_in_the_map()
    {
        const string Json = """{"type":{},"sn":"x","time":-1,"group":[],"text":{}}""";
        Content content = DimpContents.Default.Parse(Json);
        Assert.Equal(["type", "sn", "time", "group"], content.Validate().Select(problem => problem.Key));
        Assert.Equal(Json, content.ToJson());
    }

    [Fact]
    public void Members_that_cannot_be_read_are_left_out_of_the_view_and_reported()
    {
        const string Json = """{"type":137,"sn":1,"command":"found","group":"g","members":["a@b@c","hulk@addr",7]}""";
        GroupCommand command = Assert.IsType<GroupCommand>(DimpContents.Default.Parse(Json));
        Assert.Equal([Identifier.Parse("hulk@addr")], command.Members);
        Assert.Equal(["members[0]", "members[2]"], command.Validate().Select(problem => problem.Key));
        Assert.Equal(Json, command.ToJson());
    }

    [Theory]
    [InlineData("""{"hulk@addr":1}""")]
    [InlineData("\"hulk@addr\"")]
    [InlineData("5")]
    public void Members_that_are_no_list_are_none_and_reported(string members)
    {
        GroupCommand command = Assert.IsType<GroupCommand>(DimpContents.Default.Parse(
            $$"""{"type":137,"sn":1,"command":"found","group":"g","members":{{members}}}"""));
        Assert.Null(command.Members);
        Assert.Equal("members", Assert.Single(command.Validate()).Key);
    }

    private static IEnumerable<string> Problems(string json) =>
        DimpContents.Default.Parse(json).Validate().Select(problem => problem.Key);
}
