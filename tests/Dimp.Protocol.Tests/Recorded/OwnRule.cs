using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Dimp.Protocol.Tests.Recorded;

/// <summary>What the design says where the recorded value is a spelling of Python, or an error.</summary>
internal static partial class OwnRule
{
    /// <summary>A string field: numbers and booleans as JSON writes them, lists and maps unreadable.</summary>
    internal static string Text(JsonElement value, string unreadable) => value.ValueKind switch
    {
        JsonValueKind.String => Rendering.Plain(value),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => Rendering.Of(value.GetRawText()),
        _ => unreadable,
    };

    internal static string Integer(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => "1",
        JsonValueKind.False => "0",
        _ => throw new ArgumentException($"No rule says what integer {value} is.", nameof(value)),
    };

    /// <summary>What raises with the reference may still have the form of identifiers: addresses are not verified.</summary>
    internal static string Unraised(Accessor accessor, JsonElement? input) => (accessor.Form, input) switch
    {
        (AccessorForm.Identifier, { } value) when IsIdentifier(value) => Rendering.Plain(value),
        (AccessorForm.Identifiers, { ValueKind: JsonValueKind.Array } list) =>
            $"[{string.Join(',', list.EnumerateArray().Where(IsIdentifier).Select(Rendering.Plain))}]",
        _ => accessor.Default,
    };

    /// <summary>Maps as they are, and of lists the maps in them.</summary>
    internal static string Carried(Accessor accessor, JsonElement? input) => (accessor.Form, input) switch
    {
        (AccessorForm.Carried, { ValueKind: JsonValueKind.Object } map) => Rendering.Plain(map),
        (AccessorForm.CarriedList, { ValueKind: JsonValueKind.Array } list) =>
            $"[{string.Join(',', MapsOf(list).Select(Rendering.Plain))}]",
        _ => Rendering.Nothing,
    };

    internal static bool IsIdentifier(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && IdentifierForm().IsMatch(value.GetString()!);

    /// <summary>Whether a value that ours reads as the default does say the default.</summary>
    internal static bool Says(JsonElement value, string text) => (text, value.ValueKind) switch
    {
        ("0", JsonValueKind.Number or JsonValueKind.String) =>
            decimal.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            && number == 0,
        ("0", JsonValueKind.False) => true,
        ("[]", JsonValueKind.String) => true,
        ("{}", JsonValueKind.Object) => true,
        (_, JsonValueKind.String) => Rendering.Plain(value) == text,
        _ => false,
    };

    private static IEnumerable<JsonElement> MapsOf(JsonElement list) =>
        list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object);

    [GeneratedRegex("^([^@/]*@)?[^@/]+(/.*)?$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex IdentifierForm();
}
