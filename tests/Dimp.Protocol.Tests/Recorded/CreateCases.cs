using System.Text.Json;

namespace Dimp.Protocol.Tests.Recorded;

/// <summary>Rows of create.json: what a factory writes.</summary>
internal static class CreateCases
{
    internal static Comparison Compare()
    {
        var comparison = new Comparison();
        foreach (JsonElement row in Vectors.Read("create.json"))
        {
            string recorded = row.Find("expected_json")?.GetString() ?? $"raises {row.Text("raises")}";
            comparison.Row(row.Text("name"), result => Compare(row, recorded, result));
        }
        return comparison;
    }

    private static void Compare(JsonElement row, string recorded, RowComparison result)
    {
        try
        {
            result.SameJson(recorded, Create(row).ToJson());
        }
        catch (ArgumentException) when (row.Find("raises") is not null)
        {
            // Refused by both.
        }
    }

    private static Content Create(JsonElement row)
    {
        Content content = CreateStamped(row);
        foreach (JsonElement step in row.Find("steps")?.EnumerateArray() ?? default)
        {
            Apply(step, content);
        }
        return content;
    }

    private static Content CreateStamped(JsonElement row)
    {
        JsonElement number = row.GetProperty("sn");
        double now = row.GetProperty("now").GetDouble();
        bool isOurs = number.TryGetInt32(out int first) & now <= DateTimeOffset.MaxValue.ToUnixTimeSeconds();
        DateTimeOffset time = isOurs ? DateTimeOffset.UnixEpoch.AddTicks((long)(now * TimeSpan.TicksPerSecond)) : default;
        if (isOurs)
        {
            using IDisposable scope = ContentStamp.Use(new ContentStamp(new FixedClock(time), first));
            return ReferenceFactories.Create(row.Text("factory"), row.GetProperty("args"));
        }
        // No content of ours gets such a number or time by itself, but a program may write them.
        Content content = ReferenceFactories.Create(row.Text("factory"), row.GetProperty("args"));
        content.Map["sn"] = number.GetUInt64();
        content.Map["time"] = now;
        return content;
    }

    private static void Apply(JsonElement step, Content content)
    {
        JsonElement value = step.GetProperty("value");
        if (step.Find("put")?.GetString() is { } key)
        {
            content.Map[key] = value.ToWire();
        }
        else if (step.Text("set") == "group")
        {
            content.Group = ReferenceFactories.ToIdentifier(value);
        }
        else
        {
            throw new ArgumentException($"No step sets {step.Text("set")}.", nameof(step));
        }
    }
}
