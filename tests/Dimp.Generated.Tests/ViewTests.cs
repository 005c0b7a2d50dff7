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
        Parcel parcel = Parcels.Default.Parse("""{"more":[{"owner":"a"},7,{"owner":"b"}]}""");
        IReadOnlyList<Parcel> more = parcel.More;
        Assert.Equal(2, more.Count);
        more[1].Owner = "c";
        Assert.Same(more, parcel.More);
        Assert.Equal("""{"more":[{"owner":"a"},7,{"owner":"c"}]}""", parcel.ToJson());
        parcel.Map.GetList("more")!.RemoveAt(0);
        Assert.NotSame(more, parcel.More);
        Assert.Same(more[1], Assert.Single(parcel.More));
    }

    [Fact]
    public void A_list_of_a_single_item_is_the_same_until_the_item_changes()
    {
        Parcel parcel = Parcels.Default.Parse("""{"item":"a"}""");
        IReadOnlyList<string> items = parcel.Items!;
        Assert.Same(items, parcel.Items);
        parcel.Map["item"] = "b";
        Assert.Equal(["b"], parcel.Items!);
    }

    [Fact]
    public void An_item_that_becomes_another_record_is_read_as_that()
    {
        WireMap map = WireMap.Parse("""{"notes":[{"kind":"note"},{"kind":"nothing"}]}""");
        var record = new Parcel(map, Notes.Default);
        var field = new WireField<IReadOnlyList<Note>>("Notes", "notes", WireType.ListOf(WireType.Dispatched<Note, Note>(null, null)));
        IReadOnlyList<Note> Read() => field.Get(record);
        IReadOnlyList<Note> before = Read();
        Note first = Assert.Single(before);
        first.Text = "t";
        Assert.Same(before, Read());
        first.Map["kind"] = "nothing";
        Assert.Empty(Read());
        map.GetList("notes")![1].AsMap()!["kind"] = "note";
        map.GetList("notes")![0].AsMap()!["kind"] = "note";
        Assert.Equal(2, Read().Count);
        Assert.Same(first, Read()[0]);
    }

    [Fact]
    public void Concurrent_readers_get_the_same_objects()
    {
        for (int round = 0; round < 200; round++)
        {
            Note note = Notes.Default.Parse("""{"kind":"note","point":{"x":1}}""");
            Parcel parcel = Parcels.Default.Parse("""{"more":[{"owner":"a"}]}""");
            (Point?, Parcel)[] seen = new (Point?, Parcel)[4];
            Parallel.For(0, seen.Length, i => seen[i] = (note.Point, parcel.More[0]));
            Assert.Single(seen.Distinct(ReferenceComparer.Instance));
        }
    }

    private sealed class ReferenceComparer : IEqualityComparer<(Point?, Parcel)>
    {
        public static ReferenceComparer Instance { get; } = new();

        public bool Equals((Point?, Parcel) x, (Point?, Parcel) y) => ReferenceEquals(x.Item1, y.Item1) && ReferenceEquals(x.Item2, y.Item2);

        public int GetHashCode((Point?, Parcel) obj) => 0;
    }
}
