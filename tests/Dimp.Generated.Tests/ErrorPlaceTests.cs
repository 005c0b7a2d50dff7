using System.Buffers;
using Dimp.CompilerServices;

namespace Dimp.Tests;

/// <summary>A strict error has the position of the value that cannot be read. The character § marks it.</summary>
public class ErrorPlaceTests
{
    private static readonly WireOptions StrictAndShort = WireOptions.Strict with { AllowShortKeys = true };

    [Theory]
    [InlineData("""{"kind":"","sub":"","size":1,"text":§[1]}""")]
    [InlineData("""{"kind":"","sub":"","point":{"x":[]},"size" :  §"x" }""")]
    [InlineData("""{"kind":"","sub":"","size":1,"text":null,"txt":§{}}""")]
    [InlineData("""{"kind":"","sub":"","size":1,"t\u0065xt":§{}}""")]
    [InlineData("""{"kind":"","sub":"","size":1,"tags":§false}""")]
    [InlineData("""{"kind":"","sub":"","size":1,"point":{"y":{"x":0},"x":§"far"}}""")]
    [InlineData("""{"kind":"","sub":"","size":1,"points":[{"x":1},§3]}""")]
    [InlineData("""{"kind":"","sub":"","size":1,"points":[{"x":1},{},{"y":[[],{"x":[]}],"x":§"2.5.1"},{"x":[]}]}""")]
    [InlineData("""{"kind":"","sub":"","size":1,"z":[[],[]],"tags":["a",§["b"],{"c":1}]}""")]
    [InlineData("""{"kind":"","sub":"","size":1,"points":§{"a":{"x":1}}}""")]
    [InlineData("""{"a.b":1,"kind":"","sub":"","size":1,"point.x":[],"points[0]":[],"point":{"x":§[]}}""")]
    public void A_value_that_cannot_be_read_is_named_where_it_begins(string marked) => AssertRefused(marked);

    [Theory]
    [InlineData("""§{"kind":"","sub":""}""")]
    [InlineData(" \r\n §{}")]
    [InlineData("""§{"kind":"","size":1,"x":{"sub":""}}""")]
    [InlineData("""{"kind":"","sub":"","size":§null}""")]
    public void A_key_that_is_missing_is_named_where_its_object_begins(string marked) => AssertRefused(marked);

    [Fact]
    public void A_key_is_missing_in_a_nested_object_too()
    {
        string marked = """{"kind":"","sub":"","size":1,"notes":[{"size":1,"kind":1,"sub":1},§{"kind":1,"sub":1}]}""";
        string json = marked.Replace("§", "", StringComparison.Ordinal);
        Assert.False(Binders.Default.TryParse(json, WireOptions.Strict, out _, out WireError? error));
        Assert.Equal("The key \"notes[1].size\" is required, and missing.", error.Message);
        Assert.Equal(marked.IndexOf('§', StringComparison.Ordinal), error.ByteOffset);
    }

    [Theory]
    [InlineData("""{"kind":"","sub":"","size":1,"text":{},"text":"","point":§[]}""")]
    [InlineData("""{"kind":"","sub":"","size":1,"points":[[1],[2]],"points":[{"x":§[1]}],"x":{}}""")]
    [InlineData("""{"kind":"","sub":"","size":1,"points":[{"x":1}],"points":§{"x":[1]}}""")]
    public void Of_a_key_that_comes_twice_the_last_value_is_named(string marked) =>
        AssertRefused(marked, WireOptions.Default with { AllowProblems = false });

    [Fact]
    public void A_key_that_comes_twice_is_named_where_it_comes_again() => AssertRefused("""{"kind":"","sub":"","size":1,§"size":2}""");

    [Theory]
    [InlineData("""{"K":1,"I":["a",§{}],"x":1}""")]
    [InlineData(""" { "K" : 1 , "items" : ["a", §[] ] } """)]
    [InlineData("""{"K":1,"O":§{}}""")]
    [InlineData("""{"K":1,"ID":§{}}""")]
    [InlineData("""{"K":1,"item":§{}}""")]
    public void Of_short_keys_the_place_is_that_in_the_bytes_that_came(string marked)
    {
        string json = marked.Replace("§", "", StringComparison.Ordinal);
        int offset = marked.IndexOf('§', StringComparison.Ordinal);
        foreach (string space in new[] { "", new string(' ', 5_000) })
        {
            WireMap map = WireMap.Parse(space + json);
            Assert.False(AliasedMessages.Default.TryParse(space + json, StrictAndShort, out _, out WireError? error));
            Assert.Equal(space.Length + offset, error.ByteOffset);
            Assert.False(AliasedMessages.Default.TryParse(map, StrictAndShort, out _, out WireError? same));
            Assert.Equal(error, same);
            Assert.Equal(space + json, map.ToJson());
        }
    }

    [Fact]
    public void What_was_edited_has_no_place()
    {
        WireMap map = WireMap.Parse("""{"kind":"","sub":"","size":1}""");
        map["text"] = new WireMap();
        Assert.False(Notes.Default.TryParse(map, WireOptions.Strict, out _, out WireError? error));
        Assert.Equal(0, error.ByteOffset);
    }

    [Fact]
    public void A_place_is_found_at_the_greatest_depth()
    {
        var options = WireOptions.Strict with { MaxDepth = WireOptions.GreatestDepth };
        string deep = string.Concat(Enumerable.Repeat("[", 900)) + string.Concat(Enumerable.Repeat("]", 900));
        string before = $$"""{"kind":"","sub":"","size":1,"deep":{{deep}},"text":""";
        Assert.False(Notes.Default.TryParse(before + deep + "}", options, out _, out WireError? error));
        Assert.Equal(before.Length, error.ByteOffset);
    }

    /// <summary>The place is a part of the engine's knowledge, and no part of what a problem says.</summary>
    [Fact]
    public void Problems_are_equal_when_they_say_the_same()
    {
        WireProblem found = Notes.Default.Parse("""{"kind":"","sub":""}""").Validate()[0];
        Assert.Equal(new WireProblem(found.Key, found.Message), found);
        Assert.Equal(new WireProblem(found.Key, found.Message).GetHashCode(), found.GetHashCode());
        Assert.NotEqual(found with { Message = "Something else." }, found);
        Assert.NotEqual(found with { Key = "other" }, found);
    }

    private static void AssertRefused(string marked, WireOptions? options = null)
    {
        int offset = marked.IndexOf('§', StringComparison.Ordinal);
        byte[] json = Text.Utf8(marked.Replace("§", "", StringComparison.Ordinal));
        byte[] around = [.. "xx"u8, .. json, .. "yy"u8];
        options ??= WireOptions.Strict;
        WireError?[] errors =
        [
            Notes.Default.TryParse(json, options, out _, out WireError? error) ? null : error,
            Notes.Default.TryParseOwned(around.AsMemory(2, json.Length), options, out _, out error) ? null : error,
            Notes.Default.TryParse(json.AsSpan(), options, out _, out error) ? null : error,
            Notes.Default.TryParse(new ReadOnlySequence<byte>(json), options, out _, out error) ? null : error,
            Notes.Default.TryParse(Text.String(json), options, out _, out error) ? null : error,
        ];
        Assert.All(errors, found => Assert.Equal(offset, found?.ByteOffset));
    }

    private sealed record Binder(WireMap Source, WireRegistry? Owner) : WireRecord(Source, Owner)
    {
        private static readonly WireShape<Binder> Shape = new(
            new WireListField<Note>("Notes", "notes", WireType.Record<Note>(static (map, registry) => new(map, registry))));

        protected override WireShape? GetShape() => Shape;
    }

    private sealed class Binders : WireRegistry<Binder>
    {
        public static Binders Default { get; } = new();

        public override Binder? Resolve(WireMap map) => new(map, this);
    }
}
