using System.Globalization;
using System.Text.Json.Serialization;

namespace Dimp.Tests.Interop;

[Shape, Dispatch("kind")]
internal partial record Post : WireRecord
{
    [Field] public partial int? Size { get; set; }
}

[Case("letter")]
internal sealed partial record Letter : Post
{
    [Field(Short = "T", Required = true)] public partial string Text { get; set; }

    [Field] public partial Person? From { get; set; }
}

[Case("parcel")]
internal sealed partial record Parcel : Post;

/// <summary>Told apart by a key of its own, and found in letters only.</summary>
[Shape, Dispatch("role")]
internal partial record Person : WireRecord;

[Case("clerk")]
internal sealed partial record Clerk : Person;

[Registry]
internal sealed partial class Posts : WireRegistry<Post>;

/// <summary>The same records, read strictly, with short keys, and no larger than 100 bytes.</summary>
[Registry]
internal sealed partial class StrictPosts : WireRegistry<Post>
{
    public override WireOptions Options { get; } = WireOptions.Strict with { AllowShortKeys = true, MaxBytes = 100, MaxDepth = 3 };
}

/// <summary>The same records, nested as deep as they may be.</summary>
[Registry]
internal sealed partial class DeepPosts : WireRegistry<Post>
{
    public override WireOptions Options { get; } = new() { MaxDepth = WireOptions.GreatestDepth };
}

/// <summary>For a context that names its converters.</summary>
internal sealed class PostsJsonConverter() : WireRegistryJsonConverter<Post>(Posts.Default);

/// <summary>A value of a user's own.</summary>
[JsonConverter(typeof(CustomValueJsonConverter<Colour>))]
internal readonly record struct Colour(int Rgb) : IWireValue<Colour>
{
    public static bool TryRead(WireValue value, out Colour result)
    {
        int rgb = 0;
        bool isColour = value.AsString() is ['#', .. var digits]
            && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out rgb);
        result = new Colour(rgb);
        return isColour;
    }

    public WireValue ToWireValue() => $"#{Rgb:x6}";
}

/// <summary>A value of a user's own that may be anything.</summary>
[JsonConverter(typeof(CustomValueJsonConverter<AnyValue>))]
internal readonly record struct AnyValue(WireValue Value) : IWireValue<AnyValue>
{
    public static bool TryRead(WireValue value, out AnyValue result)
    {
        result = new AnyValue(value);
        return true;
    }

    public WireValue ToWireValue() => Value;
}

/// <summary>A type of System.Text.Json's own, with records and values in it.</summary>
internal sealed class Bag
{
    public Post? Post { get; set; }

    public List<Post>? Posts { get; set; }

    public object? Anything { get; set; }

    public Person? Person { get; set; }

    public WireMap? Map { get; set; }

    public WireList? List { get; set; }

    public WireValue Value { get; set; }

    public Colour? Colour { get; set; }

    public Dictionary<Colour, int>? Colours { get; set; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(Post))]
[JsonSerializable(typeof(Letter))]
[JsonSerializable(typeof(List<Post>))]
[JsonSerializable(typeof(Bag))]
internal sealed partial class BareJson : JsonSerializerContext;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(Post))]
[JsonSerializable(typeof(List<Post>))]
internal sealed partial class FastJson : JsonSerializerContext;

[JsonSourceGenerationOptions(Converters = [typeof(PostsJsonConverter)])]
[JsonSerializable(typeof(Post))]
[JsonSerializable(typeof(Letter))]
[JsonSerializable(typeof(List<Post>))]
internal sealed partial class ConvertingJson : JsonSerializerContext;
