namespace Handshake.Tests;

/// <summary>A line of the program's output, split into columns.</summary>
internal sealed record Printed(string Route, string Record, string State, string Json)
{
    private static readonly int[] Columns = [2, 24, 43, 52];

    public static IReadOnlyList<Printed> Messages(string output) => [.. Lines(output).Where(IsMessage).Select(Read)];

    /// <summary>The output without what differs from run to run: serial numbers, times and keys.</summary>
    public static IEnumerable<string> Shape(string output) =>
        Lines(output).Select(line => IsMessage(line) ? line[..Columns[3]].TrimEnd() : line);

    private static string[] Lines(string output) => output.ReplaceLineEndings("\n").Split('\n');

    private static bool IsMessage(string line) => line.StartsWith("  ", StringComparison.Ordinal);

    private static Printed Read(string line) => new(
        line[Columns[0]..Columns[1]].Trim(),
        line[Columns[1]..Columns[2]].Trim(),
        line[Columns[2]..Columns[3]].Trim(),
        line[Columns[3]..]);
}
