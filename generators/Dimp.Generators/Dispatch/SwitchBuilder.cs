using System.Text;

namespace Dimp.Generators.Dispatch;

/// <summary>Makes nested switches of the cases of one dispatcher, a level for each key.</summary>
internal sealed class SwitchBuilder(IReadOnlyList<LookupKey> keys, Func<CaseCandidate, Outcome> decide)
{
    public Choice? Build(IEnumerable<CaseCandidate> cases, int level = 0)
    {
        Arm[] arms =
        [
            .. cases.Where(@case => @case.Values.Count > level)
                .GroupBy(@case => @case.Values[level])
                .Select(group => new { Text = group.Key, Next = Build(group, level + 1), Outcome = End(group, level) })
                .GroupBy(static branch => (branch.Next, branch.Outcome), static branch => branch.Text)
                .Select(static same => new Arm([.. same.Select(Label)], same.Key.Next, same.Key.Outcome))
                // This way, numbers are in ascending order.
                .OrderBy(static arm => arm.Labels[0].Length)
                .ThenBy(static arm => arm.Labels[0].Text, StringComparer.Ordinal),
        ];
        return arms.Length > 0 ? new Choice(keys[level].Variable, [.. arms]) : null;
    }

    private static Label Label(string text) => new(text, Encoding.UTF8.GetByteCount(text));

    private Outcome? End(IEnumerable<CaseCandidate> cases, int level) =>
        cases.FirstOrDefault(@case => @case.Values.Count == level + 1) is { } end ? decide(end) : null;
}
