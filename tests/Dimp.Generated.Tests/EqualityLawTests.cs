using CsCheck;

namespace Dimp.Tests;

/// <summary>What says the same is equal and has the same hash code, however it is spelled and however it was made.</summary>
public class EqualityLawTests
{
    /// <summary>In a row are the spellings of one value.</summary>
    private static readonly string[][] Spellings =
    [
        ["1", "1.0", "1e0", "10e-1", "0.1E+1", "1000e-3"],
        ["0", "-0", "0.0", "-0e5", "0e999999999999999999999"],
        ["1e400", "10e399", "0.1E401"],
        ["-2.5", "-25e-1", "-0.25e1"],
        ["12345678901234567890123456789", "12345678901234567890123456789.00", "1234567890123456789012345678.9e1"],
        ["\"1\"", "\"\\u0031\""],
        ["\"a/b\"", "\"a\\/b\"", "\"\\u0061/\\u0062\""],
        ["\"\U0001F600\"", "\"\\ud83d\\ude00\"", "\"\\uD83D\\uDE00\""],
        ["\"\"", " \"\""],
        ["true", " true"],
        ["false"],
        ["null", "null "],
        ["[]", "[ ]"],
        ["{}", "{ }"],
    ];

    [Fact]
    public void Spellings_are_equal_if_they_are_of_one_row()
    {
        (int Row, WireValue Value)[] values = [.. Spellings.SelectMany(static (row, i) => row.Select(text => (i, WireMap.Parse($"{{\"v\":{text}}}")["v"])))];
        foreach ((int row, WireValue value) in values)
        {
            foreach ((int otherRow, WireValue other) in values)
            {
                Assert.True(row == otherRow == (value == other), $"{value} and {other}");
                Assert.True(row != otherRow || value.GetHashCode() == other.GetHashCode(), $"{value} and {other}");
            }
        }
    }

    [Fact]
    public void Messages_that_say_the_same_are_equal() => Gen.Select(Gen.Int, Gen.Int, Gen.Int).Sample(static (what, oneSpelling, otherSpelling) =>
    {
        WireMap left = WireMap.Parse(Map(new Random(what), new Random(oneSpelling), depth: 3));
        WireMap right = WireMap.Parse(Map(new Random(what), new Random(otherSpelling), depth: 3));
        WireMap made = [];
        foreach ((string key, WireValue value) in right)
        {
            made[key] = value.AsMap()?.Clone() ?? value.AsList()?.Clone() ?? value;
        }
        foreach (WireMap one in new[] { left, right, made })
        {
            foreach (WireMap other in new[] { left, right, made })
            {
                Assert.Equal(one, other);
                Assert.Equal(one.GetHashCode(), other.GetHashCode());
            }
        }
        made["k0"] = "another value";
        Assert.NotEqual(left, made);
        Assert.NotEqual(made, left);
    });

    private static string Value(Random what, Random spelling, int depth) => what.Next(depth == 0 ? 1 : 3) switch
    {
        0 => Spelled(Spellings[what.Next(Spellings.Length)], spelling),
        1 => $"[{string.Join(',', Enumerable.Range(0, what.Next(4)).Select(_ => Value(what, spelling, depth - 1)).ToArray())}]",
        _ => Map(what, spelling, depth - 1),
    };

    /// <summary>Keys in any order, and values that later ones replace.</summary>
    private static string Map(Random what, Random spelling, int depth)
    {
        string[] entries = [.. Enumerable.Range(0, what.Next(12)).Select(i => $"{Key(i, spelling)}:{Value(what, spelling, depth)}")];
        spelling.Shuffle(entries);
        string[] replaced = [.. Enumerable.Range(0, entries.Length).Where(_ => spelling.Next(4) == 0).Select(i => $"{Key(i, spelling)}:5")];
        return $"{{{string.Join(", ", replaced.Concat(entries))}}}";
    }

    private static string Key(int i, Random spelling) => Spelled([$"\"k{i}\"", $"\"\\u006b{i}\""], spelling);

    private static string Spelled(string[] row, Random spelling) => row[spelling.Next(row.Length)];
}
