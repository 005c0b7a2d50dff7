using System.Globalization;
using System.Text.Json;

namespace Dimp.Protocol.Tests.Recorded;

/// <summary>What a recorded value says that ours must be.</summary>
internal static class RecordedValue
{
    internal const string Raised = "what raises with the reference is with us as if absent, and a problem";
    private const string Python = "a spelling of Python, with us that of JSON";
    private const string NotJudged = "keys, metas and documents are carried, not judged";

    internal static string Expect(
        Accessor accessor, JsonElement recorded, JsonElement? input, bool isPython, RowComparison result)
    {
        if (accessor.Form is AccessorForm.Carried or AccessorForm.CarriedList)
        {
            return ExpectCarried(accessor, recorded, input, result);
        }
        if (recorded.Find("raises") is not null)
        {
            result.ByRule(Raised);
            return OwnRule.Unraised(accessor, input);
        }
        if (!isPython)
        {
            return Render(accessor.Form, recorded, input);
        }
        result.ByRule(Python);
        return accessor.Default == "0" ? OwnRule.Integer(input!.Value) : OwnRule.Text(input!.Value, accessor.Default);
    }

    private static string ExpectCarried(Accessor accessor, JsonElement recorded, JsonElement? input, RowComparison result)
    {
        string carried = OwnRule.Carried(accessor, input);
        if (recorded.Find("raises") is not null)
        {
            result.ByRule(Raised);
            return carried;
        }
        string judged = Render(accessor.Form, recorded, input);
        if (judged == carried || !WasDropped(recorded, input))
        {
            return judged;
        }
        result.ByRule(NotJudged);
        return carried;
    }

    /// <summary>Whether the reference dropped what is there, or some of it.</summary>
    private static bool WasDropped(JsonElement recorded, JsonElement? input) => recorded.ValueKind == JsonValueKind.Array
        ? recorded.GetArrayLength() < input?.GetArrayLength()
        : recorded.ValueKind == JsonValueKind.Null && input is not null;

    private static string Render(AccessorForm form, JsonElement recorded, JsonElement? input) => form switch
    {
        AccessorForm.Time => Rendering.Time(recorded),
        AccessorForm.Amount => Amount(recorded),
        AccessorForm.Data => Data(recorded, input),
        AccessorForm.File => File(recorded, input),
        AccessorForm.Carried => Rendering.Plain(recorded.Find("map") ?? recorded),
        AccessorForm.CarriedList when recorded.ValueKind == JsonValueKind.Array =>
            $"[{string.Join(',', recorded.EnumerateArray().Select(item => Rendering.Plain(item.GetProperty("map"))))}]",
        _ => Rendering.Plain(recorded),
    };

    private static string Amount(JsonElement recorded) =>
        decimal.TryParse(recorded.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal amount)
            ? Rendering.Of(amount)
            : Rendering.Plain(recorded);

    /// <summary>Data that cannot be decoded, or not even be printed, is still its text.</summary>
    private static string Data(JsonElement recorded, JsonElement? input)
    {
        if (recorded.ValueKind != JsonValueKind.Object)
        {
            return Rendering.Plain(recorded);
        }
        JsonElement text = recorded.GetProperty("string");
        JsonElement hex = recorded.GetProperty("hex");
        return Rendering.Data(
            text.ValueKind == JsonValueKind.String ? text.GetString()! : input!.Value.GetString()!,
            recorded.Text("encoding"),
            hex.ValueKind == JsonValueKind.String ? hex.GetString() : null);
    }

    private static string File(JsonElement recorded, JsonElement? input)
    {
        if (recorded.ValueKind != JsonValueKind.Object)
        {
            return Rendering.Plain(recorded);
        }
        JsonElement password = recorded.GetProperty("password");
        return Rendering.File(
            Rendering.Plain(recorded.GetProperty("serialized")),
            Data(recorded.GetProperty("data"), input),
            Rendering.Plain(recorded.GetProperty("filename")),
            Rendering.Plain(recorded.GetProperty("url")),
            Rendering.Plain(password.Find("map") ?? password));
    }
}
