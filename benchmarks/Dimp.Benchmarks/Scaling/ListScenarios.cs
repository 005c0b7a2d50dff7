namespace Dimp.Benchmarks.Scaling;

/// <summary>Lists of many items. What moves all items behind it, as the insertion at the beginning does, is not done n times.</summary>
internal static class ListScenarios
{
    private const int Size = 250;

    public static IReadOnlyList<Scenario> All { get; } =
    [
        Of("parse n items", Inputs.Items, static (json, _) => WireMap.Parse(json)),
        Of("get n items", Maps, EachItem(static (list, i) => list[i])),
        Of("get n maps of a list", Maps, EachItem(static (list, i) => list[i].AsMap()!["a"])),
        Of("count a list n times", Maps, EachItem(static (list, _) => list.Count)),
        Of("enumerate n items", Maps, static (list, _) => list.Count(static item => item.Kind == WireKind.Map)),
        Of("copy n items", Maps, static (list, n) => { list.CopyTo(new WireValue[n], 0); return null; }),
        Of("look for an item among n", Maps, static (list, _) => list.Contains(-1) ? null : list.IndexOf("x")),
        Of("add n items", static _ => new WireList(), EachItem(static (list, i) => list.Add(i))),
        Of("add n maps to a list", static _ => new WireList(), EachItem(static (list, i) => list.Add(new WireMap { ["a"] = i }))),
        Of("make a list of n items", static n => Enumerable.Range(0, n).ToArray(), static (items, _) => WireList.From(items, static item => item)),
        Of("set n items", Maps, EachItem(static (list, i) => list[i] = i)),
        Of("edit n maps of a list", Maps, EachItem(static (list, i) => list[i].AsMap()!["a"] = 0)),
        Of("remove the last item n times", Maps, EachItem(static (list, _) => list.RemoveAt(list.Count - 1))),
        Of("insert before the last item n times", Maps, EachItem(static (list, i) => list.Insert(list.Count - 1, i))),
        Of("clear n items", Maps, static (list, _) => { list.Clear(); return list; }),
        Of("clone n items and edit", Maps, static (list, _) => { WireList copy = list.Clone(); copy.Add(1); return copy; }),
        Of("equality of n items", static n => (Maps(n), Maps(n)), static (pair, _) => pair.Item1.Equals(pair.Item2)),
        Of("hash code of n items", Maps, static (list, _) => list.GetHashCode()),
        Of("write n items after an edit", static n => EachItem(static (list, i) => list[i] = i)(Maps(n), n), static (list, _) => ((WireList)list!).ToJson()),
    ];

    private static WireList Maps(int count) => WireMap.Parse(Inputs.Items(count)).GetList("list")!;

    private static Func<WireList, int, object?> EachItem<T>(Func<WireList, int, T> run) => (list, n) =>
    {
        for (int i = 0; i < n; i++)
        {
            run(list, i);
        }
        return list;
    };

    private static Func<WireList, int, object?> EachItem(Action<WireList, int> run) => (list, n) =>
    {
        for (int i = 0; i < n; i++)
        {
            run(list, i);
        }
        return list;
    };

    private static Scenario Of<T>(string name, Func<int, T> make, Func<T, int, object?> run) => Scenario.On(name, Size, make, run);
}
