namespace Dimp.Protocol.Tests.Messages;

public class GroupKeysTests
{
    private static readonly Identifier Room = Identifier.Parse("room@z");
    private static readonly Identifier Hulk = Identifier.Parse("hulk@b");
    private static readonly Identifier Moki = Identifier.Parse("moki@d");

    public static TheoryData<string, Type, Func<GroupKeys>> Created => new()
    {
        {
            "\"act\":\"query\",\"group\":\"room@z\",\"from\":\"hulk@b\",\"to\":[\"moki@d\"],\"digest\":\"ZGln\"",
            typeof(GroupKeysQuery), () => GroupKeys.QueryGroupKeys(Room, Hulk, [Moki], "ZGln")
        },
        {
            "\"act\":\"update\",\"group\":\"room@z\",\"from\":\"hulk@b\",\"keys\":{\"digest\":\"ZGln\",\"moki@d\":\"a2V5\"}",
            typeof(GroupKeysUpdate),
            () => GroupKeys.UpdateGroupKeys(Room, Hulk, new WireMap { ["digest"] = "ZGln", ["moki@d"] = "a2V5" })
        },
        {
            "\"act\":\"request\",\"group\":\"room@z\",\"from\":\"hulk@b\",\"digest\":\"ZGln\"",
            typeof(GroupKeysRequest), () => GroupKeys.RequestGroupKey(Room, Hulk, "ZGln")
        },
        {
            "\"act\":\"respond\",\"group\":\"room@z\",\"from\":\"hulk@b\",\"keys\":{\"digest\":\"ZGln\",\"moki@d\":\"a2V5\"}",
            typeof(GroupKeysRespond),
            () => GroupKeys.RespondGroupKey(Room, Hulk, Moki, TransportableData.Parse("a2V5"), "ZGln")
        },
    };

    [Theory, MemberData(nameof(Created), DisableDiscoveryEnumeration = true)]
    public void Each_action_is_a_record_of_its_own(string json, Type record, Func<GroupKeys> create)
    {
        using IDisposable scope = ContentStamp.Use(new ContentStamp(new FixedClock(DateTimeOffset.FromUnixTimeSeconds(9)), 5));
        GroupKeys keys = create();
        Assert.Equal($$"""{"type":"204","sn":5,"time":9,"app":"chat.dim.group","mod":"keys",{{json}}}""", keys.ToJson());
        Assert.Equal("ZGln", keys.Digest);
        Assert.IsType(record, DimpContents.Default.Parse(keys.ToUtf8Bytes(), WireOptions.Strict));
        Assert.Equal(keys, DimpContents.Default.Parse(keys.ToUtf8Bytes()));
    }

    [Theory]
    [InlineData("\"keys\":{\"digest\":\"in\"},\"digest\":\"out\"", "in")]
    [InlineData("\"keys\":{},\"digest\":\"out\"", null)]
    [InlineData("\"keys\":null,\"digest\":\"out\"", "out")]
    [InlineData("\"digest\":\"out\"", "out")]
    [InlineData("\"from\":\"hulk@b\"", null)]
    public void The_digest_stands_among_the_keys_where_there_are_any(string json, string? digest) =>
        Assert.Equal(digest, Parse(json).Digest);

    [Fact]
    public void An_action_that_nobody_declared_is_about_the_keys_of_a_group()
    {
        Assert.IsType<GroupKeys>(DimpContents.Default.Parse(
            """{"type":204,"app":"chat.dim.group","mod":"keys","act":"revoke"}"""));
        Assert.IsType<GroupHistoryQuery>(DimpContents.Default.Parse(
            """{"type":204,"app":"chat.dim.group","mod":"history","act":"query"}"""));
        Assert.IsType<CustomizedContent>(DimpContents.Default.Parse(
            """{"type":204,"app":"chat.dim.group","mod":"history","act":"revoke"}"""));
    }

    [Fact]
    public void A_member_who_is_called_like_the_digest_gets_no_key_in_its_place() => Assert.Equal("member", Assert.Throws<ArgumentException>(
        () => GroupKeys.RespondGroupKey(Room, Hulk, Identifier.Parse("digest"), TransportableData.Parse("a2V5"), "ZGln")).ParamName);

    private static GroupKeysQuery Parse(string json) => Assert.IsType<GroupKeysQuery>(DimpContents.Default.Parse(
        $$"""{"type":204,"app":"chat.dim.group","mod":"keys","act":"query",{{json}}}"""));
}
