using Dimp.CompilerServices;
using Dimp.Protocol;

namespace Dimp.Benchmarks.Scaling;

/// <summary>Something small that is edited and copied again and again: it stays small, and each round costs the same.</summary>
internal static class EditScenarios
{
    private const int Rounds = 500;

    private static readonly WireField<WireMap> Absent = new("Absent", "absent", WireType.Map);

    private static string LongText { get; } = new('x', 1000);

    public static IReadOnlyList<Scenario> All { get; } =
    [
        Repeat("rounds: copy with another number", static () => TextContent.Create("t"), static (content, i) => content with { Sn = i + 1 }),
        Repeat("rounds: set a number and write for old peers", static () => TextContent.Create("t"), static (content, i) =>
        {
            content.Sn = i + 1;
            content.ToUtf8Bytes(WireProfile.Legacy);
            return content;
        }),
        Repeat("rounds: clone, set, remove", static () => new WireMap(), static (map, i) =>
        {
            WireMap copy = map.Clone();
            copy["a" + (i % 5)] = 1;
            copy.Remove("a" + ((i + 1) % 5));
            return copy;
        }),
        Repeat("rounds: snapshot, then edit", static () => WireMap.Parse("""{"n":0,"name":"x"}"""), static (map, i) =>
        {
            map.Clone();
            map["n"] = i;
            return map;
        }),
        Repeat("rounds: clone the clone of a nested map and edit it", static () => WireMap.Parse("""{"a":{"b":[1,{"c":2}]}}"""), static (map, i) =>
        {
            WireMap copy = map.Clone();
            copy.GetMap("a")!.GetList("b")![1].AsMap()!["c"] = i;
            return copy;
        }),
        Repeat("rounds: set one key", static () => new WireMap(), static (map, _) => { map["k"] = 1; return map; }),
        Repeat("rounds: set and remove one key", static () => new WireMap(), static (map, _) => { map["k"] = 1; map.Remove("k"); return map; }),
        Repeat("rounds: set a nested map", static () => new WireMap(), static (map, _) => { map["k"] = new WireMap(); return map; }),
        Repeat("rounds: edit a nested map", static () => WireMap.Parse("""{"a":{"b":1}}"""), static (map, i) => { map.GetMap("a")!["b"] = i; return map; }),
        Repeat("rounds: set a long text", static () => new WireMap(), static (map, i) => { map["k"] = i % 2 == 0 ? LongText : "x"; return map; }),
        Repeat("rounds: add an item, remove the first", static () => new WireList(), static (list, i) => { list.Add(i); list.RemoveAt(0); return list; }),
        Repeat("rounds: set an item", static () => new WireList { 1 }, static (list, i) => { list[0] = i; return list; }),
        Repeat("rounds: copy a value to a second key", static () => WireMap.Parse("""{"a":{"b":1}}"""), static (map, _) => { map["c"] = map["a"]; return map; }),
        Repeat("rounds: clone a small part of something large", static () => WireMap.Parse($$$"""{"big":"{{{LongText}}}","part":{"a":1}}"""), static (map, _) =>
        {
            map.GetMap("part")!.Clone()["a"] = 2;
            return map;
        }),
        Repeat("rounds: take a view of an absent field and edit it", static () => new WireMap(), static (map, i) =>
        {
            map.GetMapOrNew(Absent)["a"] = i;
            map.Remove("absent");
            return map;
        }),
        new("parts of a large message, cloned: what they keep", 2_000, static n =>
        {
            WireMap map = WireMap.Parse($$$"""{"big":"{{{new string('x', 100 * n)}}}","part":{"a":"{{{new string('y', n)}}}"}}""");
            return () => map.GetMap("part")!.Clone();
        }) { KeepsText = true },
    ];

    private static Scenario Repeat<T>(string name, Func<T> make, Func<T, int, T> round) => Scenario.On(name, Rounds, _ => make(), (subject, n) =>
    {
        for (int i = 0; i < n; i++)
        {
            subject = round(subject, i);
        }
        return subject;
    }) with { KeepsText = true };
}
