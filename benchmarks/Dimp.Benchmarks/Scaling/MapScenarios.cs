using Dimp.CompilerServices;

namespace Dimp.Benchmarks.Scaling;

/// <summary>Maps of many keys.</summary>
internal static class MapScenarios
{
    private const int Size = 250;

    /// <summary>Made before anything is measured.</summary>
    private static readonly string[] Keys = [.. Enumerable.Range(0, Size * GrowthCommand.LargestStep).Select(i => $"key{i}")];

    private static readonly WireField<WireMap> Absent = new("Absent", "absent", WireType.Map) { Aliases = ["missing", "gone"] };

    public static IReadOnlyList<Scenario> All { get; } =
    [
        Of("parse n keys", Inputs.Wide, static (json, _) => WireMap.Parse(json)),
        Of("parse n keys, UTF-8", static n => Inputs.Utf8(Inputs.Wide(n)), static (json, _) => WireMap.Parse(json)),
        Of("parse one key n times", static n => $"{{{string.Join(',', Enumerable.Repeat("\"key\":1", n))}}}", static (json, _) => WireMap.Parse(json)),
        Of("parse n keys, no duplicates allowed", Inputs.Wide, static (json, _) => WireMap.Parse(json, WireOptions.Strict)),
        Of("parse a text of n escapes", static n => $"{{\"a\":\"{string.Concat(Enumerable.Repeat("\\u0041", n))}\"}}", static (json, _) => WireMap.Parse(json)["a"].AsString()),
        Of("get n keys", Wide, EachKey(static (map, key) => map[key])),
        Of("get n keys, one twice", Twice, EachKey(static (map, key) => map[key])),
        Of("get n keys after an edit", Edited, EachKey(static (map, key) => map[key])),
        Of("get n strings", Wide, EachKey(static (map, key) => map.GetString(key))),
        Of("get n maps", Objects, EachKey(static (map, key) => map.GetMap(key))),
        Of("look for n absent keys", Wide, EachKey(static (map, key) => map.ContainsKey(string.Concat("absent", key.AsSpan(3))))),
        Of("get an absent field n times", Wide, EachKey(static (map, _) => map[Absent])),
        Of("get an absent map n times", Wide, EachKey(static (map, _) => map.GetMapOrNew(Absent))),
        Of("count, keys and values of n entries", Wide, static (map, _) => map.Count + map.Keys.Count + map.Values.Sum(static value => value.AsInt32())),
        Of("enumerate n entries", Wide, static (map, _) => map.Sum(static entry => entry.Value.AsInt32())),
        Of("enumerate n entries, one key twice", Twice, static (map, _) => map.Sum(static entry => entry.Value.AsInt32())),
        Of("set n keys", Wide, EachKey(static (map, key) => map[key] = 1)),
        Of("set n keys, one twice", Twice, EachKey(static (map, key) => map[key] = 1)),
        Of("set n fields with aliases and mirrors", Wide, static (map, n) => Fields(map, n)),
        Of("add n keys", static _ => new WireMap(), EachKey(static (map, key) => map.Add(key, 1))),
        Of("add n maps", static _ => new WireMap(), EachKey(static (map, key) => map.Add(key, new WireMap { ["a"] = 1 }))),
        Of("remove n keys", Wide, EachKey(static (map, key) => map.Remove(key))),
        Of("remove n keys, one twice", Twice, EachKey(static (map, key) => map.Remove(key))),
        Of("edit n nested maps", Objects, EachKey(static (map, key) => map.GetMap(key)!["a"] = 0)),
        Of("clear n keys", Wide, static (map, _) => { map.Clear(); return map; }),
        Of("clone n keys", Wide, static (map, _) => map.Clone()),
        Of("clone n keys and edit", Wide, static (map, _) => { WireMap copy = map.Clone(); copy["x"] = 1; return copy; }),
        Of("clone n edited maps", static n => EachKey(static (map, key) => map.GetMap(key)!["a"] = 0)(Objects(n), n), static (map, _) => ((WireMap)map!).Clone()),
        Of("equality of n keys", static n => (Wide(n), Edited(n)), static (pair, _) => pair.Item1.Equals(pair.Item2)),
        Of("equality of n keys, one twice", static n => (Twice(n), Twice(n)), static (pair, _) => pair.Item1.Equals(pair.Item2)),
        Of("hash code of n keys", Wide, static (map, _) => map.GetHashCode()),
        Of("write n keys", Wide, static (map, _) => map.ToUtf8Bytes()),
        Of("write n keys after an edit", Edited, static (map, _) => map.ToJson()),
        Of("write n keys after n edits", static n => EachKey(static (map, key) => map[key] = 1)(Wide(n), n), static (map, _) => ((WireMap)map!).ToJson()),
    ];

    private static WireMap Wide(int count) => WireMap.Parse(Inputs.Wide(count));

    private static WireMap Twice(int count) => WireMap.Parse(Inputs.Duplicate(count));

    private static WireMap Objects(int count) => WireMap.Parse(Inputs.Objects(count));

    private static WireMap Edited(int count)
    {
        WireMap map = Wide(count);
        map["x"] = 1;
        map.Remove("x");
        return map;
    }

    private static WireMap Fields(WireMap map, int count)
    {
        for (int i = 0; i < count; i++)
        {
            map[new WireField<WireValue>("Value", Keys[i], WireType.Value) { Aliases = ["alias"], Mirrors = ["mirror"] }] = i;
        }
        return map;
    }

    private static Func<WireMap, int, object?> EachKey<T>(Func<WireMap, string, T> run) => (map, n) =>
    {
        for (int i = 0; i < n; i++)
        {
            run(map, Keys[i]);
        }
        return map;
    };

    private static Func<WireMap, int, object?> EachKey(Action<WireMap, string> run) => (map, n) =>
    {
        for (int i = 0; i < n; i++)
        {
            run(map, Keys[i]);
        }
        return map;
    };

    private static Scenario Of<T>(string name, Func<int, T> make, Func<T, int, object?> run) => Scenario.On(name, Size, make, run);
}
