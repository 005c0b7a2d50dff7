using System.Text.Json;

namespace Dimp.Protocol.Tests.Recorded;

/// <summary>The keys that validation must report for one recorded input, no more and no fewer.</summary>
internal sealed class ExpectedProblems
{
    private readonly JsonElement _input;
    private readonly List<string> _keys = [];

    internal ExpectedProblems(JsonElement input)
    {
        _input = input;
        // A type of another kind is met in rows that record no accessors at all.
        if (Input("type")?.ValueKind is JsonValueKind.Array or JsonValueKind.Object)
        {
            _keys.Add("type");
        }
    }

    internal bool IsEmpty => _keys.Count == 0;

    internal JsonElement? Input(string accessor) => _input.Find(ReferenceFields.KeyOf(accessor));

    internal void AddMissing(IEnumerable<string> keys) => _keys.AddRange(keys);

    /// <summary>Adds the key of a field that has a value which cannot be read.</summary>
    internal void AddUnreadable(JsonProperty field, Difference? difference)
    {
        if (Input(field.Name) is not { ValueKind: not JsonValueKind.Null } input)
        {
            return;
        }
        bool isOfAnotherKind = input.ValueKind == JsonValueKind.Object || (input.ValueKind == JsonValueKind.Array && field.Name != "members");
        bool isAsIfAbsent = field.Value.ValueKind == JsonValueKind.Null || (IsZero(field.Value) && input.ValueKind == JsonValueKind.String);
        bool raises = field.Value.Find("raises") is not null;
        if (isOfAnotherKind || isAsIfAbsent || raises || difference is { IsReported: true })
        {
            _keys.Add(ReferenceFields.KeyOf(field.Name));
        }
    }

    internal string Report() => Report(_keys);

    internal static string Report(IEnumerable<string> keys) => string.Join(' ', keys.Distinct().Order(StringComparer.Ordinal));

    private static bool IsZero(JsonElement value) => value.ValueKind == JsonValueKind.Number && value.GetRawText() == "0";
}
