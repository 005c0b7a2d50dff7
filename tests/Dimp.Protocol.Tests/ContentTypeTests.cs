namespace Dimp.Protocol.Tests;

public class ContentTypeTests
{
    public static TheoryData<string, int> Named => new()
    {
        { nameof(ContentType.Any), 0 },
        { nameof(ContentType.Text), 1 },
        { nameof(ContentType.File), 16 },
        { nameof(ContentType.Image), 18 },
        { nameof(ContentType.Audio), 20 },
        { nameof(ContentType.Video), 22 },
        { nameof(ContentType.Page), 32 },
        { nameof(ContentType.NameCard), 51 },
        { nameof(ContentType.Quote), 55 },
        { nameof(ContentType.Money), 64 },
        { nameof(ContentType.Transfer), 65 },
        { nameof(ContentType.LuckyMoney), 66 },
        { nameof(ContentType.ClaimPayment), 72 },
        { nameof(ContentType.SplitBill), 73 },
        { nameof(ContentType.Command), 136 },
        { nameof(ContentType.History), 137 },
        { nameof(ContentType.Application), 160 },
        { nameof(ContentType.Array), 202 },
        { nameof(ContentType.Customized), 204 },
        { nameof(ContentType.CombineForward), 207 },
        { nameof(ContentType.Forward), 255 },
    };

    [Theory, MemberData(nameof(Named))]
    public void A_named_type_has_its_number(string name, int number) => Assert.Equal<ContentType>(number, TypeNamed(name));

    [Fact]
    public void Every_named_type_is_listed() => Assert.Equal(
        Named.Select(row => row.Data.Item1).Order(),
        typeof(ContentType).GetProperties().Select(property => property.Name).Order());

    [Fact]
    public void A_number_and_its_digits_are_the_same_type()
    {
        ContentType number = 136;
        ContentType digits = "136";
        Assert.True(number == digits && number.Equals(digits) && number.Equals((object)digits));
        Assert.Equal(number.GetHashCode(), digits.GetHashCode());
        Assert.Equal("136", number.ToString());
    }

    [Theory]
    [InlineData("0136")]
    [InlineData(" 136")]
    [InlineData("136.0")]
    [InlineData("command")]
    [InlineData("")]
    public void Another_text_is_another_type(string text)
    {
        Assert.True(ContentType.Command != text);
        Assert.False(ContentType.Command.Equals((object)text));
    }

    [Fact]
    public void No_type_is_the_empty_text()
    {
        Assert.Equal("", default(ContentType).ToString());
        Assert.Equal<ContentType>("", default);
        Assert.True(default(ContentType).ToWireValue().IsUndefined);
    }

    [Fact]
    public void A_negative_number_is_written_the_same_everywhere() => Assert.Equal("-1", new ContentType(-1).ToString());

    [Theory]
    [InlineData("\"77\"", "77")]
    [InlineData("77", "77")]
    [InlineData("77.0", "77.0")]
    [InlineData("\"seventy\"", "seventy")]
    public void A_string_or_a_number_on_the_wire_is_a_type(string json, string text)
    {
        Content content = DimpContents.Default.Parse($$"""{"type":{{json}}}""");
        Assert.Equal<ContentType>(text, content.Type);
        Assert.Empty(content.Validate());
    }

    [Theory]
    [InlineData("true")]
    [InlineData("[77]")]
    [InlineData("""{"77":77}""")]
    public void Another_value_on_the_wire_is_none(string json)
    {
        Content content = DimpContents.Default.Parse($$"""{"type":{{json}}}""");
        Assert.Equal(default, content.Type);
        Assert.Equal("type", Assert.Single(content.Validate()).Key);
    }

    private static ContentType TypeNamed(string name) =>
        (ContentType)typeof(ContentType).GetProperty(name)!.GetValue(null)!;
}
