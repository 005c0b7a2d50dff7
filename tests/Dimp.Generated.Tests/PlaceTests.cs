using Dimp.CompilerServices;
using Dimp.Tests.Model;

namespace Dimp.Tests;

/// <summary>A node has at most one place. An absent field is one too.</summary>
public class PlaceTests
{
    private static readonly WireField<WireValue> Clock = new("Clock", "clock", WireType.Value) { Aliases = ["clk"] };
    private static readonly WireField<WireValue> Moves = new("Moves", "moves", WireType.Value) { Single = "move" };

    [Fact]
    public void A_node_that_is_assigned_to_its_own_place_stays_there()
    {
        WireMap map = WireMap.Parse("""{ "clock":{"white":1}, "list":[{"a":1}] }""");
        WireMap clock = map.GetMap(Clock)!;
        map["clock"] = clock;
        map[Clock] = clock;
        WireList list = map.GetList("list")!;
        WireMap item = list[0].AsMap()!;
        list[0] = item;
        Assert.Equal("""{ "clock":{"white":1}, "list":[{"a":1}] }""", map.ToJson());
        clock["white"] = 9;
        item["a"] = 2;
        Assert.Equal("""{"clock":{"white":9},"list":[{"a":2}]}""", map.ToJson());
    }

    [Fact]
    public void A_node_that_stands_under_an_alias_moves_to_the_key()
    {
        WireMap map = WireMap.Parse("""{"clk":{"white":1}}""");
        WireMap clock = map.GetMap(Clock)!;
        map[Clock] = clock;
        clock["white"] = 2;
        Assert.Equal("""{"clock":{"white":2}}""", map.ToJson());
    }

    [Fact]
    public void What_is_put_into_itself_is_what_it_was_before()
    {
        WireMap map = WireMap.Parse("""{"clk":{"white":1},"x":1}""");
        map[Clock] = map;
        Assert.Equal("""{"x":1,"clock":{"clk":{"white":1},"x":1}}""", map.ToJson());
    }

    [Fact]
    public void A_view_of_an_absent_field_that_is_assigned_there_takes_its_place()
    {
        var map = new WireMap();
        WireMap clock = map.GetMapOrNew(Clock);
        map[Clock] = clock;
        clock["white"] = 1;
        Assert.Equal("""{"clock":{"white":1}}""", map.ToJson());
    }

    [Theory]
    [InlineData("clock")]
    [InlineData("clk")]
    public void A_view_of_an_absent_field_is_let_go_when_the_field_gets_a_value_under_any_name(string name)
    {
        var map = new WireMap();
        WireMap stale = map.GetMapOrNew(Clock);
        map[name] = new WireMap { ["white"] = 1 };
        stale["white"] = 2;
        Assert.Equal($$$"""{"{{{name}}}":{"white":1}}""", map.ToJson());
        Assert.Equal("""{"white":2}""", stale.ToJson());
    }

    [Fact]
    public void A_view_of_an_absent_field_is_let_go_when_an_alias_gives_the_field_a_value()
    {
        WireMap map = WireMap.Parse("""{"clk":{"white":1},"clock":"unreadable"}""");
        WireMap stale = map.GetMapOrNew(Clock);
        map.Remove("clock");
        stale["white"] = 2;
        Assert.Equal("""{"clk":{"white":1}}""", map.ToJson());
        Assert.Equal("""{"white":2}""", stale.ToJson());
    }

    [Fact]
    public void A_view_of_an_absent_field_takes_its_place_also_after_an_unreadable_value_was_removed()
    {
        WireMap map = WireMap.Parse("""{"clk":7,"clock":"unreadable"}""");
        WireMap clock = map.GetMapOrNew(Clock);
        map.Remove("clock");
        clock["white"] = 2;
        Assert.Equal("""{"clock":{"white":2}}""", map.ToJson());
    }

    [Fact]
    public void A_chain_of_absent_fields_takes_its_places_together()
    {
        var map = new WireMap();
        WireMap inner = map.GetMapOrNew(Clock).GetMapOrNew(Clock).GetMapOrNew(Clock);
        Assert.Equal("{}", map.ToJson());
        inner["white"] = 1;
        Assert.Equal("""{"clock":{"clock":{"clock":{"white":1}}}}""", map.ToJson());
    }

    [Fact]
    public void A_list_of_a_single_item_takes_its_place_when_it_is_edited()
    {
        WireMap map = WireMap.Parse("""{"move":{"x":1}}""");
        WireList moves = map.GetList(Moves)!;
        Assert.Same(moves, map.GetList(Moves));
        Assert.Equal("""{"move":{"x":1}}""", map.ToJson());
        moves[0].AsMap()!["x"] = 2;
        Assert.Equal("""{"moves":[{"x":2}]}""", map.ToJson());
        Assert.Same(moves, map.GetList(Moves));
    }

    [Theory]
    [InlineData("clock", "")]
    [InlineData("clk", "")]
    [InlineData("clock", "\"1\":1,\"2\":2,\"3\":3,\"4\":4,\"5\":5,\"6\":6,\"7\":7,\"8\":8,\"9\":9,")]
    public void A_view_of_an_absent_field_stays_when_the_value_for_it_is_refused(string name, string others)
    {
        WireMap map = WireMap.Parse("{" + others + "\"x\":1}");
        WireMap clock = map.GetMapOrNew(Clock);
        Assert.Throws<ArgumentException>(() => map[name] = Chain(WireOptions.GreatestDepth));
        clock["white"] = 1;
        Assert.Equal("{" + others + "\"x\":1,\"clock\":{\"white\":1}}", map.ToJson());
    }

    [Fact]
    public void A_tree_is_refused_that_would_be_deeper_than_any_that_is_read()
    {
        var root = new WireList();
        WireList last = root;
        for (int depth = 2; depth <= WireOptions.GreatestDepth; depth++)
        {
            var next = new WireList();
            last.Add(next);
            last = next;
        }
        Assert.Throws<ArgumentException>(() => last.Add(new WireMap()));
        Assert.Empty(last);
        last.Add(1);
        WireMap deep = WireMap.Parse("""{"a":[]}""");
        Assert.Throws<ArgumentException>(() => deep["a"] = root);
        Assert.Equal("""{"a":[]}""", deep.ToJson());
        root.Clear();
        deep["a"] = root;
        Assert.Equal("""{"a":[]}""", deep.ToJson());
    }

    [Fact]
    public void What_was_measured_is_measured_again_when_it_has_grown()
    {
        WireMap map = WireMap.Parse("""{"a":{}}""");
        WireMap inner = map.GetMap("a")!;
        inner["b"] = 1;
        // What was read may be higher than it is, until it is put where that matters.
        WireMap deep = Innermost(Chain(WireOptions.GreatestDepth - 20));
        deep["k"] = map;
        deep.Remove("k");
        inner["b"] = Chain(30);
        Assert.Throws<ArgumentException>(() => deep["k"] = map);
        Innermost(inner.GetMap("b")!)["x"] = 1;
        Assert.Throws<ArgumentException>(() => deep["k"] = map);
    }

    [Fact]
    public void A_tree_is_as_deep_as_it_may_be_whatever_stood_in_it_before()
    {
        WireMap root = Chain(WireOptions.GreatestDepth / 2);
        WireMap middle = Innermost(root);
        middle["a"] = Chain(WireOptions.GreatestDepth / 2);
        Assert.Throws<ArgumentException>(() => new WireMap()["a"] = root);
        middle.Remove("a");
        WireMap outer = root;
        for (int depth = WireOptions.GreatestDepth / 2; depth < WireOptions.GreatestDepth; depth++)
        {
            outer = new WireMap { ["a"] = outer };
        }
        Assert.Throws<ArgumentException>(() => new WireMap()["a"] = outer);
        Assert.Throws<ArgumentException>(() => middle["a"] = new WireMap());
    }

    [Fact]
    public void A_chain_of_absent_fields_that_is_too_deep_is_refused_when_it_is_edited()
    {
        var map = new WireMap();
        WireMap inner = map;
        for (int depth = 1; depth <= WireOptions.GreatestDepth; depth++)
        {
            inner = inner.GetMapOrNew(Clock);
        }
        Assert.Throws<ArgumentException>(() => inner["white"] = 1);
        Assert.Equal("{}", map.ToJson());
    }

    [Fact]
    public void A_record_is_found_whose_case_has_become_an_edited_object()
    {
        Box box = Boxes.Default.Parse("""{"size":1,"inner":{"case":{}}}""");
        box.Inner!.Map.GetMap("case")!["a"] = 1;
        box.Inner.Map["x"] = 2;
        Assert.Equal("""{"case":{"a":1},"x":2}""", box.Inner!.ToJson());
    }

    private static WireMap Chain(int depth)
    {
        var root = new WireMap();
        WireMap map = root;
        for (int i = 1; i < depth; i++)
        {
            var next = new WireMap();
            map["a"] = next;
            map = next;
        }
        return root;
    }

    private static WireMap Innermost(WireMap map)
    {
        while (map.GetMap("a") is { } inner)
        {
            map = inner;
        }
        return map;
    }
}
