using System.Text;
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

    private static void Compare(JsonElement row, RowComparison result)
    {
        string json = row.Text("input_json");
        using var input = JsonDocument.Parse(json);
        if (input.RootElement.ValueKind != JsonValueKind.Object)
        {
            result.ByRule("what is not one object is refused");
            result.Same(null, "refused", IsRefused(json) ? "refused" : "accepted");
            return;
        }
        byte[] bytes = Encoding.UTF8.GetBytes(json);
        Content content = DimpContents.Default.Parse(bytes);
        var expected = new ExpectedProblems(input.RootElement);
        CompareClass(row, content, expected, result);
        CompareFields(row, content, expected, result);
        result.Same("bytes", json, Encoding.UTF8.GetString(content.ToUtf8Bytes()));
        result.Same("problems", expected.Report(), ExpectedProblems.Report(content.Validate().Select(problem => problem.Key)));
        bool isStrict = expected.IsEmpty && !HasDuplicateKeys(input.RootElement);
        result.Same("strict", Rendering.Of(isStrict), Rendering.Of(DimpContents.Default.TryParse(bytes, WireOptions.Strict, out _, out _)));
    }

    private static void CompareClass(JsonElement row, Content content, ExpectedProblems expected, RowComparison result)
    {
        string record = content.GetType().Name;
        if (row.Find("sane")?.Find("class")?.GetString() is { } sane)
        {
            result.ByRule("upstream bug: the sane class");
            result.Same("class", ReferenceClasses.RecordOf(sane, content), record);
        }
        else if (row.GetProperty("class").GetString() is { } name)
        {
            result.Same("class", ReferenceClasses.RecordOf(name, content), record);
        }
        else if (NearestRecords.Table.TryGetValue(row.Text("name"), out (string Record, string[] Missing) nearest))
        {
            result.ByRule("nothing with the reference, with us the nearest record and a problem");
            expected.AddMissing(nearest.Missing);
            result.Same("class", nearest.Record, record);
        }
        else
        {
            result.Same("class", "nothing", record);
        }
    }

    private static void CompareFields(JsonElement row, Content content, ExpectedProblems expected, RowComparison result)
    {
        foreach (JsonProperty field in row.Find("fields")?.EnumerateObject() ?? default)
        {
            if (field.Name == "state")
            {
                result.Same("state", field.Value.Text("name"), ((HandshakeCommand)content).State.ToString());
                continue;
            }
            JsonElement? input = expected.Input(field.Name);
            bool isPython = row.Find("python_specific")?.Find(field.Name) is not null;
            string recorded = Expect(field, input, isPython, result);
            result.Same(field.Name, recorded, Rendering.Of(ReferenceFields.Read(content, field.Name)));
            expected.AddUnreadable(field, result.NamedDifference(field.Name));
        }
    }

    private static string Expect(JsonProperty field, JsonElement? input, bool isPython, RowComparison result)
    {
        if (field.Value.Find("raises") is not null)
        {
            result.ByRule("what raises with the reference is with us as if absent, and a problem");
            return ReferenceFields.DefaultOf(field.Name);
        }
        if (!isPython)
        {
            return ReferenceFields.Recorded(field.Name, field.Value);
        }
        result.ByRule("a spelling of Python, with us that of JSON");
        return field.Name == "sn"
            ? OwnRule.Integer(input!.Value)
            : OwnRule.Text(input!.Value, ReferenceFields.DefaultOf(field.Name));
    }

    private static bool HasDuplicateKeys(JsonElement input) =>
        input.EnumerateObject().CountBy(property => property.Name).Any(key => key.Value > 1);

    internal static bool IsRefused(string json)
    {
        try
        {
            DimpContents.Default.Parse(json);
            return false;
        }
        catch (WireException)
        {
            return true;
        }
    }
}
