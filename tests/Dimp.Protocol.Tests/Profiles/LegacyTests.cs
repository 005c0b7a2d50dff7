using System.Collections;
using System.Reflection;
using System.Text.Json;
using Dimp.Protocol.Tests.Recorded;

namespace Dimp.Protocol.Tests.Profiles;

/// <summary>Rows of compat.json: what old peers send, and what is written for them.</summary>
public class LegacyTests(ITestOutputHelper output)
{
    private static IEnumerable<JsonElement> Rows(string direction) =>
        Vectors.Read("compat.json").Where(row => row.Text("direction") == direction);

    [Fact]
    public void What_old_peers_send_reads_as_the_rewritten_message_does_with_the_reference()
    {
        var rows = new ProfileRows(LegacyDifferences.Incoming, string.Equals);
        foreach (JsonElement row in Rows("incoming"))
        {
            Content content = DimpContents.Default.Parse(row.Text("input_json"));
            string record = ClassOf(row) is { } name ? ReferenceRecords.RecordOf(name) : "nothing";
            rows.Row(row.Text("name"), [("class", record, content.GetType().Name), .. FieldsOf(row, content)]);
            rows.Check(row.Text("name"), row.Text("input_json") == content.ToJson(), "is changed by reading");
        }
        rows.Report(output);
    }

    [Fact]
    public void What_is_written_for_old_peers_is_as_recorded_or_differs_on_purpose()
    {
        var rows = new ProfileRows(LegacyDifferences.Outgoing, ProfileRows.SameJson);
        foreach (JsonElement row in Rows("outgoing"))
        {
            string json = row.Text("input_json");
            Content content = DimpContents.Default.Parse(json);
            rows.Check(row.Text("name"), content.GetType().Name == ReferenceRecords.RecordOf(ClassOf(row)!), "is of another class");
            rows.Row(row.Text("name"), row.Text("output_json"), content.ToJson(WireProfile.Legacy));
            rows.Check(row.Text("name"), json == content.ToJson(), "is changed by writing");
        }
        rows.Report(output);
    }

    private static string? ClassOf(JsonElement row) => row.Find("class")?.GetString();

    /// <summary>What the properties answer: those of the rewritten message, and those of the message as it came.</summary>
    private static IEnumerable<(string Part, string Recorded, string Ours)> FieldsOf(JsonElement row, Content content)
    {
        if (ClassOf(row) is null)
        {
            return [];
        }
        Content rewritten = DimpContents.Default.Parse(row.Text("output_json"));
        return rewritten.GetType() != content.GetType()
            ? [("rewritten", rewritten.GetType().Name, content.GetType().Name)]
            : PropertiesOf(content).Select(
                property => (property.Name, Show(property.GetValue(rewritten)), Show(property.GetValue(content))));
    }

    private static IEnumerable<PropertyInfo> PropertiesOf(WireRecord record) =>
        record.GetType().GetProperties().Where(property => property.Name != nameof(WireRecord.Map));

    private static string Show(object? value) => value switch
    {
        null => "null",
        WireRecord record => string.Join(
            ", ", PropertiesOf(record).Select(property => $"{property.Name}: {Show(property.GetValue(record))}")),
        string text => text,
        DateTimeOffset time => time.ToString("O"),
        WireMap map => map.ToJson(),
        IEnumerable list => string.Join(", ", list.Cast<object?>().Select(Show)),
        _ => value.ToString()!,
    };
}
