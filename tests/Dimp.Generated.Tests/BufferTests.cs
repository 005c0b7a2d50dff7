using System.Text;
using Dimp.CompilerServices;

namespace Dimp.Tests;

/// <summary>Tests of memory, which other tests must not use in the meantime.</summary>
[CollectionDefinition(nameof(Memory), DisableParallelization = true)]
public static class Memory;

/// <summary>How much a node keeps of the text it was read from and of what was written since.</summary>
[Collection(nameof(Memory))]
public class BufferTests
{
    private const int Rounds = 1_000;

    public static TheoryData<string> Edits => [.. Scenarios.Keys];

    private static readonly Dictionary<string, Func<WireNode>> Scenarios = new()
    {
        ["a copy is edited, again and again"] = () => Repeat(WireMap.Parse("""{"n":0,"name":"x"}"""), (map, i) =>
        {
            WireMap copy = map.Clone();
            copy["n"] = i;
            return copy;
        }),
        ["keys come and go in copies"] = () => Repeat(new WireMap(), static (map, i) =>
        {
            WireMap copy = map.Clone();
            copy["a" + (i % 5)] = 1;
            copy.Remove("a" + ((i + 1) % 5));
            return copy;
        }),
        ["a snapshot is taken before each edit"] = () => Repeat(new WireMap(), static (map, i) =>
        {
            map.Clone();
            map["n"] = i;
            return map;
        }),
        ["one key is set"] = () => Repeat(new WireMap(), static (map, _) =>
        {
            map["k"] = 1;
            return map;
        }),
        ["long and short values come by turns"] = () => Repeat(new WireMap(), static (map, i) =>
        {
            map["k"] = new string('x', i % 2 == 0 ? 1_000 : 1);
            map["n"] = i;
            return map;
        }),
        ["one key is set and removed"] = () => Repeat(new WireMap(), static (map, _) =>
        {
            map["k"] = 1;
            map.Remove("k");
            return map;
        }),
        ["a nested map is set"] = () => Repeat(new WireMap(), static (map, _) =>
        {
            map["k"] = new WireMap();
            return map;
        }),
        ["items come and go"] = () => Repeat(new WireList(), static (list, i) =>
        {
            list.Add(i);
            list.RemoveAt(0);
            return list;
        }),
        ["a list that was read in one way is edited and read in another"] = static () =>
        {
            var notes = new WireField<IReadOnlyList<Note>>("Notes", "notes", WireType.ListOf(WireType.Dispatched<Note, Note>(null, null)));
            WireMap map = WireMap.Parse("""{"notes":[{"kind":"note"},{"kind":"note"}]}""");
            _ = notes.Get(new Doll(map, Notes.Default));
            var other = new Doll(map, new Notes());
            return Repeat(map, (map, i) =>
            {
                notes.Get(other)[i % 2].Text = "t";
                return map;
            });
        },
        ["nested maps are looked at between edits"] = () => Repeat(
            WireMap.Parse($$"""{"k":1,"list":[{{string.Join(',', Enumerable.Repeat("{\"a\":{}}", 50))}}]}"""), static (map, i) =>
        {
            map["k"] = i;
            map.GetList("list")![i % 50].AsMap()!.GetMap("a");
            return map;
        }),
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void What_is_kept_is_in_proportion_to_the_text(string scenario)
    {
        long kept = Retained(Scenarios[scenario], out WireNode node);
        // A node that was looked at is an object of its own, and so is a record or a list of them.
        int objects = scenario.StartsWith("nested maps", StringComparison.Ordinal) ? 100
            : scenario.StartsWith("a list that was read", StringComparison.Ordinal) ? 10
            : 0;
        Assert.InRange(kept, long.MinValue, (4 * node.ToUtf8Bytes().Length) + 1024 + (250 * objects));
    }

    [Fact]
    public void A_clone_of_a_small_part_does_not_keep_the_whole()
    {
        string part = """{"a":{"b":[1,2,3]}}""";
        long kept = Retained(
            () =>
            {
                WireMap whole = WireMap.Parse($$"""{"big":"{{new string('x', 100_000)}}","part":{{part}},"parts":[{{part}},{{part}}]}""");
                var clones = new WireList { whole.GetMap("part")!.Clone(), whole.GetList("parts")![1].AsMap()!.Clone() };
                whole.GetMap("part")!.GetMap("a")!["c"] = 1;
                clones.Add(whole.GetMap("part")!.Clone());
                return clones;
            },
            out WireNode node);
        Assert.Equal($$$"""[{{{part}}},{{{part}}},{"a":{"b":[1,2,3],"c":1}}]""", node.ToJson());
        Assert.InRange(kept, long.MinValue, 5_000);
    }

    [Fact]
    public void One_key_that_comes_twice_does_not_slow_down_the_edits_of_the_others()
    {
        var json = new StringBuilder("{\"twice\":0");
        for (int i = 0; i < 40_000; i++)
        {
            json.Append($",\"k{i}\":0");
        }
        WireMap map = WireMap.Parse(json.Append(",\"twice\":1,\"twice\":2}").ToString());
        var effort = new Effort();
        for (int i = 0; i < 40_000; i++)
        {
            map["k" + i] = 1;
        }
        Assert.True(effort.Taken < TimeSpan.FromSeconds(1), effort.Taken.ToString());
        Assert.Contains("\"twice\":0", map.ToJson(), StringComparison.Ordinal);
        map["twice"] = 3;
        Assert.EndsWith("\"k39999\":1,\"twice\":3}", map.ToJson(), StringComparison.Ordinal);
        Assert.StartsWith("{\"k0\":1", map.ToJson(), StringComparison.Ordinal);
    }

    private static TNode Repeat<TNode>(TNode node, Func<TNode, int, TNode> edit)
    {
        for (int i = 0; i < Rounds; i++)
        {
            node = edit(node, i);
        }
        return node;
    }

    private static long Retained(Func<WireNode> make, out WireNode node)
    {
        // Of many, since the collector counts in pages; the middle one of several, since what other tests have left behind
        // goes at any time.
        var nodes = new WireNode[100];
        node = make();
        var kept = new long[5];
        for (int i = 0; i < kept.Length; i++)
        {
            long before = Settle();
            for (int j = 0; j < nodes.Length; j++)
            {
                nodes[j] = make();
            }
            kept[i] = (Settle() - before) / nodes.Length;
            GC.KeepAlive(nodes);
            Array.Clear(nodes);
        }
        Array.Sort(kept);
        return kept[kept.Length / 2];
    }

    private static long Settle()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
