using System.Globalization;
using System.Text;
using Spectre.Console;

namespace Station.Load;

/// <summary>The medians of all rounds, and their ratios.</summary>
internal sealed class Report(int clients, int messages, int rounds, IReadOnlyList<List<Round>> results)
{
    private const string Begin = "<!-- begin station -->", End = "<!-- end station -->";

    private static readonly (string Name, Func<Round, double> Value, string Format)[] Rows =
    [
        ("messages a second", static round => round.MessagesPerSecond, "N0"),
        ("median from sender to receiver, ms", static round => round.Median.TotalMilliseconds, "N1"),
        ("99 % within, ms", static round => round.Slowest.TotalMilliseconds, "N1"),
        ("processor time of the station a message, µs", static round => round.ProcessorTime.TotalMicroseconds, "N1"),
        ("allocated by the station a message, bytes", static round => round.Allocated, "N0"),
        ("lost", static round => round.Lost, "N0"),
        ("refused", static round => round.Refused, "N0"),
    ];

    public Table ToTable()
    {
        Table table = new Table().AddColumn("").Title($"{clients} clients, {messages:N0} messages, median of {rounds} rounds");
        foreach (Contender contender in Contender.All)
        {
            table.AddColumn(new TableColumn(contender.Name).RightAligned());
        }
        foreach (string[] row in Cells())
        {
            table.AddRow([.. row.Select(Markup.Escape)]);
        }
        return table;
    }

    /// <summary>Replaces what is between the markers of a page.</summary>
    /// <exception cref="IOException">The page cannot be read or written.</exception>
    public void WriteTo(FileInfo page)
    {
        string text = File.ReadAllText(page.FullName);
        int begin = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, end = text.IndexOf(End, StringComparison.Ordinal);
        var table = new StringBuilder();
        table.AppendLine(CultureInfo.InvariantCulture, $"|  | {string.Join(" | ", Contender.All.Select(static contender => contender.Name))} |");
        table.AppendLine(CultureInfo.InvariantCulture, $"| --- |{string.Concat(Contender.All.Select(static _ => " ---: |"))}");
        foreach (string[] row in Cells())
        {
            table.AppendLine(CultureInfo.InvariantCulture, $"| {string.Join(" | ", row)} |");
        }
        File.WriteAllText(page.FullName, $"{text[..begin]}\n{table.Replace("\r", "")}{text[end..]}");
    }

    /// <summary>For each row its name, our figure, and the others' with the ratio of ours to theirs.</summary>
    private IEnumerable<string[]> Cells() => Rows.Select(row =>
    {
        double[] medians = [.. results.Select(rounds => Median(rounds.Select(row.Value)))];
        return (string[])[row.Name, .. medians.Select((value, number) => Show(value, row.Format) + (number > 0 && value > 0 ? $" ({medians[0] / value:0.00})" : ""))];
    });

    private static string Show(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
