using System.Text;
using System.Text.Json;

namespace Dimp.Tests.Interop;

/// <summary>Messages whose record is known, read without a registry.</summary>
public class ShapeParseTests
{
    private const string Wire = """{ "size":1.00, "x":{"y":1E+3}, "text":"a" ,"kind":"letter", "from":{"role":"clerk"} }""";

    [Fact]
    public void A_message_is_read_as_the_record_that_is_asked_for()
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(Wire);
        Letter[] letters =
        [
            Letter.Parse(Wire), Letter.Parse(utf8), Letter.Parse(utf8.AsSpan()), Letter.Parse(WireMap.Parse(Wire)), Letter.ParseOwned(utf8),
            Letter.TryParse(Wire, out Letter? ofText, out _) ? ofText : null!,
            Letter.TryParse(utf8, out Letter? ofUtf8, out _) ? ofUtf8 : null!,
        ];
        Assert.All(letters, static letter => Assert.Equal(("a", 1, Wire), (letter.Text, letter.Size, letter.ToJson())));
    }

    [Fact]
    public void Only_owned_memory_is_kept()
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(Wire);
        Letter copied = Letter.Parse(utf8);
        Letter owned = Letter.ParseOwned(utf8);
        utf8.AsSpan().Replace((byte)'+', (byte)'-');
        Assert.Equal(Wire, copied.ToJson());
        Assert.Equal(Wire.Replace('+', '-'), owned.ToJson());
    }

    [Fact]
    public void A_view_of_a_map_is_edited_with_it()
    {
        var map = WireMap.Parse(Wire);
        Letter.Parse(map).Text = "b";
        Assert.Equal("b", map.GetString("text"));
    }

    [Theory]
    [InlineData("""{"kind":"parcel","text":"a"}""", 8)]
    [InlineData("""{"kind":null}""", 8)]
    [InlineData("""{"kind":["letter"]}""", 8)]
    [InlineData(""" {"text":"letter"}""", 1)]
    public void A_message_of_another_case_is_refused_with_the_key_and_its_place(string json, int place)
    {
        WireError error = Assert.Throws<WireException>(() => Letter.Parse(json)).Error;
        Assert.Equal(new WireError("The message is not a Letter, which needs \"kind\" to be \"letter\".", place), error);
        Assert.False(Letter.TryParse(json, out Letter? letter, out WireError? same));
        Assert.Null(letter);
        Assert.Equal(error, same);
    }

    [Theory]
    [InlineData("[]", 0)]
    [InlineData("""{"kind":"letter","a":01}""", 22)]
    public void What_is_no_message_is_refused_as_by_a_registry(string json, int place)
    {
        WireError error = Assert.Throws<WireException>(() => Letter.Parse(json)).Error;
        Assert.Equal(Assert.Throws<WireException>(() => Posts.Default.Parse(json)).Error, error);
        Assert.Equal(place, error.ByteOffset);
        Assert.Throws<ArgumentNullException>(() => Letter.Parse((string)null!));
        Assert.False(Letter.TryParse((string?)null, out _, out _));
    }

    [Fact]
    public void The_options_of_the_call_apply()
    {
        var options = WireOptions.Strict with { AllowShortKeys = true, MaxBytes = 40 };
        Assert.Equal("a", Letter.Parse("""{"kind":"letter","T":"a"}""", options).Text);
        Assert.Throws<WireException>(() => Letter.Parse("""{"kind":"letter"}""", options));
        Assert.Throws<WireException>(() => Letter.Parse(Wire, options));
        Assert.NotNull(Letter.Parse("""{"kind":"letter"}"""));
    }

    [Fact]
    public void The_base_of_others_is_never_one_of_them()
    {
        Assert.Equal(typeof(Post), Post.Parse(Wire).GetType());
        Assert.Equal(Wire, Post.Parse(Wire).ToJson());
        Assert.Equal(Wire, Pile.Parse($$"""{"top":{{Wire}}}""").Top!.ToJson());
    }

    [Fact]
    public void A_record_without_a_case_is_read_from_every_object() => Assert.Equal(2.5, Weight.Parse("""{"kilograms":2.5,"kind":1}""").Kilograms);

    [Fact]
    public void A_case_of_several_keys_needs_all_of_them_and_of_its_bases()
    {
        Assert.NotNull(Night.Parse("""{"on":"sea","at":"night","by":"1"}"""));
        Assert.NotNull(Night.Parse("""{"on":"sea","at":"dusk","b":2}"""));
        const string Expected = "The message is not a Night, which needs \"at\" to be \"dusk\" and \"by\" to be \"2\", or \"at\" to be \"night\" and \"by\" to be \"1\".";
        Assert.Equal(new WireError(Expected, 30), Refusal("""{"on":"sea","at":"night","by":"2"}"""));
        Assert.Equal(new WireError(Expected, 0), Refusal("""{"on":"sea","at":"night"}"""));
        Assert.Equal(new WireError(Expected, 17), Refusal("""{"on":"sea","at":"storm","by":1}"""));
        Assert.Equal(new WireError("The message is not a Night, which needs \"on\" to be \"sea\".", 0), Refusal("""{"at":"night","by":1}"""));

        static WireError Refusal(string json) => Assert.Throws<WireException>(() => Night.Parse(json)).Error;
    }

    [Fact]
    public void A_key_that_has_to_be_present_counts_for_its_own_record()
    {
        Assert.NotNull(Lit.Parse("""{"on":"sea","lamp":null}"""));
        WireError error = Assert.Throws<WireException>(() => Lit.Parse("""{"on":"sea"}""")).Error;
        Assert.Equal("The message is not a Lit, which needs \"lamp\" to be present.", error.Message);
        Assert.IsType<Blinking>(Sails.Default.Parse("""{"on":"sea","at":"storm"}"""));
        Assert.NotNull(Blinking.Parse("""{"on":"sea","at":"storm"}"""));
    }

    [Fact]
    public void Without_a_registry_only_the_record_and_its_bases_are_known()
    {
        Assert.Equal(typeof(Water), Water.Parse("""{"place":"lake"}""").GetType());
        Assert.NotNull(Ocean.Parse("""{"place":"sea"}"""));
        Assert.False(Ocean.TryParse("""{"place":"lake"}""", out Ocean? _, out WireError? error));
        Assert.Equal(new WireError("The message is not a Ocean, which needs \"place\" to be \"sea\".", 9), error);
        Assert.NotNull(Lake.Parse("""{"place":"pond"}"""));
        Assert.False(Lake.TryParse("""{"place":"sea"}""", out Lake? _, out error));
        Assert.Equal("The message is not a Lake, which needs \"place\" to be \"lake\", or \"place\" to be \"pond\".", error.Message);
        Assert.NotNull(Frozen.Parse("""{"place":"lake","ice":null}"""));
        Assert.Equal(
            "The message is not a Frozen, which needs \"ice\" to be present.",
            Assert.Throws<WireException>(() => Frozen.Parse("""{"place":"pond"}""")).Error.Message);
    }

    [Fact]
    public void All_values_of_a_key_that_is_declared_again_are_described()
    {
        Assert.Equal(["place lake", "place pond"], WireShapeInfo.Of<Lake>().Discriminators.Select(static own => $"{own.Key} {own.Values[0]}"));
        Assert.Equal("""{"place":"lake"}""", new Lake().ToJson());
        Assert.Equal("""{"on":"sea","at":"night","by":"1"}""", new Night().ToJson());
    }

    [Fact]
    public void A_record_that_cannot_be_made_says_what_to_do()
    {
        Assert.Contains("abstract", Assert.Throws<NotSupportedException>(() => Sail.Parse("{}")).Message, StringComparison.Ordinal);
        Assert.Contains("[Shape]", Assert.Throws<NotSupportedException>(() => Handmade.Parse("{}")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_of_the_record_comes_first() => Assert.Equal("own", Own.Parse("{}"));
}

/// <summary>Nests a record that is told apart by others.</summary>
[Shape]
internal sealed partial record Pile : WireRecord
{
    [Field] public partial Post? Top { get; set; }
}

[Shape, Dispatch("on")]
internal abstract partial record Sail : WireRecord;

[Case("sea"), Dispatch("at", "by")]
internal partial record Sea : Sail
{
    [Field("by", Aliases = ["b"])] public partial string By { get; }
}

[Case("night", "1"), Case("dusk", "2")]
internal sealed partial record Night : Sea;

[Fallback(Having = "lamp")]
internal partial record Lit : Sea;

[Case("storm")]
internal sealed partial record Blinking : Lit;

[Registry]
internal sealed partial class Sails : WireRegistry<Sail>;

/// <summary>No registry knows it.</summary>
[Shape, Dispatch("place")]
internal partial record Water : WireRecord;

[Case("sea")]
internal partial record Ocean : Water;

[Case("lake"), Case("pond"), Dispatch]
internal partial record Lake : Ocean;

[Fallback(Having = "ice")]
internal sealed partial record Frozen : Lake;

/// <summary>Inherits the declaration of a shape, and has none of its own.</summary>
internal sealed record Handmade(WireMap Message) : Post(Message, null);

[Shape]
internal sealed partial record Own : WireRecord
{
    internal static string Parse(string json) => "own";
}
