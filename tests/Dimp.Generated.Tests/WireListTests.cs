using Dimp.CompilerServices;
using CsCheck;

namespace Dimp.Tests;

public class WireListTests
{
    private static WireList Parse(string json) => WireMap.Parse($$"""{"list":{{json}}}""").GetList("list")!;

    [Fact]
    public void It_is_a_list()
    {
        WireList list = Parse("""[1,"x",null,[2]]""");
        Assert.Equal(4, list.Count);
        Assert.Equal("x", list[1].AsString());
        Assert.Equal(2, list.IndexOf(WireValue.Null));
        Assert.Contains<WireValue>(1.0, list);
        list.Insert(0, "first");
        list.Add(default);
        Assert.True(list.Remove("x"));
        Assert.False(list.Remove("x"));
        list.RemoveAt(2);
        list[1] = 1.5;
        Assert.Equal("""["first",1.5,[2],null]""", list.ToJson());
        var copy = new WireValue[5];
        list.CopyTo(copy, 1);
        Assert.Equal("first", copy[1].AsString());
        list.Clear();
        Assert.Empty(list);
        Assert.Equal("[]", list.ToJson());
    }

    [Fact]
    public void An_index_outside_is_refused()
    {
        WireList list = Parse("[1]");
        Assert.Throws<ArgumentOutOfRangeException>(() => list[1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => list[-1] = 1);
        Assert.Throws<ArgumentOutOfRangeException>(() => list.Insert(3, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => list.RemoveAt(1));
        Assert.Equal("[1]", list.ToJson());
    }

    [Fact]
    public void Items_that_cannot_be_read_are_left_out_of_the_view_and_stay_in_the_list()
    {
        var record = new AliasedMessage(WireMap.Parse("""{"list":[1,"2","x",null,{},3.9]}"""));
        WireList list = record.Map.GetList("list")!;
        Assert.Equal([1, 2, 3], Read(WireType.Integer<int>()));
        Assert.Equal([1, 2, null, 3], Read(WireType.OrNull(WireType.Integer<int>())));
        Assert.Equal(["1", "2", "x", "3.9"], Read(WireType.Text));
        Assert.Equal(["1", "2", "x", null, "3.9"], Read(WireType.ItemOrNull(WireType.Text)));
        Assert.Equal("""[1,"2","x",null,{},3.9]""", list.ToJson());

        IReadOnlyList<T> Read<T>(WireType<T> item) => new WireField<IReadOnlyList<T>>("List", "list", WireType.ListOf(item)).Get(record);
    }

    [Fact]
    public void A_list_is_made_of_typed_items()
    {
        Assert.Equal("[1,2]", WireList.From([1, 2], item => item)!.ToJson());
        Assert.Equal("""["a",null]""", WireList.From<string?>(["a", null], item => item)!.ToJson());
        Assert.Null(WireList.From<int>(null, item => item));
    }

    [Fact]
    public void Equality_is_by_items_in_order()
    {
        Assert.Equal(Parse("""[1,{"a":1,"b":2}]"""), Parse("""[1.0, {"b":2,"a":1}]"""));
        Assert.Equal(Parse("[1,2]").GetHashCode(), Parse("[1.0,2e0]").GetHashCode());
        Assert.NotEqual(Parse("[1,2]"), Parse("[2,1]"));
        Assert.NotEqual(Parse("[1]"), Parse("[1,1]"));
    }

    [Fact]
    public void Editing_while_enumerating_is_refused()
    {
        WireList list = Parse("[1,2]");
        Assert.Throws<InvalidOperationException>(() =>
        {
            foreach (WireValue _ in list)
            {
                list.Add(1);
            }
        });
    }

    [Fact]
    public void Objects_are_found_whenever_the_list_was_edited_or_copied() => Gen.Select(
        AnyJson.Object.Array[1, 6], Gen.Int[0, 2].Select(i => new string(' ', i)), Gen.Int[0, 6], Gen.Int[0, 3]).Sample((items, space, seen, edit) =>
    {
        WireList list = Parse($"[{space}{string.Join($"{space},{space}", items)}{space}]");
        List<WireMap> expected = [.. items.Select(item => WireMap.Parse(item))];
        if (seen > items.Length)
        {
            Assert.Equal(expected, list.Select(item => item.AsMap()!));
        }
        for (int i = 0; i < Math.Min(seen, items.Length); i++)
        {
            Assert.Equal(expected[i], list[i].AsMap());
        }
        WireList copy = list.Clone();
        switch (edit)
        {
            case 0:
                list.Insert(0, 1);
                list.RemoveAt(0);
                break;
            case 1:
                list.RemoveAt(0);
                expected.RemoveAt(0);
                break;
            case 2:
                list[0].AsMap()!["new"] = 1;
                expected[0]["new"] = 1;
                break;
        }
        Assert.Equal(expected, list.Select(item => item.AsMap()!));
        Assert.Equal(list, WireMap.Parse($$"""{"list":{{list.ToJson()}}}""").GetList("list"));
        Assert.Equal(items.Select(item => WireMap.Parse(item)), copy.Select(item => item.AsMap()!));
    });

    /// <summary>Hash codes look eight levels deep, also in lists: what is deeper does not make them cost more.</summary>
    [Fact]
    public void The_hash_code_of_nested_lists_does_not_look_deeper_than_others()
    {
        static WireList Nested(int levels, int innermost) =>
            WireMap.Parse($"{{\"a\":{new string('[', levels)}{innermost}{new string(']', levels)}}}").GetList("a")!;
        Assert.Equal(Nested(20, 1).GetHashCode(), Nested(20, 2).GetHashCode());
        Assert.NotEqual(Nested(3, 1).GetHashCode(), Nested(3, 2).GetHashCode());
    }
}
