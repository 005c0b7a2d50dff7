namespace Dimp.Protocol.Tests.Recorded;

/// <summary>What came of comparing one recorded row with ours.</summary>
internal sealed class RowComparison(string name)
{
    private readonly List<string> _failures = [];
    private readonly List<string> _usedCases = [];
    private string? _rule;
    private string? _reason;

    internal string Kind => _failures.Count > 0 ? "failed" : _reason ?? _rule ?? "as recorded";

    internal IReadOnlyList<string> Failures => _failures;

    internal IReadOnlyList<string> UsedCases => _usedCases;

    internal Difference? NamedDifference(string? aspect) => Differences.Table.GetValueOrDefault(CaseOf(aspect));

    /// <summary>A rule of the design, not the row, says what is expected.</summary>
    internal void ByRule(string rule) => _rule ??= rule;

    internal void Same(string? aspect, string recorded, string ours)
    {
        string expected = recorded;
        if (NamedDifference(aspect) is { } difference)
        {
            _usedCases.Add(difference.Case);
            _reason ??= difference.Reason;
            expected = difference.Ours;
            if (expected == recorded)
            {
                _failures.Add($"{difference.Case}: does not differ from what was recorded");
            }
        }
        if (ours != expected)
        {
            _failures.Add($"{CaseOf(aspect)}: {expected} is expected, {ours} is there");
        }
    }

    /// <summary>Compares JSON, in which a number may be spelled in another way.</summary>
    internal void SameJson(string recorded, string ours)
    {
        string expected = NamedDifference(null)?.Ours ?? recorded;
        string? difference = expected.StartsWith('{') ? JsonText.Difference(expected, ours) : "no JSON was recorded";
        Same(null, recorded, difference is null ? expected : $"{ours} ({difference})");
    }

    private string CaseOf(string? aspect) => aspect is null ? name : $"{name}.{aspect}";
}
