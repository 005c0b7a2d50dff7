namespace Dimp.Protocol.Tests.Schemas;

/// <summary>Fields of every type, and dispatchers of every form, of which DIMP has only some.</summary>
[Shape, Dispatch("kind")]
public abstract partial record Animal : WireRecord
{
    [Field("kind", Aliases = ["sort"])] public partial string Kind { get; }

    [Field("name", Aliases = ["nick", "alias"], Required = true)] public partial string Name { get; set; }
}

[Case("cat", "7", "1.5", "08")]
public partial record Cat : Animal
{
    [Field("tame")] public partial bool Tame { get; set; }

    [Field("lives")] public partial byte? Lives { get; set; }

    [Field("depth")] public partial sbyte Depth { get; set; }

    [Field("steps")] public partial ulong Steps { get; set; }

    [Field("atoms")] public partial Int128 Atoms { get; set; }

    [Field("price")] public partial decimal Price { get; set; }

    [Field("weight")] public partial double? Weight { get; set; }

    [Field("height")] public partial float Height { get; set; }

    [Field("born", Required = true)] public partial DateTimeOffset? Born { get; set; }

    [Field("home")] public partial Uri? Home { get; set; }

    [Field("photo", Legacy = ["picture"])] public partial byte[]? Photo { get; set; }

    [Field("day")] public partial DayOfWeek Day { get; set; }

    [Field("mood", As = WireKind.String)] public partial Mood? Mood { get; set; }

    [Field("marks")] public partial IReadOnlyList<int?>? Marks { get; set; }

    [Field("words")] public partial IReadOnlyList<string?>? Words { get; set; }

    [Field("any", Required = true)] public partial WireValue Any { get; set; }

    [Field("rest")] public partial WireValue? Rest { get; set; }

    [Field("moods", As = WireKind.String)] public partial IReadOnlyList<Mood?>? Moods { get; set; }

    [Field("packs")] public partial IReadOnlyList<Collar?>? Packs { get; set; }

    [Field("map")] public partial WireMap? Map2 { get; set; }

    [Field("list")] public partial WireList? List { get; set; }

    [Field("collar")] public partial Collar? Collar { get; set; }

    [Field("kittens", Single = "kitten", Aliases = ["young"])] public partial IReadOnlyList<Animal>? Kittens { get; set; }

    [Field("friend")] public partial Dog? Friend { get; set; }
}

public enum Mood
{
    Calm = 1,
    VeryAngry = 300,
}

/// <summary>Not told apart: where it is nested, it is always this.</summary>
[Shape]
public partial record Collar : WireRecord
{
    [Field("tags", Required = true, Single = "tag")] public partial IReadOnlyList<Identifier>? Tags { get; set; }
}

/// <summary>Declares a field of its base again, with another type.</summary>
[Case("lion")]
public partial record Lion : Cat
{
    [Field("lives")] public new partial IReadOnlyList<bool>? Lives { get; set; }
}

[Case("dog"), Dispatch("breed", "size"), Requires("breed")]
public abstract partial record Dog : Animal
{
    [Field("breed", Legacy = ["race"])] public partial string Breed { get; }
}

[Case("poodle"), Requires("size")]
public partial record Poodle : Dog
{
    [Field("curls")] public partial long Curls { get; set; }
}

[Case("poodle", "1"), Dispatch]
public partial record ToyPoodle : Poodle
{
    [Field("ribbon")] public partial bool? Ribbon { get; set; }
}

[Fallback(Having = "wild"), Requires("wild", "name")]
public partial record WildPoodle : ToyPoodle
{
    [Field("wild")] public partial int? Wild { get; set; }
}

[Fallback(Having = "owner")]
public partial record Mongrel : Dog
{
    [Field("owner")] public partial Identifier? Owner { get; set; }
}

[Registry]
public sealed partial class Zoo : WireRegistry<Animal>;

/// <summary>The root is a case itself.</summary>
[Registry]
public sealed partial class Kennel : WireRegistry<Dog>;
