using System.Runtime.CompilerServices;
using Dimp.CompilerServices;

namespace Dimp.Tests.Depth;

/// <summary>
/// What is deeper takes as much longer, and not as its square. Steps are counted and not time, which depends on the
/// machine; the benchmarks' <c>--growth depth</c> measures time.
/// </summary>
public class GrowthTests
{
    private const int DeepLevels = 400;
    private const int FirstLevels = 16;
    private const int LastLevels = 16;

    private static readonly WireField<WireMap> Absent = new("Absent", "absent", WireType.Map);

    /// <summary>Ways to add a node below another one.</summary>
    public static TheoryData<string> All => [.. Ways.Keys];

    private static readonly Dictionary<string, Func<WireNode, WireNode>> Ways = new()
    {
        ["maps"] = node =>
        {
            var next = new WireMap();
            ((WireMap)node)["a"] = next;
            return next;
        },
        ["lists"] = node =>
        {
            if (node is WireMap map)
            {
                var list = new WireList();
                map["a"] = list;
                return list;
            }
            var next = new WireList();
            ((WireList)node).Add(next);
            return next;
        },
        ["fields"] = node =>
        {
            var next = new WireMap();
            ((WireMap)node)[Absent] = next;
            return next;
        },
        ["absent fields"] = node =>
        {
            WireMap next = ((WireMap)node).GetMapOrNew(Absent);
            next["a"] = 1;
            return next;
        },
    };

    [Theory]
    [MemberData(nameof(All))]
    public void Building_downwards_changes_few_nodes_for_each_that_is_put_in(string way)
    {
        List<WireNode> nodes = [new WireMap()];
        List<short> heights = [1];
        int changes = 0;
        while (nodes.Count < WireOptions.GreatestDepth)
        {
            nodes.Add(Ways[way](nodes[^1]));
            heights.Add(Height(nodes[^1]));
            changes += Update();
        }
        Assert.InRange(changes, 1, 20 * nodes.Count);

        int Update()
        {
            int changed = 0;
            for (int i = 0; i < nodes.Count; i++)
            {
                changed += Height(nodes[i]) == heights[i] ? 0 : 1;
                heights[i] = Height(nodes[i]);
            }
            return changed;
        }
    }

    [Fact]
    public void Building_at_both_ends_changes_few_nodes_for_each_that_is_put_in()
    {
        LinkedList<(WireMap Map, short Height)> chain = new([(new WireMap(), 1)]);
        int changes = 0;
        while (chain.Count < WireOptions.GreatestDepth)
        {
            var next = new WireMap();
            if (chain.Count % 2 == 0)
            {
                next["a"] = chain.First!.Value.Map;
                chain.AddFirst((next, Height(next)));
            }
            else
            {
                chain.Last!.Value.Map["a"] = next;
                chain.AddLast((next, Height(next)));
            }
            for (var link = chain.First; link is not null; link = link.Next)
            {
                short height = Height(link.Value.Map);
                changes += height == link.Value.Height ? 0 : 1;
                link.Value = (link.Value.Map, height);
            }
        }
        Assert.InRange(changes, 1, 20 * chain.Count);
    }

    /// <summary>What begins a level, and what ends it.</summary>
    public static TheoryData<string, string> Levels => new()
    {
        { "{\"a\":", "}" },
        { "{\"a\":[1,", "],\"b\":2}" },
        { "{ \"\\u0061\" : [ \"{\" , ", " ] , \"b\" : \"]\\\"}\" } " },
    };

    [Theory]
    [MemberData(nameof(Levels))]
    public void Walking_down_reads_what_is_deep_once(string begin, string end)
    {
        WireNode node = WireMap.Parse(Nested(begin, end, DeepLevels), DeepTree.Options);
        // The first levels are read one by one, and the last ones are too short to be worth it.
        for (int level = 0; level < DeepLevels - LastLevels; level++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            node = Inner(node);
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            // Whoever reads a node makes at least its entries.
            Assert.True(level < FirstLevels || allocated == 0, $"{allocated} bytes at level {level}");
        }
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public void What_is_read_at_once_is_what_is_read_one_by_one(string begin, string end)
    {
        WireMap map = WireMap.Parse(Nested(begin, end, DeepLevels), DeepTree.Options);
        WireNode node = map;
        for (int level = DeepLevels; level > 0; level--)
        {
            Assert.Equal(Nested(begin, end, level).Trim(), node.ToJson().Trim());
            Assert.Equal(WireMap.Parse(Nested(begin, end, level), DeepTree.Options), node);
            node = Inner(node);
        }
        ((WireMap)node)["x"] = 1;
        Assert.Equal(Nested(begin, end, DeepLevels, "{\"x\":1}").Replace(" ", "", StringComparison.Ordinal), map.ToJson().Replace(" ", "", StringComparison.Ordinal));
    }

    private static string Nested(string begin, string end, int levels, string innermost = "{}") =>
        $"{string.Concat(Enumerable.Repeat(begin, levels))}{innermost}{string.Concat(Enumerable.Repeat(end, levels))}";

    /// <summary>The object in an object, or in the array of one.</summary>
    private static WireMap Inner(WireNode node) => ((WireMap)node)["a"] is { Kind: WireKind.List } list ? list.AsList()![1].AsMap()! : ((WireMap)node).GetMap("a")!;

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_height")]
    private static extern ref short Height(WireNode node);
}
