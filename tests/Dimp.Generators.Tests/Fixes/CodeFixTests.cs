using System.Globalization;
using Dimp.Generators.Tests.Support;

namespace Dimp.Generators.Tests.Fixes;

/// <summary>What becomes of a declaration when the light bulb is clicked: the diagnostic is gone.</summary>
public class CodeFixTests
{
    private const string Search =
        "[Shape] public partial record Search : WireRecord { [Field(\"keywords\", Required = true)] public partial string Keywords { get; set; } ";

    private const string Occasion =
        "[Shape] public partial record Occasion : WireRecord { [Field(Required = true)] public partial string @event { get; set; } [Field(Required = true)] public partial System.Uri Object { get; set; } ";

    private const string Nested =
        "public static partial class Outer { [Shape, Dispatch(\"kind\")] public partial record Root : WireRecord; } [CaseOf(typeof(Outer.Root))] public sealed class RightAttribute() : CaseAttribute(\"right\"); ";

    [Theory]
    [InlineData(
        "DIMP001", "Make 'Right' partial",
        "[Shape] public record Right : WireRecord;",
        "[Shape] public partial record Right : WireRecord;", Label = "a shape")]
    [InlineData(
        "DIMP001", "Make 'Right' partial",
        "[Registry] public sealed class Right : WireRegistry<Content>;",
        "[Registry] public sealed partial class Right : WireRegistry<Content>;", Label = "a registry")]
    [InlineData(
        "DIMP006", "Make 'Outer' partial",
        "public static class Outer { [Shape] public partial record Right : WireRecord; }",
        "public static partial class Outer { [Shape] public partial record Right : WireRecord; }", Label = "a container")]
    [InlineData(
        "DIMP010", "Make 'Number' partial",
        "[Shape] public partial record Right : WireRecord { [Field] public int Number { get; set; } }",
        "[Shape] public partial record Right : WireRecord { [Field] public partial int Number { get; set; } }", Label = "a field")]
    [InlineData(
        "DIMP010", "Make 'Names' partial",
        "[Shape] public partial record Right : WireRecord { [Field] public required IReadOnlyList<string>? Names { get; init; } }",
        "[Shape] public partial record Right : WireRecord { [Field] public required partial IReadOnlyList<string>? Names { get; init; } }",
        Label = "a required field")]
    [InlineData(
        "DIMP003", "Derive 'Right' from 'WireRecord'",
        "[Shape] public partial record Right { [Field] public partial int Number { get; set; } }",
        "[Shape] public partial record Right : WireRecord { [Field] public partial int Number { get; set; } }", Label = "a base")]
    [InlineData(
        "DIMP003", "Derive 'Right' from 'Command'",
        "[Command(\"right\")] public partial record Right;",
        "[Command(\"right\")] public partial record Right : Command;", Label = "a command's base")]
    [InlineData(
        "DIMP003", "Derive 'Right' from 'WireRecord'",
        "[Shape] public partial record Right : System.IDisposable { public void Dispose() { } }",
        "[Shape] public partial record Right : WireRecord, System.IDisposable { public void Dispose() { } }", Label = "a base before an interface")]
    [InlineData(
        "DIMP020", "Derive 'Right' from 'Command'",
        "[Command(\"right\")] public partial record Right : WireRecord;",
        "[Command(\"right\")] public partial record Right : Command;", Label = "another base")]
    [InlineData(
        "DIMP020", "Write \"command\"",
        "[Case(\"right\", On = \"comand\")] public partial record Right : Command;",
        "[Case(\"right\", On = \"command\")] public partial record Right : Command;", Label = "a misspelled key")]
    [InlineData(
        "DIMP033", "Write keywords",
        Search + "[Factory] public static partial Search Create(string keywrods); }",
        Search + "[Factory] public static partial Search Create(string keywords); }", Label = "a misspelled parameter")]
    [InlineData(
        "DIMP035", "Write nameof(Keywords)",
        Search + "[Factory, Preset(\"Keyword\", \"x\")] public static partial Search Create(); }",
        Search + "[Factory, Preset(nameof(Keywords), \"x\")] public static partial Search Create(); }", Label = "a misspelled property")]
    [InlineData(
        "DIMP039", "Add 'string keywords'",
        Search + "[Factory] public static partial Search Create(); }",
        Search + "[Factory] public static partial Search Create(string keywords); }", Label = "a missing parameter")]
    [InlineData(
        "DIMP037", "Add 'int one, string two'",
        """
        [Shape] public partial record Right : WireRecord
        {
            [Field] public required partial int One { get; init; }
            [Field] public required partial string Two { get; init; }
            [Field] public partial int Three { get; set; }
            [Factory] public static partial Right Create(int three = 3);
        }
        """,
        """
        [Shape] public partial record Right : WireRecord
        {
            [Field] public required partial int One { get; init; }
            [Field] public required partial string Two { get; init; }
            [Field] public partial int Three { get; set; }
            [Factory] public static partial Right Create(int one, string two, int three = 3);
        }
        """, Label = "missing parameters before an optional one")]
    [InlineData(
        "DIMP039", "Add 'string @event, System.Uri @object'",
        Occasion + "[Factory] public static partial Occasion Create(); }",
        Occasion + "[Factory] public static partial Occasion Create(string @event, System.Uri @object); }", Label = "missing parameters with keywords for names")]
    [InlineData(
        "DIMP035", "Write nameof(@event)",
        Occasion + "[Factory, Preset(\"evnt\", \"x\")] public static partial Occasion Create(System.Uri @object); }",
        Occasion + "[Factory, Preset(nameof(@event), \"x\")] public static partial Occasion Create(System.Uri @object); }", Label = "a property with a keyword for a name")]
    [InlineData(
        "DIMP033", "Write @object",
        Occasion + "[Factory] public static partial Occasion Create(string @event, System.Uri objekt); }",
        Occasion + "[Factory] public static partial Occasion Create(string @event, System.Uri @object); }", Label = "a parameter with a keyword for a name")]
    [InlineData(
        "DIMP033", "Write keyNumber",
        "[Shape] public partial record Right : WireRecord { [Field(\"key-nmber\")] public partial int KeyNumber { get; set; } [Factory] public static partial Right Create(int keynmber); }",
        "[Shape] public partial record Right : WireRecord { [Field(\"key-nmber\")] public partial int KeyNumber { get; set; } [Factory] public static partial Right Create(int keyNumber); }",
        Label = "a key that no parameter can have as its name")]
    [InlineData(
        "DIMP003", "Derive 'Right' from 'Outer.Root'",
        Nested + "[Right] public partial record Right;",
        Nested + "[Right] public partial record Right : Outer.Root;", Label = "a nested base")]
    [InlineData(
        "DIMP042", "Write \"keywords\"",
        "[Shape, Requires(\"keyword\")] public partial record Right : WireRecord { [Field] public partial string Keywords { get; set; } }",
        "[Shape, Requires(\"keywords\")] public partial record Right : WireRecord { [Field] public partial string Keywords { get; set; } }",
        Label = "a misspelled requirement")]
    [InlineData(
        "DIMP050", "Add [Registry] to 'Right'",
        "/// <summary>All.</summary>\npublic sealed partial class Right : WireRegistry<Content>;",
        "/// <summary>All.</summary>\n[Registry]\npublic sealed partial class Right : WireRegistry<Content>;", Label = "a mark")]
    [InlineData(
        "DIMP050", "Add [Registry] to 'Right'",
        "public static partial class Outer\r\n{\r\n    [System.Obsolete]\r\n    private partial class Right : WireRegistry<Content>;\r\n}",
        "public static partial class Outer\r\n{\r\n    [Registry]\r\n    [System.Obsolete]\r\n    private partial class Right : WireRegistry<Content>;\r\n}",
        Label = "a mark inside of a class")]
    [InlineData(
        "DIMP050", "Add [Registry] to 'Right'",
        "public static partial class Outer { private partial class Right : WireRegistry<Content>; }",
        "public static partial class Outer { [Registry] private partial class Right : WireRegistry<Content>; }", Label = "a mark on the same line")]
    public async Task It_writes_what_was_meant(string id, string title, string before, string after)
    {
        (string Title, string Source) offer = Assert.Single(await FixRun.OfferAsync(before, id));
        Assert.Equal(title, offer.Title);
        Assert.Equal(after, offer.Source);
        Assert.Empty(Analysis.Of(after).Reported.Select(static found => $"{found.Id}: {found.GetMessage(CultureInfo.InvariantCulture)}"));
    }

    [Theory]
    [InlineData("DIMP010", "[Shape] public partial record Wrong : WireRecord { [Field] public int Number { get; set; } = 5; }", Label = "a first value would be lost")]
    [InlineData("DIMP003", "public record Other; [Shape] public partial record Wrong : Other;", Label = "the base may be meant")]
    [InlineData("DIMP033", "[Shape] public partial record Wrong : WireRecord { [Factory] public static partial Wrong Create(int anything); }", Label = "nothing is near")]
    [InlineData("DIMP020", "[Case(\"x\")] public partial record Wrong : WireRecord;", Label = "any dispatcher may be meant")]
    public async Task It_offers_nothing_where_it_is_not_certain_what_was_meant(string id, string source)
    {
        Assert.Contains(Analysis.Of(source).Reported, found => found.Id == id);
        Assert.Empty(await FixRun.OfferAsync(source, id));
    }
}
