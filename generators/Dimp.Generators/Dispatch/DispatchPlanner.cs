using Dimp.Generators.Model;
using Dimp.Generators.Support;

namespace Dimp.Generators.Dispatch;

/// <summary>Plans the dispatch of one registry, from all records that its assembly knows.</summary>
internal sealed class DispatchPlanner
{
    private readonly RegistryModel _registry;
    private readonly DispatchTable _table;
    private readonly NameSet _methods;
    private readonly NameSet _fields = new("WireKeys");
    private readonly Dictionary<string, string> _methodOf = [];
    private readonly Dictionary<KeyModel, FieldModel> _keys = [];
    private readonly Queue<DispatcherModel> _reached = [];

    private DispatchPlanner(RegistryModel registry, IEnumerable<Registration> local)
    {
        _registry = registry;
        _table = new DispatchTable(registry, local);
        _methods = new NameSet([registry.Declaration.Type.Name, .. registry.MemberNames]);
    }

    public static DispatchPlan Plan(RegistryModel registry, EquatableArray<Registration> local) =>
        new DispatchPlanner(registry, local).Plan();

    private DispatchPlan Plan()
    {
        Outcome start = Start();
        SecondaryRoot[] secondary =
        [
            .. _table.SecondaryRoots.Select(root => new SecondaryRoot(root.Type, Decide(root, evaluated: null, new NameSet()))),
        ];
        List<Lookup> lookups = [];
        while (_reached.Count > 0)
        {
            lookups.Add(Build(_reached.Dequeue()));
        }
        return new DispatchPlan(
            _registry.Declaration,
            _registry.NeedsConstructor,
            _registry.Root.Type,
            _registry.RootName,
            start,
            [.. secondary],
            [.. _table.Described],
            [.. _keys.Values],
            [.. lookups]);
    }

    private Lookup Build(DispatcherModel dispatcher)
    {
        var variables = new NameSet("map");
        CaseCandidate[] cases = [.. _table.Cases(dispatcher)];
        LookupKey[] keys = [.. KeysOf(dispatcher, cases, variables)];
        var choices = new SwitchBuilder(keys, @case => Decide(@case.Record, dispatcher, variables));
        return new Lookup(
            MethodOf(dispatcher),
            _registry.Root.Lineage.Contains(dispatcher.Owner) && !_table.LeadsElsewhere ? _registry.Root.Type : dispatcher.Owner,
            [.. keys],
            choices.Build(cases),
            [.. _table.Fallbacks(dispatcher).Select(Fallback)]);

        FallbackArm Fallback((string Having, Registration Record) fallback) =>
            new(FieldOf(new KeyModel(fallback.Having, [])), Decide(fallback.Record, dispatcher, variables));
    }

    private Outcome Start() => new(
        [.. _table.StartingDispatchers.Select(MethodOf)],
        _registry.Root is { IsConstructible: true, IsLedTo: false } root ? root.Type : null,
        Variable: null)
    {
        Wanted = _table.LeadsElsewhere ? _registry.Root.Type : null,
    };

    private Outcome Decide(Registration record, DispatcherModel? evaluated, NameSet variables)
    {
        string[] lookups = [.. _table.RemainingDispatchers(record, evaluated).Select(MethodOf)];
        return record.IsConstructible
            ? new Outcome([.. lookups], record.Type, Variable: null)
            : new Outcome([.. lookups], Type: null, variables.Add("found"));
    }

    private string MethodOf(DispatcherModel dispatcher)
    {
        if (!_methodOf.TryGetValue(dispatcher.Owner, out string? name))
        {
            name = _methods.Add(NameOf(dispatcher));
            _methodOf.Add(dispatcher.Owner, name);
            _reached.Enqueue(dispatcher);
        }
        return name;
    }

    private static string NameOf(DispatcherModel dispatcher) => dispatcher.Keys.Count == 0
        ? "ByPresence"
        : "By" + string.Concat(dispatcher.Keys.Select(static key => KeyNames.Pascal(key.Key)));

    /// <summary>The keys for which at least one case has a value.</summary>
    private IEnumerable<LookupKey> KeysOf(DispatcherModel dispatcher, CaseCandidate[] cases, NameSet variables)
    {
        for (int level = 0; level < dispatcher.Keys.Count; level++)
        {
            if (cases.Any(@case => @case.Values.Count > level))
            {
                KeyModel key = dispatcher.Keys[level];
                yield return new LookupKey(FieldOf(key), variables.Add(KeyNames.Camel(key.Key)));
            }
        }
    }

    private string FieldOf(KeyModel key)
    {
        if (!_keys.TryGetValue(key, out FieldModel? known))
        {
            string name = _fields.Add(KeyNames.Pascal(key.Key));
            known = new FieldModel(name, key.Key, key.Aliases, Mirrors: [], IsRequired: false);
            _keys.Add(key, known);
        }
        return known.Name;
    }
}
