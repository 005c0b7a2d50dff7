using System.Text.Json;

namespace Dimp.Protocol.Tests.Recorded;

/// <summary>Rows of parse.json and app_profile.json: the class of an input, its accessors, and what is written back.</summary>
internal static class ParseCases
{
    internal static Comparison Compare(string file)
    {
        var comparison = new Comparison();
        foreach (JsonElement row in Vectors.Read(file))
        {
            comparison.Row(row.Text("name"), result => Compare(row, result));
        }
        return comparison;
    }

    internal static void Compare(JsonElement row, RowComparison result)
    {
        string api = row.Find("api")?.GetString() ?? "Content.parse";
        string json = row.Text("input_json");
        using var input = JsonDocument.Parse(json);
        if (input.RootElement.ValueKind != JsonValueKind.Object)
        {
            result.ByRule("what is not one object is refused");
            result.Same(null, "refused", IsRefused(json) ? "refused" : "accepted");
            return;
        }
        if (api == "Command.parse" && !RecordedCommands.Default.TryParse(json, out _, out _))
        {
            result.Same("class", row.Text("class"), "refused");
            return;
        }
        WireRecord record = ReferenceParsers.Parse(api, json);
        var expected = new ExpectedProblems(input.RootElement);
        CompareClass(row, record, expected, result);
        JsonElement? python = row.Find("python_specific");
        new MessageComparison(result, expected).Compare("", FieldsOf(row, result), python, input.RootElement, record);
        result.Same("bytes", json, record.ToJson());
        result.Same("problems", expected.Report(), ExpectedProblems.Report(record.Validate().Select(problem => problem.Key)));
        bool isStrict = expected.IsEmpty && !HasDuplicateKeys(input.RootElement);
        result.Same("strict", Rendering.Of(isStrict), Rendering.Of(ReferenceParsers.IsStrict(api, json)));
    }

    internal static bool IsRefused(string json) => !DimpContents.Default.TryParse(json, out _, out _);

    private static void CompareClass(JsonElement row, WireRecord record, ExpectedProblems expected, RowComparison result)
    {
        string ours = record.GetType().Name;
        if (row.Find("sane")?.Find("class")?.GetString() is { } sane)
        {
            result.ByRule("upstream bug: the sane class");
            result.Same("class", ReferenceClasses.RecordOf(sane, record), ours);
        }
        else if (row.GetProperty("class").GetString() is { } name)
        {
            result.Same("class", ReferenceClasses.RecordOf(name, record), ours);
        }
        else if (NearestRecords.Table.TryGetValue(row.Text("name"), out (string Record, string[] Missing) nearest))
        {
            result.ByRule(NearestRecords.Rule);
            expected.AddMissing(nearest.Missing);
            result.Same("class", nearest.Record, ours);
        }
        else
        {
            result.Same("class", "nothing", ours);
        }
    }

    private static JsonElement? FieldsOf(JsonElement row, RowComparison result)
    {
        if (row.Find("sane")?.Find("fields") is not { } sane)
        {
            return row.Find("fields");
        }
        result.ByRule("upstream bug: the sane accessors");
        return sane;
    }

    private static bool HasDuplicateKeys(JsonElement input) =>
        input.EnumerateObject().CountBy(property => property.Name).Any(key => key.Value > 1);
}
