using Dimp.CompilerServices;
using Dimp.Protocol;

namespace Dimp.Benchmarks.Scaling;

/// <summary>Nodes in one another, up to the greatest depth.</summary>
internal static class DepthScenarios
{
    private const int Size = 62;

    private static readonly WireField<WireMap> Absent = new("Absent", "absent", WireType.Map);

    public static IReadOnlyList<Scenario> All { get; } =
    [
        Of("depth: parse", Inputs.Nested, static (json, _) => WireMap.Parse(json, Inputs.Deep)),
        Of("depth: walk down maps", Nested, static (map, _) => Innermost(map)),
        Of("depth: walk down lists", Nested, static (map, _) => Innermost(map.GetList("list")!)),
        Of("depth: edit at the bottom and write", Nested, static (map, _) => { Innermost(map)["x"] = 1; return map.ToJson(); }),
        Of("depth: build maps inwards", static _ => new WireMap(), BuildInwards),
        Of("depth: build maps outwards", static _ => new WireMap(), BuildOutwards),
        Of("depth: build lists inwards", static _ => new WireList(), BuildInwards),
        Of("depth: views of absent fields", static _ => new WireMap(), Absents),
        Of("depth: clone what was edited at the bottom", EditedBelow, static (map, _) => map.Clone()),
        Of("depth: equality", static n => (Nested(n), EditedBelow(n)), static (pair, _) => pair.Item1.Equals(pair.Item2)),
        Of("depth: hash code", Nested, static (map, _) => map.GetHashCode()),
        Of("depth: write what was edited at the bottom", EditedBelow, static (map, _) => map.ToJson()),
        Of("depth: put what is deep into another", static n => (Nested(n - 1), new WireMap()), static (pair, _) => { pair.Item2["x"] = pair.Item1; return pair.Item2; }),
        Of("depth: copy what is deep to a second place", static n => Nested(n), static (map, _) => { map["x"] = map["map"]; return map; }),
        Of("depth: walk down contents", Contents, static (content, _) => Innermost(content)),
        Of("depth: validate contents", Contents, static (content, _) => content.Validate()),
        Of("depth: legacy of contents", Contents, static (content, _) => content.ToUtf8Bytes(WireProfile.Legacy)),
    ];

    private static WireMap Nested(int depth) => WireMap.Parse(Inputs.Nested(depth), Inputs.Deep);

    private static Content Contents(int depth) => DimpContents.Default.Parse(Inputs.NestedContents(depth), Inputs.Deep);

    private static WireMap EditedBelow(int depth)
    {
        WireMap map = Nested(depth);
        Innermost(map)["x"] = 1;
        Innermost(map).Remove("x");
        return map;
    }

    private static WireMap Innermost(WireMap map)
    {
        while (map.GetMap("map") is { } inner)
        {
            map = inner;
        }
        return map;
    }

    private static WireList Innermost(WireList list)
    {
        while (list.Count > 0)
        {
            list = list[0].AsList()!;
        }
        return list;
    }

    private static Content Innermost(Content content)
    {
        while (content is ArrayContent { Contents: [var inner, ..] })
        {
            content = inner;
        }
        return content;
    }

    private static WireMap BuildInwards(WireMap root, int depth)
    {
        WireMap map = root;
        for (int i = 1; i < depth; i++)
        {
            var next = new WireMap();
            map["map"] = next;
            map = next;
        }
        return root;
    }

    private static WireMap BuildOutwards(WireMap map, int depth)
    {
        for (int i = 1; i < depth; i++)
        {
            map = new WireMap { ["map"] = map };
        }
        return map;
    }

    private static WireList BuildInwards(WireList root, int depth)
    {
        WireList list = root;
        for (int i = 1; i < depth; i++)
        {
            var next = new WireList();
            list.Add(next);
            list = next;
        }
        return root;
    }

    private static WireMap Absents(WireMap root, int depth)
    {
        WireMap map = root;
        for (int i = 1; i < depth; i++)
        {
            map = map.GetMapOrNew(Absent);
        }
        map["x"] = 1;
        return root;
    }

    private static Scenario Of<T>(string name, Func<int, T> make, Func<T, int, object?> run) => Scenario.On(name, Size, make, run);
}
