using Dimp.CompilerServices;

namespace Dimp.Tests;

/// <summary>What is read twice without an edit between is the same object.</summary>
public class ViewTests
{
    [Fact]
    public void A_nested_record_is_the_same_at_each_read_and_after_edits_in_it()
    {
        Note note = Notes.Default.Parse("""{"kind":"note","point":{"x":1}}""");
        Point point = note.Point!;
        point.X = 2;
        Assert.Same(point, note.Point);
        note.Point = new Point { X = 3 };
        Assert.NotSame(point, note.Point);
        Assert.Same(note.Point, note.Point);
    }

    [Fact]
    public void A_list_is_the_same_until_it_is_edited_and_its_items_write_through()
    {
        AliasedMessage message = AliasedMessages.Default.Parse("""{"more":[{"owner":"a"},7,{"owner":"b"}]}""");
        IReadOnlyList<AliasedMessage> more = message.More;
        Assert.Equal(2, more.Count);
        more[1].Owner = "c";
        Assert.Same(more, message.More);
        Assert.Equal("""{"more":[{"owner":"a"},7,{"owner":"c"}]}""", message.ToJson());
        message.Map.GetList("more")!.RemoveAt(0);
        Assert.NotSame(more, message.More);
        Assert.Same(more[1], Assert.Single(message.More));
    }

    [Fact]
    public void A_list_of_a_single_item_is_the_same_until_the_item_changes()
    {
        AliasedMessage message = AliasedMessages.Default.Parse("""{"item":"a"}""");
        IReadOnlyList<string> items = message.Items!;
        Assert.Same(items, message.Items);
        message.Map["item"] = "b";
        Assert.Equal(["b"], message.Items!);
    }

    [Fact]
    public void A_list_of_a_single_item_that_is_read_with_two_registries_is_the_same_for_each()
    {
        WireMap map = WireMap.Parse("""{"one":{"size":1}}""");
        Doll[] dolls = [new(map, Dolls.Default), new(map, new Dolls())];
        object[] first = [.. dolls.Select(static doll => doll.More)];
        AssertSame(first, dolls.Select(static doll => doll.More));
        Assert.NotSame(first[0], first[1]);
    }

    [Fact]
    public void An_item_that_becomes_another_record_is_read_as_that()
    {
        (WireMap map, Func<IReadOnlyList<Note>> read) = NotesOf("""{"notes":[{"kind":"note"},{"kind":"nothing"}]}""");
        IReadOnlyList<Note> before = read();
        Note first = Assert.Single(before);
        first.Text = "t";
        Assert.Same(before, read());
        first.Map["kind"] = "nothing";
        Assert.Empty(read());
        map.GetList("notes")![1].AsMap()!["kind"] = "note";
        map.GetList("notes")![0].AsMap()!["kind"] = "note";
        Assert.Equal(2, read().Count);
        Assert.Same(first, read()[0]);
    }

    [Fact]
    public void An_item_that_loses_a_key_is_read_again()
    {
        (WireMap map, Func<IReadOnlyList<Note>> read) = NotesOf("""{"notes":[{"kind":"nothing"}]}""");
        Assert.Empty(read());
        map.GetList("notes")![0].AsMap()!.Remove("kind");
        Assert.Equal("{}", Assert.Single(read()).ToJson());
    }

    [Fact]
    public void An_item_that_is_a_record_again_is_read_again()
    {
        (WireMap map, Func<IReadOnlyList<Note>> read) = NotesOf("""{"notes":[{"kind":"note"}]}""");
        Note note = Assert.Single(read());
        note.Map["kind"] = "nothing";
        Assert.Empty(read());
        note.Map["kind"] = "note";
        Assert.Same(note, Assert.Single(read()));
        Assert.Same(read(), read());
        Assert.Equal("""{"notes":[{"kind":"note"}]}""", map.ToJson());
    }

    [Fact]
    public void An_item_that_becomes_another_record_is_read_as_that_also_when_it_was_asked_for_in_the_meantime()
    {
        var outer = new AliasedMessage(WireMap.Parse("""{"all":[{}]}"""), Creatures.Default);
        var all = new WireField<IReadOnlyList<Creature>>("All", "all", WireType.ListOf(WireType.Dispatched<Creature, Creature>(null, null)));
        Creature creature = Assert.Single(all.Get(outer));
        creature.Map["kind"] = "cat";
        Creature cat = creature.Map.AsRecord(Creatures.Default)!;
        Assert.IsType<Cat>(cat);
        Assert.Same(cat, Assert.Single(all.Get(outer)));
    }

    [Theory]
    [InlineData(0, 1, 2)]
    [InlineData(1, 0, 2)]
    [InlineData(2, 1, 0)]
    public void A_map_that_is_read_in_several_ways_has_one_record_for_each(params int[] order)
    {
        WireMap map = WireMap.Parse("""{"kind":"cat"}""");
        var others = new Creatures();
        Func<WireRecord?>[] ways =
        [
            () => map.AsRecord(Creatures.Default),
            () => map.AsRecord<Creature>(Creatures.Default, static (map, registry) => new Creature(map, registry!)),
            () => map.AsRecord(others),
        ];
        WireRecord?[] first = [.. order.Select(way => ways[way]())];
        Assert.Equal(3, first.Distinct(ReferenceEqualityComparer.Instance).Count());
        for (int round = 0; round < 3; round++)
        {
            AssertSame(first, order.Select(way => ways[way]()));
        }
    }

    [Fact]
    public void A_record_is_the_same_again_when_its_map_was_of_another_kind_in_the_meantime()
    {
        WireMap map = WireMap.Parse("""{"kind":"cat"}""");
        Creature cat = map.AsRecord(Creatures.Default)!;
        map.Remove("kind");
        Creature creature = map.AsRecord(Creatures.Default)!;
        Assert.IsNotType<Cat>(creature);
        map["kind"] = "cat";
        Assert.Same(cat, map.AsRecord(Creatures.Default));
        map.Remove("kind");
        Assert.Same(creature, map.AsRecord(Creatures.Default));
    }

    [Fact]
    public void A_list_that_is_read_by_two_fields_is_the_same_for_each_until_it_is_edited()
    {
        WireMap map = WireMap.Parse("""{"notes":[{"kind":"note"},{"kind":"nothing"},7]}""");
        var record = new AliasedMessage(map, Notes.Default);
        var dispatched = new WireField<IReadOnlyList<Note>>("Notes", "notes", WireType.ListOf(WireType.Dispatched<Note, Note>(null, null)));
        var maps = new WireField<IReadOnlyList<WireMap>>("Maps", "notes", WireType.ListOf(WireType.Map));
        var integers = new WireField<IReadOnlyList<int>>("Integers", "notes", WireType.ListOf(WireType.Integer<int>()));
        Func<object>[] ways = [() => dispatched.Get(record), () => maps.Get(record), () => integers.Get(record)];
        object[] first = [.. ways.Select(static read => read())];
        AssertSame(first, ways.Select(static read => read()));
        map.GetList("notes")![1].AsMap()!["kind"] = "note";
        Assert.Equal([2, 2, 1], ways.Select(static read => ((System.Collections.ICollection)read()).Count));
        Assert.Same(first[2], ways[2]());
        map.GetList("notes")!.Add(8);
        Assert.Equal([2, 2, 2], ways.Select(static read => ((System.Collections.ICollection)read()).Count));
    }

    [Fact]
    public void A_list_cannot_be_written_to_by_a_cast()
    {
        AliasedMessage message = AliasedMessages.Default.Parse("""{"more":[{"owner":"a"}],"item":"b"}""");
        Assert.All<object>([message.More, message.Items!], static list => Assert.False(list is Array));
        Assert.Throws<NotSupportedException>(() => ((IList<AliasedMessage>)message.More)[0] = message);
        Assert.Throws<NotSupportedException>(() => ((IList<string>)message.Items!)[0] = "c");
    }

    [Fact]
    public void Concurrent_readers_get_the_same_objects()
    {
        for (int round = 0; round < 200; round++)
        {
            Note note = Notes.Default.Parse("""{"kind":"note","point":{"x":1}}""");
            AliasedMessage message = AliasedMessages.Default.Parse("""{"more":[{"owner":"a"}]}""");
            (Point?, AliasedMessage)[] seen = new (Point?, AliasedMessage)[4];
            Parallel.For(0, seen.Length, i => seen[i] = (note.Point, message.More[0]));
            Assert.Single(seen.Distinct(ReferenceComparer.Instance));
        }
    }

    [Fact]
    public void Concurrent_readers_of_several_types_get_the_same_objects()
    {
        for (int round = 0; round < 200; round++)
        {
            WireMap map = WireMap.Parse("""{"kind":"cat"}""");
            var seen = new WireRecord?[64];
            Parallel.For(0, seen.Length, i => seen[i] = i % 2 == 0
                ? map.AsRecord(Creatures.Default)
                : map.AsRecord<Creature>(Creatures.Default, static (map, registry) => new Creature(map, registry!)));
            Assert.Equal(2, seen.Distinct(ReferenceEqualityComparer.Instance).Count());
        }
    }

    [Fact]
    public void There_is_no_view_of_nothing()
    {
        Assert.Throws<ArgumentNullException>("map", static () => ((WireMap)null!).AsRecord(null, static (map, registry) => new Doll(map, registry)));
        Assert.Throws<ArgumentNullException>("create", static () => new WireMap().AsRecord<Doll>(null, null!));
        Assert.Throws<ArgumentNullException>("map", static () => ((WireMap)null!).AsRecord(Dolls.Default));
        Assert.Throws<ArgumentNullException>("registry", static () => new WireMap().AsRecord<Doll>(null!));
    }

    private static void AssertSame(IEnumerable<object?> expected, IEnumerable<object?> actual) =>
        Assert.Equal(expected, actual, ReferenceEqualityComparer.Instance);

    private static (WireMap Map, Func<IReadOnlyList<Note>> Read) NotesOf(string json)
    {
        WireMap map = WireMap.Parse(json);
        var record = new AliasedMessage(map, Notes.Default);
        var field = new WireField<IReadOnlyList<Note>>("Notes", "notes", WireType.ListOf(WireType.Dispatched<Note, Note>(null, null)));
        return (map, () => field.Get(record));
    }

    private record Creature : WireRecord
    {
        public Creature(WireMap map, WireRegistry registry) : base(map, registry)
        {
        }
    }

    private sealed record Cat : Creature
    {
        public Cat(WireMap map, WireRegistry registry) : base(map, registry)
        {
        }
    }

    private sealed class Creatures : WireRegistry<Creature>
    {
        public static Creatures Default { get; } = new();

        public override Creature? Resolve(WireMap map) => map.ContainsKey("kind") ? new Cat(map, this) : new Creature(map, this);
    }

    private sealed class ReferenceComparer : IEqualityComparer<(Point?, AliasedMessage)>
    {
        public static ReferenceComparer Instance { get; } = new();

        public bool Equals((Point?, AliasedMessage) x, (Point?, AliasedMessage) y) => ReferenceEquals(x.Item1, y.Item1) && ReferenceEquals(x.Item2, y.Item2);

        public int GetHashCode((Point?, AliasedMessage) obj) => 0;
    }
}
