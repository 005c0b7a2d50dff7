using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;

namespace Dimp.Tests;

/// <summary>An edit that fails because memory is exhausted leaves the message as it was.</summary>
public class OutOfMemoryTests
{
    /// <summary>The runtime reads from it how much memory a process may have, in hexadecimal digits.</summary>
    private const string LimitVariable = "DOTNET_GCHeapHardLimit";

    private const int HeapLimit = 128_000_000;
    private const int LongLength = 500_000;

    /// <summary>Of this size are the pieces in which memory is taken away, so that less than one is left.</summary>
    private const int Piece = 120_000;

    private static readonly string Long = new('x', LongLength);

    private static readonly WireValue LongValue = WireMap.Parse($$"""{"v":"{{Long}}"}""")["v"];

    private static readonly string[] Texts =
    [
        "{}",
        """ { "a" : 1 , "b":"x\u0041", "a" : 2 , "ID":"me", "o":{ "p" : [ 1 , {"q": 2 } ] }, "l":[ 1, 2 ,{ } ] } """,
        $$"""{{{string.Join(" , ", Enumerable.Range(0, 30).Select(static i => $"\"k{i}\": {i}"))}}, "o":{"p":[1,{"q":[]}]}, "l":[1,2]}""",
        $$"""{ "a": 1, "long": "{{Long}}", "a": 2, "o":{"p":[1,{"q":2}]}, "l":[1,2,"{{Long}}"] }""",
    ];

    /// <summary>What has happened to the message before.</summary>
    private static readonly (string Name, Action<WireMap> Do)[] Histories =
    [
        ("nothing", static _ => { }),
        ("it was read", static map => _ = (map.GetString("b"), map.GetMap("o")?.GetList("p")?.Count, map.GetList("l")?.Count)),
        ("keys were looked up", static map => _ = Enumerable.Range(0, 40).Count(i => map.ContainsKey($"k{i}"))),
        ("a key was added", static map => map["z"] = 1),
        ("a value was replaced", static map => map["a"] = "a longer value than it was"),
        ("a value was replaced often", static map => { for (int i = 0; i < 40; i++) map["a"] = $"a longer value than it was {i}"; }),
        ("keys were removed", static map => _ = map.Remove("a") | map.Remove("k3") | map.Remove("long")),
        ("nested values were edited", static map =>
        {
            map["y"] = new WireMap();
            map.GetMap("o")?.GetList("p")?.Add(5);
            map.GetList("l")?.RemoveAt(0);
        }),
        ("it was copied", static map => map.Clone()),
    ];

    private static readonly (string Name, Action<WireMap> Do)[] Edits =
    [
        ("a new key", static map => map["new"] = LongValue),
        ("a new key with text", static map => map["new"] = Long),
        ("another value", static map => map["a"] = LongValue),
        ("another value of the last key", static map => map["k29"] = LongValue),
        ("a short value", static map => map["a"] = 1.5),
        ("a short new key", static map => map["another"] = "short"),
        ("a removed key", static map => map.Remove("a")),
        ("a field under an alias", static map => new AliasedMessage(map).Owner = Long),
        ("an object", static map => map["b"] = new WireMap()),
        ("an item", static map => map.GetList("l")?.Add(LongValue)),
        ("a first item", static map => map.GetList("l")?.Insert(0, LongValue)),
        ("another item", static map => { if (map.GetList("l") is { Count: > 1 } list) list[1] = LongValue; }),
        ("a key of an object", static map => { if (map.GetMap("o") is { } o) o["n"] = LongValue; }),
        ("a value of an object", static map => { if (map.GetMap("o") is { } o) o["p"] = LongValue; }),
        ("an item of an item", static map => map.GetMap("o")?.GetList("p")?.Insert(1, LongValue)),
        ("a value of an item", static map => { if (map.GetMap("o")?.GetList("p")?[1].AsMap() is { } item) item["q"] = LongValue; }),
    ];

    [Fact]
    public async Task An_edit_without_memory_changes_nothing()
    {
        if (Environment.GetEnvironmentVariable(LimitVariable) is not null)
        {
            TryEdits();
            return;
        }
        var start = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [typeof(OutOfMemoryTests).Assembly.Location, "-noColor", "-method", $"{typeof(OutOfMemoryTests).FullName}.{nameof(An_edit_without_memory_changes_nothing)}"])
        {
            RedirectStandardOutput = true,
        };
        start.Environment[LimitVariable] = $"{HeapLimit:X}";
        start.Environment["DOTNET_gcServer"] = "0";
        using Process child = Process.Start(start)!;
        string output = await child.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await child.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(child.ExitCode == 0, output);
        Assert.Contains("Total: 1", output, StringComparison.Ordinal);
    }

    private static void TryEdits()
    {
        int failed = 0;
        foreach (string text in Texts)
        {
            foreach ((string history, Action<WireMap> prepare) in Histories)
            {
                // Once with memory, for what a process makes once.
                Array.ForEach(Edits, edit => edit.Do(Prepared(text, prepare)));
                WireMap[] maps = [.. Edits.Select(_ => Prepared(text, prepare))];
                bool[] fail = FailWithoutMemory(maps);
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                failed += fail.Count(static fails => fails);
                for (int i = 0; i < Edits.Length; i++)
                {
                    if (fail[i])
                    {
                        string what = $"{text[..Math.Min(text.Length, 30)]}, {history}, {Edits[i].Name}";
                        WireMap expected = Prepared(text, prepare);
                        AssertSame(what, expected, maps[i]);
                        Edits[i].Do(expected);
                        Edits[i].Do(maps[i]);
                        AssertSame($"{what}, again", expected, maps[i]);
                    }
                    maps[i] = new WireMap();
                }
            }
        }
        // Most do, but the collector may find some memory after all.
        Assert.InRange(failed, 100, int.MaxValue);
    }

    private static WireMap Prepared(string text, Action<WireMap> prepare)
    {
        WireMap map = WireMap.Parse(text);
        prepare(map);
        return map;
    }

    private static void AssertSame(string what, WireMap expected, WireMap map)
    {
        Assert.True(map == expected, what);
        Assert.True(WireMap.TryParse(map.ToUtf8Bytes(), out WireMap? written, out WireError? error), $"{what}: {error}");
        Assert.True(written == expected, what);
    }

    /// <summary>Does each edit to a map of its own while no memory is left.</summary>
    /// <returns>Which edits failed.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool[] FailWithoutMemory(WireMap[] maps)
    {
        bool[] fail = new bool[maps.Length];
        var pieces = new List<byte[]>(HeapLimit / Piece);
        try
        {
            while (true)
            {
                pieces.Add(GC.AllocateUninitializedArray<byte>(Piece));
            }
        }
        catch (OutOfMemoryException)
        {
            // The runtime itself needs a little.
            pieces.RemoveAt(pieces.Count - 1);
        }
        for (int i = 0; i < maps.Length; i++)
        {
            try
            {
                Edits[i].Do(maps[i]);
            }
            catch (OutOfMemoryException)
            {
                fail[i] = true;
            }
        }
        GC.KeepAlive(pieces);
        return fail;
    }
}
