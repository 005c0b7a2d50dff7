namespace Dimp.Protocol.Tests.Messages;

public class ForwardTests
{
    private const string First = """{"sender":"a@b","data":"YQ==","signature":"c2ln"}""";
    private const string Second = """{"sender":"c@d","data":"Yg==","signature":"c2ln"}""";

    [Theory]
    [InlineData($$"""{"type":255,"forward":{{First}}}""", "a@b")]
    [InlineData($$"""{"type":255,"secrets":null,"forward":{{First}}}""", "a@b")]
    [InlineData($$"""{"type":255,"secrets":[{{Second}}],"forward":{{First}}}""", "c@d")]
    [InlineData($$"""{"type":255,"secrets":[{{First}},{{Second}}]}""", "a@b c@d")]
    [InlineData($$"""{"type":255,"secrets":[],"forward":{{First}}}""", "")]
    [InlineData("""{"type":255}""", "")]
    public void A_single_message_stands_in_for_the_list_and_reading_changes_nothing(string json, string senders)
    {
        ForwardContent forward = Assert.IsType<ForwardContent>(DimpContents.Default.Parse(json));
        Assert.Equal(senders, string.Join(' ', forward.Secrets.Select(secret => secret.Sender)));
        Assert.Empty(forward.Validate());
        Assert.Equal(json, forward.ToJson());
    }

    [Theory]
    [InlineData("""{"type":255,"forward":"x"}""", "forward")]
    [InlineData("""{"type":255,"forward":{"sender":"a@b","data":"YQ=="}}""", "forward")]
    [InlineData($$"""{"type":255,"secrets":[{{First}},5]}""", "secrets[1]")]
    [InlineData($$"""{"type":255,"secrets":{{First}}}""", "secrets")]
    public void What_is_no_signed_message_is_left_out_and_reported(string json, string key) =>
        Assert.Equal(key, Assert.Single(DimpContents.Default.Parse(json).Validate()).Key);

    [Fact]
    public void Setting_the_list_removes_the_single_one()
    {
        var forward = (ForwardContent)DimpContents.Default.Parse($$"""{"type":255,"forward":{{First}}}""");
        forward.Secrets = [(ReliableMessage)DimpMessages.Default.Parse(Second)];
        Assert.Equal($$"""{"type":255,"secrets":[{{Second}}]}""", forward.ToJson());
    }

    [Theory]
    [InlineData("""{"command":"invite","group":"r@z","member":"a@b"}""", "a@b")]
    [InlineData("""{"command":"found","group":"r@z","member":"a@b"}""", "a@b")]
    [InlineData("""{"command":"invite","group":"r@z","members":null,"member":"a@b"}""", "a@b")]
    [InlineData("""{"command":"invite","group":"r@z","members":["c@d"],"member":"a@b"}""", "c@d")]
    [InlineData("""{"command":"invite","group":"r@z","members":[],"member":"a@b"}""", "")]
    [InlineData("""{"command":"invite","group":"r@z"}""", null)]
    public void So_does_a_single_member(string json, string? members)
    {
        GroupCommand command = ParseCommand(json);
        Assert.Equal(members, command.Members is { } list ? string.Join(' ', list) : null);
    }

    [Fact]
    public void Setting_members_removes_the_single_one()
    {
        GroupCommand command = ParseCommand("""{"command":"invite","group":"r@z","member":"a@b"}""");
        command.Members = [Identifier.Parse("c@d")];
        Assert.False(command.Map.ContainsKey("member"));
        command.Map["member"] = "a@b";
        command.Members = null;
        Assert.False(command.Map.ContainsKey("member") || command.Map.ContainsKey("members"));
    }

    private static GroupCommand ParseCommand(string json) =>
        Assert.IsType<GroupCommand>(DimpContents.Default.Parse($$"""{"type":137,"sn":1,{{json[1..]}}"""), exactMatch: false);
}
