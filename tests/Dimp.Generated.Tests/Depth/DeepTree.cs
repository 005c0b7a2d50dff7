using System.Text;
using Dimp.CompilerServices;
using Dimp.Tests.Model;

namespace Dimp.Tests.Depth;

/// <summary>A message of the greatest depth, with nested objects and nested arrays.</summary>
internal sealed class DeepTree
{
    internal static readonly WireOptions Options = new() { MaxDepth = WireOptions.GreatestDepth };

    /// <summary>What every one of them says.</summary>
    internal static readonly string Json = MakeJson();

    internal static readonly WireField<WireValue> Inner = new("Inner", "inner", WireType.Value) { Aliases = ["content"] };
    internal static readonly WireField<IReadOnlyList<WireList>> Bag = new("Bag", "bag", WireType.ListOf(WireType.List)) { Aliases = ["sack"] };
    internal static readonly WireField<WireValue> Absent = new("Absent", "absent", WireType.Value);

    /// <summary>The ways to create such a tree.</summary>
    internal static readonly IReadOnlyDictionary<string, Func<WireMap>> Kinds = new Dictionary<string, Func<WireMap>>
    {
        ["parsed"] = () => WireMap.Parse(Json, Options),
        ["edited at the bottom"] = Edited,
        ["built inwards"] = BuiltInwards,
        ["built outwards"] = BuiltOutwards,
    };

    private static readonly Dictionary<string, Lazy<WireMap>> Others =
        Kinds.ToDictionary(kind => kind.Key, kind => new Lazy<WireMap>(kind.Value));

    internal DeepTree(string kind)
    {
        Map = Kinds[kind]();
        Other = Others[kind].Value;
    }

    internal static ReadOnlySpan<byte> Utf8 => Encoding.UTF8.GetBytes(Json);

    internal WireMap Map { get; }

    /// <summary>An equal one, of all tests.</summary>
    internal WireMap Other { get; }

    internal WireList List => Map.GetList("bag")!;

    internal WireList OtherList => Other.GetList("bag")!;

    internal WireValue Value => Map["inner"];

    internal Box Record => new(Map, Boxes.Default);

    internal static WireMap Innermost(WireMap map)
    {
        while (map.GetMap("inner") is { } inner)
        {
            map = inner;
        }
        return map;
    }

    internal static WireList Innermost(WireList list)
    {
        while (list.Count > 0 && list[0].AsList() is { } inner)
        {
            list = inner;
        }
        return list;
    }

    private static string MakeJson()
    {
        int below = WireOptions.GreatestDepth - 1;
        return $"{{\"inner\":{Repeat("{\"inner\":", below - 1)}{{}}{Repeat("}", below - 1)},\"bag\":{Repeat("[", below)}{Repeat("]", below)}}}";

        static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
    }

    private static WireMap Edited()
    {
        WireMap map = WireMap.Parse(Json, Options);
        WireMap innermost = Innermost(map);
        innermost["x"] = 1;
        innermost.Remove("x");
        WireList last = Innermost(map.GetList("bag")!);
        last.Add(1);
        last.RemoveAt(0);
        return map;
    }

    private static WireMap BuiltInwards()
    {
        var root = new WireMap();
        WireMap map = root;
        var list = new WireList();
        for (int depth = 2; depth <= WireOptions.GreatestDepth; depth++)
        {
            var next = new WireMap();
            map["inner"] = next;
            map = next;
            if (depth == 2)
            {
                root["bag"] = list;
                continue;
            }
            var nextList = new WireList();
            list.Add(nextList);
            list = nextList;
        }
        return root;
    }

    private static WireMap BuiltOutwards()
    {
        var map = new WireMap();
        var list = new WireList();
        for (int depth = 3; depth <= WireOptions.GreatestDepth; depth++)
        {
            map = new WireMap { ["inner"] = map };
            list = [list];
        }
        return new WireMap { ["inner"] = map, ["bag"] = list };
    }
}
