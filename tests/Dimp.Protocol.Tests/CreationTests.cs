namespace Dimp.Protocol.Tests;

public class CreationTests
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 16, 12, 0, 0, TimeSpan.Zero);
    private static readonly Identifier Room = Identifier.Parse("room@everywhere");

    public static TheoryData<string, Func<Content>> Created => new()
    {
        { """{"type":"1","sn":5,"time":1778932800,"text":"hi"}""", () => TextContent.Create("hi") },
        { """{"type":"1","sn":5,"time":1778932800}""", () => new TextContent() },
        { """{"type":"136","sn":5,"time":1778932800,"command":"search"}""", () => Command.Of("search") },
        { """{"type":"137","sn":5,"time":1778932800,"command":"register"}""", () => HistoryCommand.Of("register") },
        { """{"type":"136","sn":5,"time":1778932800,"command":"mute"}""", () => new MuteCommand() },
        {
            """{"type":"137","sn":5,"time":1778932800,"command":"found","group":"room@everywhere","members":[]}""",
            () => GroupCommand.Create("found", Room, [])
        },
        { """{"type":"160","sn":5,"time":1778932800,"app":"a","mod":"m","act":"x"}""", () => AppContent.Of("a", "m", "x") },
        { """{"type":"204","sn":5,"time":1778932800,"app":"a","mod":"m","act":"x"}""", () => CustomizedContent.Create("a", "m", "x") },
    };

    [Theory, MemberData(nameof(Created), DisableDiscoveryEnumeration = true)]
    public void A_new_content_begins_with_type_serial_number_and_time(string json, Func<Content> create)
    {
        using IDisposable scope = ContentStamp.Use(new ContentStamp(new FixedClock(Noon), 5));
        Content content = create();
        Assert.Equal(json, content.ToJson());
        Assert.Equal(5, content.Sn);
        Assert.Equal(Noon, content.Time);
        Assert.Empty(content.Validate());
        Assert.Equal(content, DimpContents.Default.Parse(content.ToUtf8Bytes(), WireOptions.Strict));
    }

    [Fact]
    public void Each_content_has_the_next_serial_number()
    {
        using IDisposable scope = ContentStamp.Use(new ContentStamp(TimeProvider.System, int.MaxValue));
        Assert.Equal([int.MaxValue, 1, 2], new[] { HandshakeCommand.Offer().Sn, TextContent.Create("x").Sn, new TextContent().Sn });
    }

    [Theory]
    [InlineData("2026-05-16T12:00:00.1234567Z", "1778932800.1234567")]
    [InlineData("2026-05-16T14:00:00.5+02:00", "1778932800.5")]
    [InlineData("1970-01-01T00:00:00Z", "0")]
    public void The_time_is_that_of_the_clock_to_its_last_digit(string now, string seconds)
    {
        DateTimeOffset instant = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture);
        using IDisposable scope = ContentStamp.Use(new ContentStamp(new FixedClock(instant)));
        TextContent text = TextContent.Create("x");
        Assert.Equal(seconds, text.Map["time"].ToString());
        Assert.Equal(instant, text.Time);
    }

    /// <summary>The clock of a machine may be set, also backwards, while a test runs.</summary>
    [Fact]
    public void Without_a_scope_the_time_is_now() => Assert.Equal(DateTimeOffset.UtcNow, TextContent.Create("x").Time!.Value, TimeSpan.FromMinutes(1));

    [Fact]
    public void A_copy_and_a_parsed_content_keep_their_stamp()
    {
        using IDisposable scope = ContentStamp.Use(new ContentStamp(new FixedClock(Noon), 5));
        TextContent text = TextContent.Create("x");
        Assert.Equal(5, (text with { Text = "y" }).Sn);
        Assert.Equal(5, DimpContents.Default.Parse(text.ToUtf8Bytes()).Sn);
        Assert.Equal(6, TextContent.Create("next").Sn);
    }

    [Fact]
    public void Null_removes_a_key()
    {
        HandshakeCommand command = HandshakeCommand.Restart("key");
        command.Session = null;
        command.Title = null!;
        command.Time = null;
        Assert.Equal(["type", "sn", "command"], command.Map.Keys);
    }
}
