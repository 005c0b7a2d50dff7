namespace Dimp.Protocol.Tests;

public class AnsTests
{
    private static AnsCommand Parse(string names) => Assert.IsType<AnsCommand>(
        DimpContents.Default.Parse(new WireMap { ["type"] = 136, ["command"] = "ans", ["names"] = names }));

    [Theory]
    [InlineData("a b", "a|b")]
    [InlineData("  a \t\r\n b\v\f", "a|b")]
    [InlineData("a\u00a0b\u3000c\u2028d\u001fe", "a|b|c|d|e")]
    [InlineData("a\u200bb", "a\u200bb")]
    [InlineData(" \t ", "")]
    public void Any_white_space_parts_names(string text, string names) => Assert.Equal(names, string.Join('|', Parse(text).Names));

    [Fact]
    public void White_space_is_what_it_is_in_Python()
    {
        for (int letter = 0; letter < 0xD800; letter++)
        {
            bool parts = Parse($"a{(char)letter}b").Names.Count == 2;
            Assert.Equal(char.IsWhiteSpace((char)letter) || letter is >= 0x1C and <= 0x1F, parts);
        }
    }

    [Fact]
    public void Names_are_written_with_a_space_between_them_and_null_removes_them()
    {
        AnsCommand command = AnsCommand.Query("a", "b");
        Assert.Equal("a b", command.Map["names"].AsString());
        command.Names = null!;
        Assert.False(command.Map.ContainsKey("names"));
        Assert.Empty(command.Names);
    }
}
