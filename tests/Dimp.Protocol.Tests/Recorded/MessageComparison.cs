using System.Text.Json;

namespace Dimp.Protocol.Tests.Recorded;

/// <summary>Compares the accessors of one recorded message with ours, those of the messages nested in it too.</summary>
internal sealed class MessageComparison(RowComparison result, ExpectedProblems expected)
{
    private const string ARecord = "a record";

    /// <summary>Compares accessor by accessor.</summary>
    /// <param name="path">Where the message is nested, with a point at its end; empty for the outermost.</param>
    /// <param name="fields">The recorded accessors.</param>
    /// <param name="python">The accessors whose recorded values are spellings of Python.</param>
    /// <param name="input">The message.</param>
    /// <param name="record">What it is with us.</param>
    internal void Compare(string path, JsonElement? fields, JsonElement? python, JsonElement input, WireRecord record)
    {
        expected.AddMissing(path, input, record);
        foreach (JsonProperty field in fields?.EnumerateObject() ?? default)
        {
            if (field.Name == "class")
            {
                continue;
            }
            Accessor accessor = Accessor.Of(field.Name, record);
            object? ours = ReferenceFields.Read(record, field.Name);
            switch (accessor.Form)
            {
                case AccessorForm.State:
                    result.Same(path + field.Name, field.Value.Text("name"), ours!.ToString()!);
                    break;
                case AccessorForm.Record:
                    CompareNested(path, accessor, field, input, (WireRecord?)ours);
                    break;
                case AccessorForm.Records:
                    CompareNestedList(path, accessor, field, input, (IReadOnlyList<WireRecord>)ours!);
                    break;
                default:
                    bool isPython = python?.Find(field.Name) is not null;
                    CompareValue(path, accessor, field, isPython, input, ours);
                    break;
            }
        }
    }

    private void CompareValue(string path, Accessor accessor, JsonProperty field, bool isPython, JsonElement input, object? ours)
    {
        // The reference reads no old names: what it recorded is about the value under the key itself.
        (string key, JsonElement? value) = accessor.Find(input);
        string recorded = RecordedValue.Expect(accessor, field.Value, key == accessor.Keys[0] ? value : null, isPython, result);
        result.Same(path + field.Name, recorded, Rendering.Of(ours));
        string final = result.NamedDifference(path + field.Name)?.Ours ?? recorded;
        expected.AddUnreadable(path, accessor, input, final);
    }

    private void CompareNested(string path, Accessor accessor, JsonProperty field, JsonElement input, WireRecord? ours)
    {
        (string key, JsonElement? value) = accessor.Find(input);
        bool isObject = value?.ValueKind == JsonValueKind.Object;
        if (value is not null && !isObject)
        {
            expected.Add(path + key);
        }
        CompareNestedRecord(path + key, path + field.Name, field.Value, isObject ? value : null, ours);
    }

    private void CompareNestedList(
        string path, Accessor accessor, JsonProperty field, JsonElement input, IReadOnlyList<WireRecord> ours)
    {
        (string key, JsonElement? value) = accessor.Find(input);
        List<(string Key, JsonElement Item)> items = ItemsOf(path + key, value, key == accessor.Single);
        bool isRecorded = field.Value.ValueKind == JsonValueKind.Array;
        if (!isRecorded)
        {
            result.ByRule(RecordedValue.Raised);
        }
        int recordedCount = isRecorded ? field.Value.GetArrayLength() : items.Count;
        result.Same($"{path}{field.Name}.Count", Rendering.Of(recordedCount), Rendering.Of(ours.Count));
        for (int i = 0; i < Math.Min(items.Count, ours.Count); i++)
        {
            JsonElement recorded = isRecorded && i < recordedCount ? field.Value[i] : default;
            CompareNestedRecord(items[i].Key, items[i].Key, recorded, items[i].Item, ours[i]);
        }
    }

    /// <summary>The items that are objects, with their places; the others are to be reported.</summary>
    private List<(string Key, JsonElement Item)> ItemsOf(string key, JsonElement? value, bool isSingle)
    {
        List<(string Key, JsonElement Item)> all = value switch
        {
            null => [],
            { } item when isSingle => [(key, item)],
            { ValueKind: JsonValueKind.Array } list =>
                [.. list.EnumerateArray().Select((item, index) => ($"{key}[{index}]", item))],
            _ => [(key, default)],
        };
        foreach ((string place, _) in all.Where(item => item.Item.ValueKind != JsonValueKind.Object))
        {
            expected.Add(place);
        }
        return [.. all.Where(item => item.Item.ValueKind == JsonValueKind.Object)];
    }

    private void CompareNestedRecord(string place, string aspect, JsonElement recorded, JsonElement? input, WireRecord? ours)
    {
        if (recorded.Find("class")?.GetString() is { } name && ours is not null)
        {
            result.Same($"{aspect}.class", ReferenceClasses.RecordOf(name, ours), ours.GetType().Name);
            Compare(place + ".", recorded.Find("fields") ?? recorded, null, input!.Value, ours);
            return;
        }
        if (input is not null)
        {
            result.ByRule(NearestRecords.Rule);
        }
        else if (recorded.Find("raises") is not null)
        {
            result.ByRule(RecordedValue.Raised);
        }
        result.Same(aspect, input is null ? Rendering.Nothing : ARecord, ours is null ? Rendering.Nothing : ARecord);
        if (input is { } message && ours is not null)
        {
            expected.AddMissing(place + ".", message, ours);
        }
    }
}
