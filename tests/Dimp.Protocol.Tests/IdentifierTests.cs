namespace Dimp.Protocol.Tests;

public class IdentifierTests
{
    [Theory]
    [InlineData("hulk@4YeVEN3aUnvC1DNUufCq1bs9zoBSJTzVEj", "hulk", "4YeVEN3aUnvC1DNUufCq1bs9zoBSJTzVEj", null)]
    [InlineData("hulk@addr/phone", "hulk", "addr", "phone")]
    [InlineData("hulk@addr/", "hulk", "addr", "")]
    [InlineData("hulk@addr/a@b", "hulk", "addr", "a@b")]
    [InlineData("0x952718A18C6b21abb593D84203282fe1c21773D6", null, "0x952718A18C6b21abb593D84203282fe1c21773D6", null)]
    [InlineData("anywhere/phone", null, "anywhere", "phone")]
    [InlineData("@addr", "", "addr", null)]
    [InlineData("名字@地址", "名字", "地址", null)]
    public void What_has_the_form_is_an_identifier(string text, string? name, string address, string? terminal)
    {
        Identifier identifier = Identifier.Parse(text);
        Assert.Equal(name, identifier.Name);
        Assert.Equal(address, identifier.Address);
        Assert.Equal(terminal, identifier.Terminal);
        Assert.Equal(text, identifier.ToString());
    }

    [Fact]
    public void What_follows_a_second_slash_is_kept_but_is_no_part_of_the_terminal()
    {
        Identifier identifier = Identifier.Parse("hulk@addr/a/b");
        Assert.Equal("hulk@addr/a/b", identifier.ToString());
        Assert.Equal("a", identifier.Terminal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hulk@")]
    [InlineData("hulk@/phone")]
    [InlineData("@")]
    [InlineData("/")]
    [InlineData("/phone")]
    [InlineData("a@b@c")]
    [InlineData("a@@c")]
    public void What_lacks_the_form_is_none(string text)
    {
        Assert.False(Identifier.TryParse(text, out Identifier? none));
        Assert.Null(none);
        FormatException error = Assert.Throws<FormatException>(() => Identifier.Parse(text));
        Assert.Contains($"\"{text}\"", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Null_is_no_identifier()
    {
        Assert.False(Identifier.TryParse(null, out _));
        Assert.Throws<ArgumentNullException>("text", () => Identifier.Parse(null!));
        Assert.Throws<ArgumentNullException>("text", () => PortableNetworkFile.Parse(null!));
    }

    [Fact]
    public void Identifiers_are_equal_when_their_texts_are()
    {
        Identifier one = Identifier.Parse("x@anywhere");
        Identifier same = Identifier.Parse("x@anywhere");
        Assert.True(one == same && one.Equals(same) && one.Equals((object)same));
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        foreach (string other in new[] { "x@ANYWHERE", "y@anywhere", "anywhere", "x@anywhere/phone" })
        {
            Assert.True(one != Identifier.Parse(other), other);
        }
        Assert.False(one.Equals("x@anywhere"));
    }

    [Fact]
    public void Nothing_equals_only_nothing()
    {
        Identifier? nobody = null;
        Assert.True(nobody == null);
        Assert.False(nobody == Identifier.Parse("x"));
        Assert.False(Identifier.Parse("x") == nobody);
    }

    [Theory]
    [InlineData("\"hulk@addr\"", true)]
    [InlineData("\"a@b@c\"", false)]
    [InlineData("123", false)]
    [InlineData("true", false)]
    [InlineData("""["hulk@addr"]""", false)]
    [InlineData("""{"ID":"hulk@addr"}""", false)]
    public void Only_a_string_on_the_wire_is_an_identifier(string json, bool isOne)
    {
        Content content = DimpContents.Default.Parse($$"""{"group":{{json}}}""");
        Assert.Equal(isOne, content.Group is not null);
        Assert.Equal(!isOne, content.Validate() is [{ Key: "group" }]);
    }

    [Fact]
    public void An_identifier_is_written_as_it_was_read()
    {
        var text = new TextContent { Group = Identifier.Parse("hulk@addr/a/b") };
        Assert.Equal("hulk@addr/a/b", text.Map["group"].AsString());
    }
}
