using System.Globalization;

namespace Dimp.Protocol.Tests.Recorded;

/// <summary>What came of comparing the rows of one file with ours.</summary>
internal sealed class Comparison
{
    private readonly SortedDictionary<string, int> _rowsByKind = new(StringComparer.Ordinal);
    private readonly List<string> _failures = [];
    private readonly HashSet<string> _usedCases = [];

    internal IReadOnlyList<string> Failures => _failures;

    internal IReadOnlyCollection<string> UsedCases => _usedCases;

    internal int Rows { get; private set; }

    internal void Row(string name, Action<RowComparison> compare)
    {
        var row = new RowComparison(name);
        try
        {
            compare(row);
        }
        catch (Exception exception)
        {
            _failures.Add($"{name}: {exception}");
        }
        _failures.AddRange(row.Failures);
        _usedCases.UnionWith(row.UsedCases);
        _rowsByKind[row.Kind] = _rowsByKind.GetValueOrDefault(row.Kind) + 1;
        Rows++;
    }

    internal string Report() => string.Join(
        Environment.NewLine,
        _rowsByKind.Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Value,5} {kind.Key}"))
            .Prepend(string.Create(CultureInfo.InvariantCulture, $"{Rows,5} rows, {_failures.Count} failures")));
}
