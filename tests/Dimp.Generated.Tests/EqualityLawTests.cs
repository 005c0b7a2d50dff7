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

    /// <summary>Values of every type, so few of each that equal ones of several types are drawn together.</summary>
    private static readonly Gen<WireValue> Made = Gen.OneOf(
        Gen.Long[-3, 3].Select(static i => (WireValue)i),
        Gen.Long.Select(static i => (WireValue)i),
        Gen.ULong.Select(static i => (WireValue)i),
        Gen.Int[-6, 6].Select(static i => (WireValue)(i / 2.0)),
        Gen.Int[-6, 6].Select(static i => (WireValue)(i / 10f)),
        Gen.Double.Where(double.IsFinite).Select(static d => (WireValue)d),
        Gen.Float.Where(float.IsFinite).Select(static f => (WireValue)f),
        Gen.Decimal.Select(static d => (WireValue)d),
        Gen.Int[-60, 60].Select(static i => (WireValue)(i / 20.000m)),
        Gen.Int[0, 30].Select(static i => WireValue.From(DateTimeOffset.UnixEpoch.AddMilliseconds(100 * i))),
        Gen.Int[-3, 3].Select(static i => WireValue.FromInteger((Int128)i)),
        Gen.Long.Select(static i => WireValue.FromInteger((Int128)i * i)),
        Gen.Bool.Select(static b => (WireValue)b),
        Gen.Int[-3, 3].Select(static i => (WireValue)$"{i}"),
        Gen.String["\0\n\"/\\aé"].Select(static text => (WireValue)text),
        Gen.Const(WireValue.Null),
        Gen.Int[0, 1].Array[0, 2].Select(static items => (WireValue)WireMap.Parse($"{{\"v\":[{string.Join(',', items)}]}}")["v"].AsList()));

    [Fact]
    public void A_value_is_equal_to_what_is_read_of_it_and_to_nothing_that_it_is_not() => Gen.Select(Made, Made).Sample(static (left, right) =>
    {
        WireValue[] ways = [left, Reread(left), right, Reread(right)];
        Assert.Equal(ways[0], ways[1]);
        Assert.Equal(ways[2], ways[3]);
        bool areEqual = left == right;
        foreach (WireValue one in ways)
        {
            foreach (WireValue other in ways)
            {
                bool isOfOne = one == left == (other == left);
                Assert.True((areEqual || isOfOne) == (one == other), $"{one} and {other}");
                Assert.True(one != other || one.GetHashCode() == other.GetHashCode(), $"{one} and {other}");
            }
        }
    });

    private static WireValue Reread(WireValue value) => WireMap.Parse($"{{\"v\":{value}}}")["v"];

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
