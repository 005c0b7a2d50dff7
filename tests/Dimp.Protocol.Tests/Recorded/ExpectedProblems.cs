using System.Text.Json;

namespace Dimp.Protocol.Tests.Recorded;

/// <summary>The keys that validation must report for one recorded input, no more and no fewer.</summary>
internal sealed class ExpectedProblems
{
    private readonly List<string> _keys = [];

    internal ExpectedProblems(JsonElement input)
    {
        // A type of another kind is met in rows that record no accessors at all.
        if (input.Find("type")?.ValueKind is JsonValueKind.Array or JsonValueKind.Object)
        {
            _keys.Add("type");
        }
    }

    internal bool IsEmpty => _keys.Count == 0;

    internal void Add(string key) => _keys.Add(key);

    internal void AddMissing(IEnumerable<string> keys) => _keys.AddRange(keys);

    /// <summary>Adds what a message of its kind must have, and this one has not.</summary>
    internal void AddMissing(string path, JsonElement input, WireRecord record)
    {
        string[] required = record switch
        {
            ReliableMessage => ["sender", "data", "signature"],
            SecureMessage => ["sender", "data"],
            InstantMessage => ["sender", "content"],
            Envelope => ["sender"],
            HandshakeCommand { State: HandshakeState.Again } => ["title", "session"],
            HandshakeCommand => ["title"],
            _ => [],
        };
        AddMissing(required.Where(key => IsMissing(key, input)).Select(key => path + key));
    }

    /// <summary>Adds the key of a field that has a value which cannot be read, or its items that cannot.</summary>
    internal void AddUnreadable(string path, Accessor accessor, JsonElement message, string ours)
    {
        if (accessor.Find(message) is not (var key, { } value))
        {
            return;
        }
        if (key == accessor.Single)
        {
            AddUnreadableItems(accessor.Form, [(path + key, value)]);
        }
        else if (accessor.IsList && value.ValueKind == JsonValueKind.Array)
        {
            AddUnreadableItems(accessor.Form, value.EnumerateArray().Select((item, index) => ($"{path}{key}[{index}]", item)));
        }
        else if (ours == accessor.Default && !OwnRule.Says(value, accessor.Default))
        {
            _keys.Add(path + key);
        }
    }

    private static bool IsMissing(string key, JsonElement input) => input.Find(key) switch
    {
        null or { ValueKind: JsonValueKind.Null } => true,
        { ValueKind: JsonValueKind.String } text => key == "session" && text.GetString() == "",
        _ => false,
    };

    private void AddUnreadableItems(AccessorForm form, IEnumerable<(string Key, JsonElement Item)> items)
    {
        Func<JsonElement, bool> isReadable = form == AccessorForm.Identifiers
            ? OwnRule.IsIdentifier
            : item => item.ValueKind == JsonValueKind.Object;
        AddMissing(items.Where(item => !isReadable(item.Item)).Select(item => item.Key));
    }

    internal string Report() => Report(_keys);

    internal static string Report(IEnumerable<string> keys) => string.Join(' ', keys.Distinct().Order(StringComparer.Ordinal));
}
