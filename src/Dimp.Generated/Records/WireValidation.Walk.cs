namespace Dimp;

// The walk through a record and those nested in it, depth first. A record only notes what it finds, problems and nested
// records in their order; a loop goes on from there, so that no depth of a message takes more of the stack.
public sealed partial class WireValidation
{
    private readonly WirePath? _path;

    /// <summary>What all records found and nobody has looked at yet, the next one last; <c>null</c> as long as it is nothing.</summary>
    private List<Finding>? _findings;

    private WireValidation(WireRecord record, WirePath? path, List<Finding>? findings)
    {
        Record = record;
        _path = path;
        _findings = findings;
    }

    /// <summary>What is wrong with a record and with those nested in it.</summary>
    internal static IReadOnlyList<WireProblem> ProblemsOf(WireRecord record)
    {
        var outermost = new WireValidation(record, path: null, findings: null);
        outermost.AskRecord();
        if (outermost._findings is not { } findings)
        {
            return [];
        }
        var problems = new List<WireProblem>();
        while (findings.Count > 0)
        {
            Finding next = findings[^1];
            findings.RemoveAt(findings.Count - 1);
            next.Nested?.AskRecord();
            if (next.Problem is { } problem)
            {
                problems.Add(problem);
            }
        }
        return problems;
    }

    private void AskRecord()
    {
        int first = _findings?.Count ?? 0;
        Record.ReportTo(this);
        _findings?.Reverse(first, _findings.Count - first);
    }

    private void Postpone(WireRecord record, string key, int index)
    {
        _findings ??= [];
        _findings.Add(new Finding(null, new WireValidation(record, new WirePath(_path, key, index), _findings)));
    }

    private void Report(WirePath path, string message)
    {
        _findings ??= [];
        _findings.Add(new Finding(new WireProblem(path.ToString(), message) { Path = path }, null));
    }

    /// <summary>A problem, or a nested record that was not asked yet.</summary>
    private readonly record struct Finding(WireProblem? Problem, WireValidation? Nested);
}
