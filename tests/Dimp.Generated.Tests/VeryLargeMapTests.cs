using CsCheck;
using Dimp.CompilerServices;

namespace Dimp.Tests;

/// <summary>Maps with so many entries that they come in on several pages: they must say what small ones say.</summary>
public class VeryLargeMapTests
{
    private static readonly WireField<WireValue> Kind = new("Kind", "kind", WireType.Value);
    private static readonly WireField<WireValue> Point = new("Point", "point", WireType.Value);
    private static readonly WireField<WireValue> A = new("A", "a", WireType.Value) { Aliases = ["b", "x"] };

    // The entries that matter are near the end of the first or the second page.
    private static readonly Gen<(string Small, string Large)> EqualMaps =
        from small in AnyJson.Object
        from before in Gen.OneOf(Gen.Int[4_070, 4_098], Gen.Int[8_170, 8_194])
        from after in Gen.Int[0, 5_000]
        select (small, Enlarge(small, before, after));

    private static string Enlarge(string json, int before, int after)
    {
        string inner = json[1..^1];
        IEnumerable<string> parts = [.. Fill(0, before), .. string.IsNullOrWhiteSpace(inner) ? [] : new[] { inner }, .. Fill(before, after)];
        return $"{{{string.Join(',', parts)}}}";
    }

    private static IEnumerable<string> Fill(int first, int count) => Enumerable.Range(first, count).Select(i => $"\"filler_{i}\":{i}");

    private static void SameOnPages<T>((string Small, string Large) maps, Func<WireMap, T> read) =>
        Assert.Equal(read(WireMap.Parse(maps.Small)), read(WireMap.Parse(maps.Large)));

    [Fact]
    public void Fields_are_read_from_pages() => EqualMaps.Sample(maps =>
    {
        SameOnPages(maps, map => map[A]);
        SameOnPages(maps, map => map.GetString(A));
        SameOnPages(maps, map => map.ContainsKey(A));
        SameOnPages(maps, map => Text.String(map.GetText(A)));
        SameOnPages(maps, map => Text.String(map.GetText(Kind)));
        SameOnPages(maps, map => map.GetMap(Point));
        SameOnPages(maps, map => map["a"]);
    }, iter: 100);

    [Fact]
    public void They_are_the_same_when_the_pages_have_become_one_array() => EqualMaps.Sample(maps =>
    {
        Note small = Notes.Default.Parse(maps.Small);
        Note large = Notes.Default.Parse(maps.Large);
        WireMap? point = large.Map.GetMap(Point);
        for (int i = 0; i < 12; i++)
        {
            Assert.Equal(small.Text, large.Text);
            Assert.Equal(small.Size, large.Size);
            Assert.Equal(small.Map[A], large.Map[A]);
        }
        Assert.Same(point, large.Map.GetMap(Point));
        Assert.Same(point, large.Map.GetMap("point"));
        Assert.Equal(maps.Large, large.ToJson());
        Assert.Equal(large.Map, WireMap.Parse(maps.Large));
    }, iter: 40);

    [Fact]
    public void Copies_and_edits_do_not_touch_one_another() => EqualMaps.Sample(maps =>
    {
        Note large = Notes.Default.Parse(maps.Large);
        Note copy = large with { };
        string text = large.Text;
        large.Text = "another";
        Assert.Equal("another", large.Text);
        Assert.Equal(text, copy.Text);
        Assert.Equal(maps.Large, copy.ToJson());
        Note second = copy with { };
        Assert.Equal(text, second.Text);
        copy.Map.Clear();
        Assert.False(copy.Map.ContainsKey(A));
        Assert.Equal(maps.Large, second.ToJson());
        Assert.Equal(large, Notes.Default.Parse(large.ToJson()));
    }, iter: 40);

    [Fact]
    public void Many_readers_at_once_see_one_map()
    {
        string json = Enlarge("""{"a":null,"b":1,"point":{"x":1.5},"text":"\u0041"}""", 9_000, 4_000);
        var text = new WireField<WireValue>("Text", "text", WireType.Value);
        for (int round = 0; round < 20; round++)
        {
            WireMap map = WireMap.Parse(json);
            var seen = new WireMap[8];
            Parallel.For(0, seen.Length, new ParallelOptions { MaxDegreeOfParallelism = seen.Length }, reader =>
            {
                for (int i = 0; i < 4; i++)
                {
                    Assert.Equal(1, map[A].AsInt32());
                    Assert.Equal("A", map.GetString(text));
                    seen[reader] = map.GetMap(Point)!;
                    Assert.Equal(reader, map[$"filler_{reader}"].AsInt32());
                    Assert.False(map.ContainsKey(Kind));
                }
            });
            Assert.All(seen, point => Assert.Same(seen[0], point));
        }
    }
}
