namespace Dimp.Tool.Tests;

/// <summary>What the tool says about itself to people and to shells.</summary>
public class HelpTests
{
    [Theory]
    [InlineData("inspect")]
    [InlineData("stats")]
    [InlineData("validate")]
    [InlineData("convert")]
    [InlineData("schema")]
    [InlineData("explain")]
    public void The_help_of_a_command_ends_with_examples_of_it(string command)
    {
        Tool.Result result = Tool.Run("", command, "--help");
        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        string examples = result.Output.Split("\nExamples:\n")[1];
        Assert.All(examples.TrimEnd().Split('\n'), example => Assert.Matches($@"^  \S.*\bdimp {command}|^  dimp {command}", example));
    }

    [Fact]
    public void The_help_of_the_tool_is_short_and_names_every_command()
    {
        string[] lines = Tool.Run("", "--help").Lines;
        Assert.InRange(lines.Length, 10, 30);
        Assert.All(["inspect", "stats", "validate", "convert", "schema", "explain"], command => Assert.Contains(lines, line => line.StartsWith($"  {command} ", StringComparison.Ordinal)));
    }

    /// <summary>A shell asks like this, by <c>dotnet-suggest</c>.</summary>
    [Theory]
    [InlineData("conv", "convert")]
    [InlineData("convert --pro", "--profile")]
    [InlineData("convert --profile leg", "legacy")]
    [InlineData("schema --for open", "openapi")]
    public void A_shell_can_complete_commands_options_and_values(string typed, string completed) =>
        Assert.Contains(completed, Tool.Run("", $"[suggest:{typed.Length}]", typed).Lines);
}
