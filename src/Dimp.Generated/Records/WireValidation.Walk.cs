namespace Dimp;

// The walk through a record and those nested in it, depth first. A record only notes what it finds, problems and nested
// records in their order; a loop goes on from there, so that no depth of a message takes more of the stack.
public sealed partial class WireValidation
{
    /// <summary>The index where there is no list.</summary>
    private const int NoItem = -1;

    private readonly WireValidation? _outer;
    private readonly string _key = "";
    private readonly int _index = NoItem;

    /// <summary>What all records found and nobody has looked at yet, the next one last; <c>null</c> as long as it is nothing.</summary>
    private List<Finding>? _findings;

    private WireValidation(WireRecord record) => Record = record;

    private WireValidation(WireRecord record, WireValidation outer, string key, int index)
        : this(record)
    {
        _outer = outer;
        _key = key;
        _index = index;
        _findings = outer._findings;
    }

    /// <summary>What is wrong with a record and with those nested in it.</summary>
    internal static IReadOnlyList<WireProblem> ProblemsOf(WireRecord record)
    {
        var outermost = new WireValidation(record);
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
        _findings.Add(new Finding(null, new WireValidation(record, this, key, index)));
    }

    private void Add(WireProblem problem)
    {
        _findings ??= [];
        _findings.Add(new Finding(problem, null));
    }

    private string PathOf(string key)
    {
        if (_outer is null)
        {
            return key;
        }
        var places = new Stack<string>([key]);
        for (WireValidation inner = this; inner._outer is { } outer; inner = outer)
        {
            places.Push(PlaceOf(inner._key, inner._index));
        }
        return string.Join('.', places);
    }

    private static string PlaceOf(string key, int index) => index == NoItem ? key : $"{key}[{index}]";

    /// <summary>A problem, or a nested record that was not asked yet.</summary>
    private readonly record struct Finding(WireProblem? Problem, WireValidation? Nested);
}
