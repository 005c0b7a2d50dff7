using System.Globalization;
using System.Text.Json.Nodes;

namespace Dimp.Protocol.Tests.Profiles;

/// <summary>Compares the rows of one file with ours, and counts them by what came of it.</summary>
internal sealed class ProfileRows(IEnumerable<ProfileDifference> differences, Func<string, string, bool> same)
{
    private readonly Dictionary<string, ProfileDifference> _differences = differences.ToDictionary(difference => difference.Case);
    private readonly HashSet<string> _met = [];
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly List<string> _failures = [];

    internal void Row(string name, string recorded, string ours) => Count(Compare(name, recorded, ours));

    internal void Row(string name, IEnumerable<(string Part, string Recorded, string Ours)> parts) =>
        Count([.. parts.SelectMany(part => Compare($"{name}.{part.Part}", part.Recorded, part.Ours))]);

    internal void Check(string name, bool holds, string failure)
    {
        if (!holds)
        {
            _failures.Add($"{name}: {failure}");
        }
    }

    /// <summary>Prints the counts; fails when a row did, or when a difference was met by none.</summary>
    internal void Report(ITestOutputHelper output)
    {
        output.WriteLine($"{_counts.Values.Sum()} rows");
        foreach ((string kind, int count) in _counts)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count,5} {kind}"));
        }
        _failures.AddRange(_differences.Keys.Except(_met).Select(missing => $"{missing}: is not recorded"));
        Assert.True(_failures.Count == 0, string.Join(Environment.NewLine, _failures));
    }

    internal static bool SameJson(string left, string right) => JsonNode.DeepEquals(JsonNode.Parse(left), JsonNode.Parse(right));

    private string[] Compare(string name, string recorded, string ours)
    {
        if (!_differences.TryGetValue(name, out ProfileDifference? difference))
        {
            Check(name, same(recorded, ours), $"{recorded} is expected, {ours} is there");
            return [];
        }
        _met.Add(name);
        Check(name, !same(recorded, ours), $"does not differ: {ours}");
        bool isExpected = difference.Ours is { } expected ? same(expected, ours) : SameJson(recorded, ours);
        Check(name, isExpected, $"{difference.Ours ?? recorded} is expected, {ours} is there");
        return [difference.Reason];
    }

    private void Count(string[] reasons)
    {
        string kind = reasons.FirstOrDefault("as recorded");
        _counts[kind] = _counts.GetValueOrDefault(kind) + 1;
    }
}
