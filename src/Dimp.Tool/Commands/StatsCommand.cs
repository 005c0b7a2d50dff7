using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Dimp.Tool.Input;
using Dimp.Tool.Output;
using Dimp.Tool.Protocols;

namespace Dimp.Tool.Commands;

/// <summary>Counts what is in a stream.</summary>
internal sealed class StatsCommand() : MessageCommand(
    "stats",
    "Counts the messages by record, their sizes, the values and keys that nobody declared, and the problems by kind.",
    """
    dimp stats traffic.jsonl.gz
    tail -n 100000 station.log | dimp stats -
    """)
{
    /// <summary>How many rows of a table are shown.</summary>
    private const int Rows = 20;

    protected override bool LeavesTerminal => true;

    protected override int Run(ParseResult arguments, MessageProtocol protocol, InputFile file)
    {
        var statistics = new Statistics(protocol);
        long start = Stopwatch.GetTimestamp();
        Read(file, protocol, WireOptions.Default, statistics.Add);
        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        using var output = new StreamWriter(StandardOutput.Open());
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{statistics.Count:N0} messages, {Shown.Size(statistics.Bytes)}, {statistics.Refused:N0} refused, "
            + $"in {elapsed.TotalSeconds:0.00} s ({statistics.Bytes / 1e6 / elapsed.TotalSeconds:0} MB/s)"));
        Write(output, "record", statistics.Records.Select(record => (record.Name, record.Count, SizesOf(record))));
        Write(output, "value that nobody declared", statistics.Values.All.Select(value => (value.Key, value.Value, "")));
        Write(output, "key that nobody declared", statistics.Keys.All.Select(key => (key.Key, key.Value, "")));
        Write(output, "problem", statistics.Problems.All.Select(problem => (problem.Key, problem.Value, "")));
        Write(output, "refused", statistics.Errors.All.Select(error => (error.Key, error.Value, "")));
        return 0;
    }

    private static string SizesOf(RecordStatistics record) =>
        $"{Shown.Size(record.Bytes / record.Count),10} on average, {Shown.Size(record.Longest)} at most";

    private static void Write(StreamWriter output, string title, IEnumerable<(string Name, long Count, string More)> rows)
    {
        (string Name, long Count, string More)[] all = [.. rows.OrderByDescending(row => row.Count).ThenBy(row => row.Name, StringComparer.Ordinal)];
        if (all.Length == 0)
        {
            return;
        }
        output.WriteLine();
        output.WriteLine($"{"count",14}  {title}");
        foreach ((string name, long count, string more) in all.Take(Rows))
        {
            string shown = Paint.Name($"{VisibleText.Of(name),-24}");
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count,14:N0}  {shown}{more}").TrimEnd());
        }
        if (all.Length > Rows)
        {
            long others = all.Skip(Rows).Sum(row => row.Count);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{others,14:N0}  {all.Length - Rows} others"));
        }
    }
}
