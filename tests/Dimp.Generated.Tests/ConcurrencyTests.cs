using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Dimp.CompilerServices;
using Dimp.Tests.Model;

namespace Dimp.Tests;

/// <summary>
/// Whatever is made at the first read is made by several threads at once, and each of them sees what a single reader sees.
/// <c>Dimp_Races_Seconds=3600</c> runs for an hour.
/// </summary>
public class ConcurrencyTests
{
    private const int Readers = 4;

    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(
        int.TryParse(Environment.GetEnvironmentVariable("Dimp_Races_Seconds"), CultureInfo.InvariantCulture, out int seconds) ? seconds : 1);

    /// <summary>Messages whose entries are packed, are in an array, and are looked up in a table.</summary>
    private static readonly string[] Messages =
    [
        """{"text":"\u0041","extra":{"a":1},"clock":{"white":"1.50"}}""",
        """
        {"case":"round","txt":"a\n","size":"7","ID":"o","tags":["a","\u0062",7],"clocks":[{"white":1},{},5,{"blk":2,"details":{}}],
         "inner":{"inner":{"bag":[[],{"a":[1,{}]}]},"words":["\n"]},"extra":{"\u0061":{"b":[{}]}}, "word":"single", "bag":[{},[]] }
        """,
        $"{{{string.Concat(Enumerable.Range(0, 60).Select(static i => $"\"k{i}\":{{\"a\":[\"\\u0041\"]}},"))}\"one\":{{\"white\":3}},\"tag\":\"t\"}}",
        $"{{\"inner\":{string.Concat(Enumerable.Repeat("{\"inner\":", 50))}{{\"bag\":[1]}}{new string('}', 50)},\"text\":\"deep\"}}",
    ];

    /// <summary>A registry of the same records.</summary>
    private static readonly Boxes Other = (Boxes)Activator.CreateInstance(typeof(Boxes), nonPublic: true)!;

    /// <summary>What one thread did to the message before the others read it.</summary>
    private static readonly Action<Box>[] Histories =
    [
        static _ => { },
        static box => box.Text = "another",
        static box => (box.Clock.White, box.Extra["b"]) = (2, "\u0001"),
        static box =>
        {
            _ = (box.Clocks, box.Words, Other.Parse(box.Map).Clocks, box.Inner?.Inner, box.Map.Select(static entry => entry.Value.AsString()).Count());
            box.Map.GetList("clocks")?.Insert(0, WireMap.Parse("""{"white":"7"}"""));
            box.Map.GetMap("one")?.Remove("white");
            _ = box.Map.GetList("clocks") is { } clocks && clocks[1].AsMap()!.Remove("white");
            (box.Inner ?? box).Tags = ["t", "u"];
        },
        static box =>
        {
            box.Inner = new RoundBox { Spare = new Clock { Label = "l" } };
            box.Map.Remove("text");
            box.Bag.Add(box.Map.Clone());
        },
    ];

    private static readonly JsonSerializerOptions Serializer = new() { TypeInfoResolver = Boxes.Default };

    /// <summary>What a reader is told.</summary>
    private static readonly Func<Box, string?>[] Said =
    [
        static box => box.Map["text"].ToString() + box.Map.Count,
        static box => $"{box.Text} {box.Owner} {box.Kind} {box.Size}",
        static box => $"{box.Clock.White} {box.Spare?.Label} {box.Inner?.Size} {box.Extra.Count} {box.Bag.Count}",
        static box => $"{Enumerable.Range(0, 60).Count(i => box.Map.ContainsKey("k" + i))}",
        static box => string.Join(' ', [.. box.Words, .. box.Tags ?? []]),
        static box => string.Join(' ', box.Clocks.Select(static clock => $"{clock.White} {clock.Black} {clock.Details.Count}")),
        static box => string.Join(' ', box.Map.Select(static entry => $"{entry.Key} {entry.Value.AsString()}")),
        static box => string.Join(' ', box.Validate()),
        static box => $"{box.GetHashCode()} {(box with { }).ToJson()} {box.ToJson(WireProfile.Legacy)} {box.Map.ToJsonElement()}",
        static box => $"{JsonSerializer.Serialize(box, Serializer)} {box.Map.ToJsonNode()}",
        static box => $"{box.Equals(Boxes.Default.Parse(box.ToJson()))} {Boxes.Default.Parse(box.Map.Clone()).Equals(box)}",
        static box => string.Join(' ', Other.Parse(box.Map).Clocks.Select(static clock => clock.White)) + new Clock(box.Map).Label,
    ];

    /// <summary>What is one object for every reader.</summary>
    private static readonly Func<Box, object?>[] Same =
    [
        static box => box.Clock,
        static box => box.Inner,
        static box => box.Inner?.Inner?.Map,
        static box => box.Extra,
        static box => box.Bag,
        static box => box.Words,
        static box => box.Tags,
        static box => box.Clocks,
        static box => box.Clocks.Count > 0 ? box.Clocks[0].Details : null,
        static box => box.Map.GetMap("k7")?.GetList("a"),
        static box => Other.Parse(box.Map).Clocks,
        static box => Other.Parse(box.Map).Inner,
    ];

    [Fact]
    public void Every_thread_sees_what_a_single_reader_sees()
    {
        int cases = Messages.Length * Histories.Length;
        string?[][] expected = [.. Enumerable.Range(0, cases).Select(static i => Said.Select(read => read(Prepared(i))).ToArray())];
        var time = Stopwatch.StartNew();
        int races = 0;
        bool isOver = false;
        Exception? failure = null;
        Box box = Prepared(0);
        var seen = new object?[Readers][];
        using var barrier = new Barrier(Readers, barrier =>
        {
            // Every second time, the readers have finished.
            if (barrier.CurrentPhaseNumber % 2 == 1)
            {
                Assert.All(seen, reader => Assert.Equal(expected[races % cases], reader[..Said.Length]));
                Assert.All(seen, reader => Assert.All(reader[Said.Length..], (one, i) => Assert.Same(seen[0][Said.Length + i], one)));
                box = Prepared(++races % cases);
                isOver = failure is not null || (races >= cases && time.Elapsed >= Duration);
            }
        });
        Thread[] threads = [.. Enumerable.Range(0, Readers).Select(reader => new Thread(() => Read(reader)))];
        Array.ForEach(threads, static thread => thread.Start());
        Array.ForEach(threads, static thread => thread.Join());
        Assert.Null(failure);
        TestContext.Current.TestOutputHelper?.WriteLine($"{races} races");

        void Read(int reader)
        {
            try
            {
                while (!isOver)
                {
                    barrier.SignalAndWait();
                    seen[reader] = Look(box, first: (reader + 1) * 5 * races);
                    barrier.SignalAndWait();
                }
            }
            catch (Exception exception)
            {
                failure ??= exception;
            }
            finally
            {
                barrier.RemoveParticipant();
            }
        }
    }

    /// <summary>
    /// The entries of nested objects are found at the first read: whoever reads, counts or copies one meanwhile sees all of them.
    /// The readers meet at each object, so that they are within a few instructions of one another.
    /// </summary>
    [Theory]
    [InlineData(3, 500)]
    [InlineData(40, 500)]
    [InlineData(9_000, 8)]
    public void A_nested_object_that_is_being_found_is_seen_whole(int keys, int objects)
    {
        string nested = $"{{{string.Join(',', Enumerable.Range(0, keys).Select(static i => $"\"k{i}\":\"\\u00{i % 90 + 10}\""))},\"list\":[1]}}";
        string json = $"{{\"all\":[{string.Join(',', Enumerable.Repeat(nested, objects))}]}}";
        string text = ((char)Convert.ToInt32($"{(keys - 1) % 90 + 10}", 16)).ToString();
        Func<WireMap, bool>[] reads =
        [
            map => map.GetString($"k{keys - 1}") == text && map.GetList("list")!.Count == 1,
            map => map.Count == keys + 1 && map.GetString($"k{keys - 1}") == text,
            map => map.Clone().GetString($"k{keys - 1}") == text && map.Clone().Count == keys + 1,
        ];
        var time = Stopwatch.StartNew();
        for (int round = 0; round < 2 || time.Elapsed < Duration / 4; round++)
        {
            WireMap[] maps = [.. WireMap.Parse(json).GetList("all")!.Select(static item => item.AsMap()!)];
            Race(maps, reads[round % reads.Length], reads[(round + 1) % reads.Length]);
        }
    }

    /// <summary>
    /// The entries of a small message are put into an array at the first read that needs one. The text of an edited message is not
    /// JSON: whoever comes later must not look for its entries there.
    /// </summary>
    [Fact]
    public void An_edited_message_is_seen_whole()
    {
        const string Edited = """{"a":"\u0041","c":[],"b":{"d":1}}""";
        int hash = WireMap.Parse(Edited).GetHashCode();
        var time = Stopwatch.StartNew();
        for (int round = 0; round < 8 || time.Elapsed < Duration / 4; round++)
        {
            WireMap[] maps = [.. Enumerable.Range(0, 500).Select(static _ =>
            {
                WireMap map = WireMap.Parse("""{"a":[1,2],"c":[]}""");
                map["a"] = "A";
                map["b"] = new WireMap { ["d"] = 1 };
                return map;
            })];
            Race(maps, map => map.GetHashCode() == hash, map => map.GetHashCode() == hash);
            Assert.All(maps, static map => Assert.Equal(WireMap.Parse(Edited), map));
        }
    }

    /// <summary>The records of a new list are made before it is published. Whoever looks at its items meanwhile gets the same ones.</summary>
    [Fact]
    public void The_records_of_a_list_are_the_same_for_every_thread()
    {
        string json = $"{{\"all\":[{string.Join(',', Enumerable.Repeat("""{"more":[{"size":1},5,{"size":2}]}""", 500))}]}}";
        var field = new WireField<IReadOnlyList<Doll>>("More", "more", WireType.ListOf(WireType.Dispatched<Doll, Doll>(null, null)));
        var time = Stopwatch.StartNew();
        for (int round = 0; round < 2 || time.Elapsed < Duration / 4; round++)
        {
            WireMap[] maps = [.. WireMap.Parse(json).GetList("all")!.Select(static item => item.AsMap()!)];
            List<Doll?> properties = [];
            List<Doll?> items = [];
            Race(
                maps,
                map => Keep(properties, field.Get(new Doll(map, Dolls.Default))[^1]),
                map => Keep(items, map.GetList("more")![2].AsMap()!.AsRecord(Dolls.Default)));
            Assert.All(properties.Zip(items), static both => Assert.Same(both.First, both.Second));
        }
    }

    private static bool Keep(List<Doll?> seen, Doll? doll)
    {
        seen.Add(doll);
        return doll is { Size: 2 };
    }

    /// <summary>Two threads read each of the maps at the same time.</summary>
    private static void Race(WireMap[] maps, params Func<WireMap, bool>[] reads)
    {
        int[] arrived = new int[2];
        var failures = new Exception?[2];
        Thread[] threads = [.. reads.Select((read, reader) => new Thread(() => Meet(maps, arrived, reader, read, failures)))];
        Array.ForEach(threads, static thread => thread.Start());
        Array.ForEach(threads, static thread => thread.Join());
        Assert.All(failures, Assert.Null);
    }

    private static void Meet(WireMap[] maps, int[] arrived, int reader, Func<WireMap, bool> read, Exception?[] failures)
    {
        try
        {
            for (int i = 0; i < maps.Length; i++)
            {
                Interlocked.Increment(ref arrived[reader]);
                var wait = new SpinWait();
                while (Volatile.Read(ref arrived[1 - reader]) <= i)
                {
                    wait.SpinOnce(sleep1Threshold: -1);
                }
                Assert.True(read(maps[i]), $"object {i}");
            }
        }
        catch (Exception exception)
        {
            failures[reader] = exception;
            // The other one need not wait any longer.
            Volatile.Write(ref arrived[reader], int.MaxValue);
        }
    }

    [Fact]
    public void A_new_registry_is_the_same_for_every_thread()
    {
        for (int round = 0; round < 200; round++)
        {
            var registry = (Boxes)Activator.CreateInstance(typeof(Boxes), nonPublic: true)!;
            var seen = new string[Readers];
            Parallel.For(0, Readers, reader => seen[reader] = string.Join(' ',
                registry.Parse("""{"O":"me","K":"7"}""", new WireOptions { AllowShortKeys = true }),
                registry.Shapes.Count, registry.NestedShapes.Count, registry.Shapes[0].Fields.Count));
            Assert.All(seen, one => Assert.Equal(seen[0], one));
            Assert.StartsWith("{\"owner\":\"me\"", seen[0][seen[0].IndexOf('{', StringComparison.Ordinal)..], StringComparison.Ordinal);
        }
    }

    private static Box Prepared(int i)
    {
        Box box = Boxes.Default.Parse(Messages[i % Messages.Length]);
        Histories[i / Messages.Length](box);
        return box;
    }

    /// <summary>Reads everything, each reader in an order of its own.</summary>
    private static object?[] Look(Box box, int first)
    {
        var seen = new object?[Said.Length + Same.Length];
        for (int i = 0; i < seen.Length; i++)
        {
            int which = (first + i) % seen.Length;
            seen[which] = which < Said.Length ? Said[which](box) : Same[which - Said.Length](box);
        }
        return seen;
    }
}
