using CsCheck;

namespace Dimp.Tests;

/// <summary>
/// What was read is kept, and edits may change what it is. After any edits, every way of reading a message gives what it gives for
/// the text of the message, and gives the same objects twice.
/// </summary>
public class FreshReadTests
{
    /// <summary>A program is fast, so there are many for each of the usual iterations.</summary>
    private const int ProgramsAnIteration = 10;

    private static readonly WireOptions Deep = new() { MaxDepth = WireOptions.GreatestDepth };

    private static readonly string[] Keys =
        ["kind", "kind", "size", "s", "length", "left", "l", "all", "all", "one", "leaf", "names", "name", "x"];

    private static readonly string[] Values =
    [
        "null", "1", "\"2\"", "\"oak\"", "\"oak\"", "\"elm\"", "\"red\"", "\"other\"", "{}", "[]", """{"kind":"oak"}""", """{"kind":"elm","size":1}""",
        """{"kind":"red","all":[{"kind":"oak"},{}]}""", """[{"kind":"oak"},{"kind":"elm"},7,{"s":3}]""", """["a",1,{}]""",
        """{"kind":"oak","one":{"kind":"red"},"l":{"kind":"elm"}}""", """{"left":{"kind":"oak","left":{"all":[{"kind":"oak"}]}}}""",
    ];

    private static readonly Func<WireMap, WireRecord?>[] Ways =
    [
        static map => Trees.Default.TryParse(map, out Tree? tree, out _) ? tree : null,
        static map => OtherTrees.Default.TryParse(map, out Tree? tree, out _) ? tree : null,
        static map => Oaks.Default.TryParse(map, out Oak? oak, out _) ? oak : null,
        static map => new Bush(map),
    ];

    private static readonly Gen<(int Edit, int Node, int Key, int Value)> Steps =
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 999], Gen.Int[0, Keys.Length - 1], Gen.Int[0, Values.Length - 1]);

    private static readonly Gen<((int Key, int Value)[] Entries, (int Edit, int Node, int Key, int Value)[] Steps)> Programs = Gen.Select(
        Gen.Select(Gen.Int[0, Keys.Length - 1], Gen.Int[0, Values.Length - 1]).Array[0, 6], Steps.Array[1, 25]);

    [Fact]
    public void What_is_read_after_edits_is_what_is_read_from_the_text() => Programs.Sample(
        static (entries, steps) =>
        {
            WireMap message = WireMap.Parse($"{{{string.Join(',', entries.Select(static entry => $"\"{Keys[entry.Key]}\":{Values[entry.Value]}"))}}}");
            foreach ((int edit, int node, int key, int value) in steps)
            {
                Edit(message, edit, node, Keys[key], WireMap.Parse($"{{\"v\":{Values[value]}}}")["v"]);
                // Not every way sees every state, so that a way meets what it kept before several edits.
                CompareWays(message, way => (node + way) % 3 == 0);
            }
            CompareWays(message, static _ => true);
        },
        iter: Check.Iter * ProgramsAnIteration);

    private static void CompareWays(WireMap message, Func<int, bool> isAsked)
    {
        var first = new Comparison();
        var second = new Comparison();
        foreach (Comparison comparison in new[] { first, second })
        {
            WireMap fresh = WireMap.Parse(message.ToJson(), Deep);
            for (int i = 0; i < Ways.Length; i++)
            {
                if (isAsked(i))
                {
                    comparison.Compare(Ways[i](message), Ways[i](fresh));
                }
            }
        }
        Assert.Equal(first.Kept, second.Kept, ReferenceEqualityComparer.Instance);
    }

    /// <summary>Compares records with those of the text.</summary>
    private sealed class Comparison
    {
        /// <summary>The records and lists that were read from records.</summary>
        internal List<object?> Kept { get; } = [];

        internal void Compare(WireRecord? kept, WireRecord? fresh)
        {
            Assert.Equal(fresh?.GetType(), kept?.GetType());
            Assert.Equal(fresh?.ToJson(), kept?.ToJson());
            switch (kept, fresh)
            {
                case (Tree mine, Tree theirs):
                    Assert.Equal(theirs.Size, mine.Size);
                    Assert.Equal(theirs.Names, mine.Names);
                    Kept.Add(mine.Names);
                    CompareNested(mine.Left, theirs.Left);
                    CompareItems(mine.All, theirs.All);
                    if (mine is Oak oak)
                    {
                        CompareItems(oak.All, ((Oak)theirs).All);
                        CompareNested(oak.Leaf, ((Oak)theirs).Leaf);
                    }
                    break;
                case (Bush mine, Bush theirs):
                    CompareItems(mine.All, theirs.All);
                    CompareNested(mine.Left, theirs.Left);
                    break;
                case (Leaf mine, Leaf theirs):
                    Assert.Equal(theirs.Size, mine.Size);
                    break;
            }
        }

        private void CompareNested(WireRecord? kept, WireRecord? fresh)
        {
            Kept.Add(kept);
            Compare(kept, fresh);
        }

        private void CompareItems(IReadOnlyList<WireRecord> kept, IReadOnlyList<WireRecord> fresh)
        {
            Kept.Add(kept);
            Assert.Equal(fresh.Count, kept.Count);
            for (int i = 0; i < kept.Count; i++)
            {
                CompareNested(kept[i], fresh[i]);
            }
        }
    }

    private static void Edit(WireMap message, int edit, int chosen, string key, WireValue value)
    {
        WireNode[] nodes = [.. NodesIn(message)];
        WireNode node = nodes[chosen % nodes.Length];
        if (node is WireList list)
        {
            EditList(list, edit, chosen, value);
            return;
        }
        var map = (WireMap)node;
        switch (edit)
        {
            case 0:
                map.Remove(key);
                break;
            case 1:
                map[key] = nodes[chosen / nodes.Length % nodes.Length] is WireMap other ? other : value;
                break;
            case 2 when Trees.Default.TryParse(map, out Tree? tree, out _):
                tree.Left = value.AsMap() is { } left ? Trees.Default.Resolve(left) : null;
                break;
            case 3 when Oaks.Default.TryParse(map, out Oak? oak, out _):
                oak.Leaf.Size = 5;
                break;
            case 4:
                new Bush(map).All = [new Leaf { Size = 1 }, new Leaf()];
                break;
            case 5 when Trees.Default.TryParse(map, out Tree? named, out _):
                named.Names = value.AsList() is null ? null : ["b"];
                break;
            default:
                map[key] = value;
                break;
        }
    }

    private static void EditList(WireList list, int edit, int chosen, WireValue value)
    {
        switch (edit)
        {
            case < 3 when list.Count > 0:
                list.RemoveAt(chosen % list.Count);
                break;
            case < 6 when list.Count > 0:
                list[chosen % list.Count] = value;
                break;
            case < 8:
                list.Insert(chosen % (list.Count + 1), value);
                break;
            default:
                list.Add(list.Count > 0 ? list[0] : value);
                break;
        }
    }

    /// <summary>The node and all nodes in it.</summary>
    private static IEnumerable<WireNode> NodesIn(WireNode node) =>
        (node is WireMap map ? map.Values : (WireList)node)
            .Select(static value => value.AsMap() ?? (WireNode?)value.AsList())
            .OfType<WireNode>()
            .SelectMany(NodesIn)
            .Prepend(node);
}
