using Dimp.Tests.Model;

namespace Dimp.Tests;

/// <summary>
/// What is done so many times allocates so many times as much, whatever went before. Bytes are counted and not time, which
/// depends on the machine; the benchmarks' <c>--growth</c> measures both, of every operation.
/// </summary>
public class AllocationTests
{
    private const int Few = 500;
    private const int Times = 8;

    /// <summary>What a few arrays cost that grow in steps.</summary>
    private const int Arrays = 8192;

    public static TheoryData<string> All => [.. Works.Keys];

    private static readonly Dictionary<string, Action<int>> Works = new()
    {
        ["copies of a record"] = n => Repeat(n, Boxes.Default.Parse("""{"size":0,"text":"x"}"""), (box, i) => box with { Size = i }),
        ["a record written for old peers"] = n => Repeat(n, new Box(), (box, i) =>
        {
            box.Size = i;
            box.ToUtf8Bytes(WireProfile.Legacy);
            return box;
        }),
        ["a record edited in depth, and copied"] = n => Repeat(n, new Box(), (box, i) =>
        {
            Box copy = box with { };
            copy.Clock.White = i;
            return copy;
        }),
        ["clones of a map"] = n => Repeat(n, new WireMap(), (map, i) =>
        {
            WireMap copy = map.Clone();
            copy["a"] = i;
            copy.Remove("b");
            copy["b"] = i;
            return copy;
        }),
        ["snapshots"] = n => Repeat(n, new WireMap(), (map, i) =>
        {
            map.Clone();
            map["n"] = i;
            return map;
        }),
        ["one key"] = n => Repeat(n, new WireMap(), (map, _) =>
        {
            map["k"] = 1;
            map.Remove("k");
            return map;
        }),
        ["an item that comes and goes"] = n => Repeat(n, new WireList(), (list, i) =>
        {
            list.Add(i);
            list.RemoveAt(0);
            return list;
        }),
        ["clones of a small part"] = n => Repeat(n, WireMap.Parse($$$"""{"big":"{{{new string('x', 10_000)}}}","part":{"a":1}}"""), (map, _) =>
        {
            map.GetMap("part")!.Clone()["a"] = 2;
            return map;
        }),
        ["many keys, one of them twice"] = n => Repeat(n, WireMap.Parse($"{{\"k\":0{string.Concat(Enumerable.Range(0, n).Select(i => $",\"k{i}\":0"))},\"k\":1}}"), (map, i) =>
        {
            map["k" + i] = 1;
            return map;
        }),
        ["items read by their index"] = n => Repeat(n, Boxes.Default.Parse($"{{\"clocks\":[{string.Join(',', Enumerable.Repeat("{}", n))}]}}"), (box, i) =>
        {
            box.Clocks[i].White = 1;
            return box;
        }),
    };

    [Theory]
    [MemberData(nameof(All))]
    public void What_is_done_more_often_allocates_in_proportion(string work)
    {
        Allocated(work, Few);
        double growth = Math.Log((double)Allocated(work, Few * Times) / Allocated(work, Few), Times);
        Assert.InRange(growth, 0, 1.15);
    }

    [Fact]
    public void A_small_map_with_an_object_in_it_allocates_no_keys_and_no_arrays_of_entries()
    {
        static WireMap Build() => new()
        {
            ["text"] = "Kept.",
            ["sn"] = 12_345_678,
            ["origin"] = new WireMap { ["sender"] = "moki@anywhere", ["sn"] = 7 },
        };
        static long Allocate()
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            Build();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        // Two maps, their buffers, and an array with the nested map. Other tests set other keys meanwhile, so the least counts.
        Assert.InRange(Enumerable.Range(0, 100).Min(static _ => Allocate()), 0, 800);
    }

    private static long Allocated(string work, int count)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        Works[work](count);
        return GC.GetAllocatedBytesForCurrentThread() - before + Arrays;
    }

    private static void Repeat<T>(int rounds, T subject, Func<T, int, T> edit)
    {
        for (int i = 0; i < rounds; i++)
        {
            subject = edit(subject, i);
        }
    }
}
