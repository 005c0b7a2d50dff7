using Dimp.CompilerServices;
using System.Buffers;

namespace Dimp.Tests;

public class WireRecordTests
{
    [Fact]
    public void A_new_record_starts_with_its_template_and_what_every_message_has()
    {
        Assert.Equal("""{"kind":"note","stamp":7,"sub":"plain"}""", new Note().ToJson());
        Assert.Equal("{}", new Point().ToJson());
    }

    [Fact]
    public void A_field_reads_its_aliases_and_writes_its_mirrors()
    {
        Note note = Notes.Default.Parse("""{"t":"third","txt":"second","body":"no"}""");
        Assert.Equal("second", note.Text);
        note.Text = "new";
        Assert.Equal("""{"body":"new","text":"new"}""", note.ToJson());
        note.Text = null!;
        Assert.Equal("{}", note.ToJson());
        Assert.Equal("alias", Notes.Default.Parse("""{"text":null,"t":"alias"}""").Text);
        Assert.Equal("", Notes.Default.Parse("""{"text":null,"txt":null}""").Text);
        Assert.Equal("", Notes.Default.Parse("""{"body":"only written"}""").Text);
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("héllo")]
    [InlineData("h\\u00e9llo")]
    [InlineData("\\u0068ello")]
    [InlineData("")]
    public void Strings_are_decoded_once(string json)
    {
        string lengthy = new('x', 1000);
        string text = WireMap.Parse($"{{\"text\":\"{json}\"}}")["text"].AsString()!;
        WireMap map = WireMap.Parse($"{{\"text\":\"{json}\",\"body\":\"{json}!\",\"long\":\"{lengthy}\",\"other\":\"{lengthy}.\"}}");
        string[] Read() => [map.GetString("text")!, map.GetString("body")!, map.GetString("long")!, map.GetString("other")!];

        string[] first = Read();
        Assert.Equal([text, text + "!", lengthy, lengthy + "."], first);
        Assert.All(first.Zip(Read()), pair => Assert.Same(pair.First, pair.Second));
        map["text"] = "other";
        map["body"] = text;
        Assert.Equal(["other", text, lengthy, lengthy + "."], Read());
    }

    [Fact]
    public void A_usual_text_is_recognised_by_what_it_says()
    {
        var path = new WireField<WireValue>("Path", "path", WireType.Value) { KnownTexts = ["usual", @"a\nb"] };
        Assert.Equal("usual", WireMap.Parse("""{"path":"usual"}""").GetString(path));
        Assert.Equal("usual", WireMap.Parse("""{"path":"\u0075sual"}""").GetString(path));
        Assert.Equal("a\nb", WireMap.Parse("""{"path":"a\nb"}""").GetString(path));
        Assert.Equal(@"a\nb", WireMap.Parse("""{"path":"a\\nb"}""").GetString(path));
    }

    [Fact]
    public void Nested_views_write_through()
    {
        Note note = Notes.Default.Parse("""{"point":{"x":1.0,"z":[ ]}}""");
        note.Point!.X = 60;
        Assert.Equal("""{"point":{"x":60,"z":[ ]}}""", note.ToJson());
        Assert.Same(Notes.Default, note.Point is not null ? note.KnownRegistry : null);
        var point = new Point { X = 1 };
        note.Point = point;
        point.X = 2;
        Assert.Equal("""{"point":{"x":2}}""", note.ToJson());
        note.Point = null;
        Assert.Equal("{}", note.ToJson());
    }

    [Fact]
    public void An_absent_map_joins_the_message_when_it_is_first_edited()
    {
        var note = new Note(new WireMap());
        WireMap first = note.Extra;
        Assert.Equal("{}", note.ToJson());
        Assert.Same(first, note.Extra);
        note.Extra["a"] = 1;
        first["b"] = 2;
        note.Tags.Add("x");
        note.Tags.Add("y");
        Assert.Equal("""{"extra":{"a":1,"b":2},"tags":["x","y"]}""", note.ToJson());
    }

    [Fact]
    public void An_absent_map_whose_key_was_set_otherwise_stays_away()
    {
        var note = new Note(new WireMap());
        WireMap waiting = note.Extra;
        note.Map["extra"] = new WireMap { ["set"] = 1 };
        waiting["lost"] = 1;
        Assert.Equal("""{"extra":{"set":1}}""", note.ToJson());
        note.Map.Remove("extra");
        note.Extra["new"] = 1;
        Assert.Equal("""{"extra":{"new":1}}""", note.ToJson());
    }

    [Fact]
    public void Copies_share_nothing_and_are_equal()
    {
        Note note = Notes.Default.Parse(""" { "size":1, "point":{"x":1} } """);
        Note copy = note with { };
        Assert.Equal(note, copy);
        Assert.Equal(note.GetHashCode(), copy.GetHashCode());
        Assert.Equal(note.ToUtf8Bytes(), copy.ToUtf8Bytes());
        Assert.Same(note.KnownRegistry, copy.KnownRegistry);
        copy.Point!.X = 2;
        Assert.Equal(1, note.Point!.X);
        Assert.NotEqual(note, copy);
        Assert.Equal(5, (note with { Size = 5 }).Size);
        Assert.Equal(1, note.Size);
    }

    [Fact]
    public void Records_of_different_types_differ()
    {
        var map = new WireMap { ["x"] = 1 };
        Assert.False(new Note(map).Equals((WireRecord)new Point(map)));
        Assert.True(new Point(map).Equals((WireRecord)new Point(map.Clone())));
    }

    [Fact]
    public void A_record_says_what_it_is()
    {
        Assert.Equal("""Point {"x":1.0}""", new Point(WireMap.Parse("""{"x":1.0}""")).ToString());
    }

    [Fact]
    public void What_a_root_has_written_itself_gives_way_to_the_case() =>
        Assert.Equal("""{"kind":"note","sub":"plain","more":"yes"}""", new Overruled().ToJson());

    [Fact]
    public void Bytes_and_text_and_writer_agree()
    {
        Note note = Notes.Default.Parse(""" {"text" : "ä"} """);
        for (int round = 0; round < 2; round++)
        {
            var writer = new ArrayBufferWriter<byte>();
            note.WriteTo(writer);
            Assert.Equal(note.ToUtf8Bytes(), writer.WrittenSpan.ToArray());
            Assert.Equal(note.ToJson(), Text.String(writer.WrittenSpan));
            note.Size = 3;
        }
        Assert.Equal("""{"text":"ä","size":3}""", note.ToJson());
    }

    [Fact]
    public void A_field_may_be_null_when_its_type_says_so()
    {
        Assert.False(new WireField<int>("Size", "size", WireType.Integer<int>()).IsNullable);
        Assert.True(new WireField<int?>("Size", "size", WireType.OrNull(WireType.Integer<int>())).IsNullable);
        Assert.False(new WireField<string>("Text", "text", WireType.Text).IsNullable);
    }

    [Fact]
    public void There_must_be_something_to_write_to() => Assert.All(
        new Action<Note>[] { static note => note.WriteTo((IBufferWriter<byte>)null!), static note => note.WriteLineTo(null!), static note => note.WriteFrameTo(null!) },
        static write => Assert.Throws<ArgumentNullException>(() => write(new Note())));

    [Fact]
    public void What_is_larger_than_a_buffer_is_written_too()
    {
        var note = new Note { Text = new string('ä', 5000) };
        Assert.Equal(note, Notes.Default.Parse(note.ToUtf8Bytes()));
    }

    [Fact]
    public void Dispatch_reads_strings_and_numbers_as_text_and_nothing_else()
    {
        var kind = new WireField<WireValue>("Kind", "kind", WireType.Value) { Aliases = ["k"] };
        Assert.Equal("136", Read("""{"kind":"136"}"""));
        Assert.Equal("136", Read("""{"kind":136}"""));
        Assert.Equal("136", Read("""{"kind":null,"k":"\u0031\u00336"}"""));
        Assert.Equal("136.0", Read("""{"kind":136.0}"""));
        Assert.Equal("", Read("""{"kind":true}"""));
        Assert.Equal("", Read("""{"kind":[136]}"""));
        Assert.Equal("136789", Read("""{"kind":"\u0031\u0033\u0036\u0037\u0038\u0039"}"""));
        Assert.Equal("136", ReadMap(new WireMap { ["k"] = 136 }));
        Assert.Equal("x", ReadMap(new WireMap { ["kind"] = "x" }));
        Assert.Equal("longer", ReadMap(new WireMap { ["kind"] = "longer" }));
        Assert.Equal("1.5", ReadMap(new WireMap { ["kind"] = 1.5 }));

        string Read(string json) => ReadMap(WireMap.Parse(json));
        string ReadMap(WireMap map) => Text.String(map.GetText(kind));
    }

    [Fact]
    public void A_message_that_no_record_can_stand_for_is_refused()
    {
        Assert.False(Notes.Default.TryParse("""{"kind":"nothing"}""", out _, out WireError? error));
        Assert.Contains("Note", error.Message, StringComparison.Ordinal);
        Assert.Throws<WireException>(() => Notes.Default.Parse("""{"kind":"nothing"}"""));
        Assert.Null(Notes.Default.Resolve(WireMap.Parse("""{"kind":"nothing"}""")));
    }

    /// <summary>As one that an older generator has written.</summary>
    [Fact]
    public void A_registry_that_does_not_say_how_it_decides_has_no_schema()
    {
        Assert.Empty(Notes.Default.Dispatch);
        Assert.Contains("Notes", Assert.Throws<InvalidOperationException>(() => Notes.Default.ToJsonSchema()).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => Notes.Default.ToOpenApiSchemas());
        Assert.Throws<ArgumentNullException>(() => WireSchemaExtensions.ToJsonSchema(null!));
        Assert.Throws<ArgumentNullException>(() => WireSchemaExtensions.ToOpenApiSchemas(null!));
    }

    private sealed record Overruled : WireRecord
    {
        private static readonly WireShape<Overruled> Shape = new() { Template = new(("kind", "note"), ("sub", "plain"), ("more", "yes")) };

        protected override WireShape? GetShape() => Shape;

        protected override void OnCreated() => Map["sub"] = 7;
    }
}
