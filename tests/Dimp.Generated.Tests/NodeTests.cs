namespace Dimp.Tests;

/// <summary>Maps and lists in one another: who sees whose edits.</summary>
public class NodeTests
{
    [Fact]
    public void A_nested_edit_is_seen_in_the_root_and_leaves_its_neighbours_as_they_came()
    {
        WireMap root = WireMap.Parse("""{ "a" : { "x" : 1.0 , "y" : [ {"z": 1E2} ] } , "b" : { "k" : 1 } }""");
        root.GetMap("a")!.GetList("y")![0].AsMap()!["z"] = 5;
        Assert.Equal("""{"a":{"x":1.0,"y":[{"z":5}]},"b":{ "k" : 1 }}""", root.ToJson());
    }

    [Fact]
    public void Reading_changes_nothing()
    {
        const string Json = """ { "a" : { "x" : [ 1 , {} ] }, "a" : {"x":[2,{"\u0061":"\/"}]} } """;
        WireMap root = WireMap.Parse(Json);
        Walk(root);
        Assert.Equal(Json, root.ToJson());

        static void Walk(WireValue value)
        {
            _ = value.GetHashCode() + value.ToString().Length + (value == value.AsDouble() ? 1 : 0);
            foreach (WireValue item in value.AsMap()?.Values ?? (IEnumerable<WireValue>?)value.AsList() ?? [])
            {
                Walk(item);
            }
        }
    }

    [Fact]
    public void One_place_gives_one_node()
    {
        WireMap root = WireMap.Parse("""{"a":{},"l":[{}]}""");
        Assert.Same(root.GetMap("a"), root["a"].AsMap());
        Assert.Same(root.GetMap("a"), root.Values.First().AsMap());
        Assert.Same(root.GetList("l")![0].AsMap(), root.GetList("l")!.First().AsMap());
    }

    [Fact]
    public void A_new_node_is_stored_itself()
    {
        var child = new WireMap();
        var root = new WireMap { ["child"] = child };
        child["x"] = 1;
        Assert.Equal("""{"child":{"x":1}}""", root.ToJson());
    }

    [Fact]
    public void A_node_that_has_a_place_is_copied_to_the_second()
    {
        WireMap root = WireMap.Parse("""{"a":{"x":1}}""");
        root["b"] = root["a"];
        root.GetMap("a")!["x"] = 2;
        Assert.Equal("""{"a":{"x":2},"b":{"x":1}}""", root.ToJson());
    }

    [Fact]
    public void A_node_put_into_itself_is_a_copy()
    {
        WireMap root = WireMap.Parse("""{"a":{"x":1}}""");
        root["self"] = root;
        root.GetMap("a")!["up"] = root;
        Assert.Equal("""{"a":{"x":1,"up":{"a":{"x":1},"self":{"a":{"x":1}}}},"self":{"a":{"x":1}}}""", root.ToJson());
    }

    [Fact]
    public void A_node_that_was_taken_out_no_longer_writes_through()
    {
        WireMap root = WireMap.Parse("""{"a":{"x":1},"l":[[1],[2]]}""");
        WireMap a = root.GetMap("a")!;
        WireList first = root.GetList("l")![0].AsList()!;
        root.Remove("a");
        root.GetList("l")!.RemoveAt(0);
        a["x"] = 2;
        first.Add(9);
        Assert.Equal("""{"l":[[2]]}""", root.ToJson());
        root["back"] = a;
        a["x"] = 3;
        Assert.Equal("""{"l":[[2]],"back":{"x":3}}""", root.ToJson());
    }

    [Fact]
    public void White_space_around_a_message_does_not_get_into_another()
    {
        var root = new WireMap { ["inner"] = WireMap.Parse(" \t{ \"a\":1 }\r\n") };
        Assert.Equal("""{"inner":{ "a":1 }}""", root.ToJson());
    }

    [Fact]
    public void What_nobody_looked_at_in_an_edited_node_counts_for_its_depth()
    {
        var options = new WireOptions { MaxDepth = 1_000 };
        string deep = new string('[', 998) + new string(']', 998);
        WireMap edited = WireMap.Parse($$"""{"a":{{deep}},"b":[]}""", options);
        edited["n"] = 1;
        Assert.All([edited.Clone(), edited], node =>
        {
            var outer = new WireMap { ["x"] = node };
            Assert.Equal($$$"""{"x":{"a":{{{deep}}},"b":[],"n":1}}""", outer.ToJson());
            Assert.Throws<ArgumentException>(() => new WireMap { ["y"] = outer });
        });
    }

    [Fact]
    public void A_clone_shares_nothing()
    {
        WireMap root = WireMap.Parse("""{"a":{"x":[1]},"b":{"y":1}}""");
        root.GetMap("b")!["y"] = 2;
        WireMap copy = root.Clone();
        Assert.Equal(root, copy);
        root.GetMap("a")!.GetList("x")!.Add(2);
        root.GetMap("b")!["y"] = 3;
        copy.GetMap("b")!["z"] = 4;
        Assert.Equal("""{"a":{"x":[1,2]},"b":{"y":3}}""", root.ToJson());
        Assert.Equal("""{"a":{"x":[1]},"b":{"y":2,"z":4}}""", copy.ToJson());

        WireList list = root.GetMap("a")!.GetList("x")!;
        WireList listCopy = list.Clone();
        listCopy.Clear();
        Assert.Equal("[1,2]", list.ToJson());
    }

    [Fact]
    public void What_was_copied_from_elsewhere_in_a_message_is_there_after_edits_of_a_clone()
    {
        WireMap root = WireMap.Parse("""{"first":[ {"a":1} ],"list":[2]}""");
        root["node"] = new WireMap();
        root["copy"] = root.GetList("list");
        WireMap copy = root.Clone();
        copy["x"] = 1;
        root["x"] = 2;
        Assert.Equal("""{"first":[ {"a":1} ],"list":[2],"node":{},"copy":[2],"x":1}""", copy.ToJson());
        Assert.Equal("""{"first":[ {"a":1} ],"list":[2],"node":{},"copy":[2],"x":2}""", root.ToJson());
    }

    [Fact]
    public void An_edit_in_a_node_is_seen_in_a_parent_that_was_written_anew()
    {
        WireMap root = WireMap.Parse($$$"""{"gone":"{{{new string('x', 2000)}}}","node":{"a":1}}""");
        root.Remove("gone");
        root["b"] = 2;
        root.GetMap("node")!["a"] = 3;
        Assert.Equal("""{"node":{"a":3},"b":2}""", root.ToJson());
    }

    [Fact]
    public void A_clone_of_what_nobody_edited_has_its_bytes()
    {
        WireMap copy = WireMap.Parse(""" { "a" : 1 } """).Clone();
        Assert.Equal(""" { "a" : 1 } """, copy.ToJson());
    }

    [Fact]
    public void Many_readers_at_once_see_one_message()
    {
        string json = "{" + string.Join(',', Enumerable.Range(0, 40).Select(i => $"\"k{i}\":{{\"s\":\"\\u0041{i}\",\"l\":[{{}},{i}]}}")) + "}";
        for (int round = 0; round < 50; round++)
        {
            WireMap root = WireMap.Parse(json);
            WireMap[] seen = new WireMap[8];
            Parallel.For(0, seen.Length, new ParallelOptions { MaxDegreeOfParallelism = seen.Length }, reader =>
            {
                for (int i = 0; i < 40; i++)
                {
                    WireMap map = root.GetMap("k" + i)!;
                    Assert.Equal("A" + i, map.GetString("s"));
                    Assert.Equal(i, map.GetList("l")![1].AsInt32());
                    _ = map.GetHashCode();
                }
                Assert.Equal(40, root.Count);
                seen[reader] = root.GetMap("k7")!;
            });
            Assert.All(seen, map => Assert.Same(seen[0], map));
            Assert.Equal(json, root.ToJson());
        }
    }
}
