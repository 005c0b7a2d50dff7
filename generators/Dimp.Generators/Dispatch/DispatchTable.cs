using Dimp.Generators.Model;
using Dimp.Generators.Support;

namespace Dimp.Generators.Dispatch;

/// <summary>The cases and fallbacks of the records under the root of a registry.</summary>
internal sealed class DispatchTable
{
    private readonly Registration _root;
    private readonly Registration[] _records;
    private readonly HashSet<string> _local;
    private readonly Dictionary<string, bool> _leadsSomewhere = [];

    public DispatchTable(RegistryModel registry, IEnumerable<Registration> local)
    {
        Registration[] all = [.. local.Concat(registry.Referenced)];
        _local = [.. local.Select(static record => record.Type)];
        _root = registry.Root;
        _records = [.. all.Where(IsUnder(_root.Type))];
        List<Registration> roots = [];
        // The records nested in a record may have others nested in them.
        while (all.FirstOrDefault(root => !roots.Contains(root) && IsNested(root)) is { } next)
        {
            roots.Add(next);
            _records = [.. _records, .. all.Where(IsUnder(next.Type)).Except(_records)];
        }
        SecondaryRoots = roots;
        if (_root.IsLedTo)
        {
            // Only the dispatch decides whether a message is of the root's case or of another one.
            _records = [.. _records, .. all.Where(IsUnder(_root.Dispatchers[0].Owner)).Except(_records)];
        }
    }

    /// <summary>The roots of the records that may be nested in records under the registry's own root.</summary>
    public IReadOnlyList<Registration> SecondaryRoots { get; }

    /// <summary>The records that a dispatcher may lead to, those of the registry's own root and of the secondary ones.</summary>
    public IReadOnlyList<Registration> Records => _records;

    /// <summary>Whether the dispatchers above the registry's own root lead to records that are not under it.</summary>
    public bool LeadsElsewhere => _records.Any(record =>
        !IsUnder(_root.Type)(record) && record.Dispatchers.Any(dispatcher => _root.Lineage.Contains(dispatcher.Owner)));

    /// <summary>
    /// The dispatchers to evaluate first, because a root that is a case itself must be distinguished from other cases.
    /// </summary>
    public IEnumerable<DispatcherModel> StartingDispatchers =>
        _root.IsLedTo ? _root.Dispatchers.Take(1).Where(LeadsSomewhere) : RemainingDispatchers(_root, evaluated: null);

    /// <summary>
    /// The records that the registry makes. The registry's own root and each secondary root come before the records under
    /// it.
    /// </summary>
    public IEnumerable<string> Described =>
        from root in SecondaryRoots.Prepend(_root)
        from record in _records.Append(root)
        where record.IsDescribed && IsUnder(root.Type)(record) && (record.IsLedTo || record.Type == root.Type)
        group record by record.Type into same
        select same.Key;

    /// <summary>The cases of a dispatcher, each once; those of one record in the order of its attributes.</summary>
    public IEnumerable<CaseCandidate> Cases(DispatcherModel dispatcher) =>
        from entry in Claims(dispatcher)
            .OrderByDescending(entry => entry.Claim.Precedence(_local.Contains(entry.Record.Type)))
            .ThenBy(static entry => entry.Record.Type, StringComparer.Ordinal)
        where CanEnd(entry.Record, dispatcher)
        group entry.Record by entry.Claim.Values into claimants
        select new CaseCandidate(claimants.Key, claimants.First());

    /// <summary>The fallbacks of a dispatcher, the most derived first, each key once.</summary>
    public IEnumerable<(string Having, Registration Record)> Fallbacks(DispatcherModel dispatcher) =>
        from record in _records
            .OrderByDescending(static record => record.Lineage.Count)
            .ThenBy(static record => record.Type, StringComparer.Ordinal)
        where record.Fallback?.Dispatcher == dispatcher.Owner && CanEnd(record, dispatcher)
        group record by record.Fallback!.Having into claimants
        select (claimants.Key, claimants.First());

    /// <summary>
    /// The dispatchers to evaluate after a record was found. Those up to the dispatcher that led to it are done already:
    /// the record derives from the owner of that dispatcher, so it has the same dispatchers above it.
    /// </summary>
    public IEnumerable<DispatcherModel> RemainingDispatchers(Registration record, DispatcherModel? evaluated) =>
        (evaluated is null ? record.Dispatchers : record.DispatchersAfter(evaluated.Owner)).Where(LeadsSomewhere);

    private IEnumerable<(ClaimModel Claim, Registration Record)> Claims(DispatcherModel dispatcher) =>
        from record in _records
        from claim in record.Claims
        where claim.Dispatcher == dispatcher.Owner
        select (claim, record);

    private static Func<Registration, bool> IsUnder(string root) => record => record.Lineage.Contains(root);

    private bool IsNested(Registration root) =>
        !root.Lineage.Contains(_root.Type)
        && _records.Prepend(_root).Any(record => record.NestedRoots.Contains(root.Type));

    private bool LeadsSomewhere(DispatcherModel dispatcher)
    {
        if (!_leadsSomewhere.TryGetValue(dispatcher.Owner, out bool known))
        {
            known = Cases(dispatcher).Any() || Fallbacks(dispatcher).Any();
            _leadsSomewhere.Add(dispatcher.Owner, known);
        }
        return known;
    }

    private bool CanEnd(Registration record, DispatcherModel evaluated) =>
        record.IsConstructible || RemainingDispatchers(record, evaluated).Any();
}

/// <summary>Values that lead to a record.</summary>
internal sealed record CaseCandidate(EquatableArray<string> Values, Registration Record);
