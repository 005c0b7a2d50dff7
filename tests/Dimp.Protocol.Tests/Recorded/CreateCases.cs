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
            comparison.Row(row.Text("name"), result => Compare(row, result));
        }
        return comparison;
    }

    internal static void Compare(JsonElement row, RowComparison result)
    {
        try
        {
            Content content = Create(row);
            result.SameJson(Recorded(row, result), content.ToJson());
            if (row.Find("class")?.GetString() is { } name)
            {
                result.Same("record", ReferenceClasses.RecordOf(name, content), content.GetType().Name);
            }
        }
        catch (Refusal)
        {
            result.Same(null, row.Find("raises") is null || row.Find("sane") is not null ? Recorded(row, result) : "refused", "refused");
        }
    }

    private static string Recorded(JsonElement row, RowComparison result)
    {
        if (row.Find("sane") is { } sane)
        {
            result.ByRule("upstream bug: the sane message");
            return sane.Text("expected_json");
        }
        return row.Find("expected_json")?.GetString() ?? $"raises {row.Text("raises")}";
    }

    private static Content Create(JsonElement row)
    {
        Content content = CreateStamped(row);
        foreach (JsonElement step in row.Find("steps")?.EnumerateArray() ?? default)
        {
            ReferenceSteps.Apply(step, content);
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
            return CallFactory(row);
        }
        // No content of ours gets such a number or time by itself, but a program may write them.
        Content content = CallFactory(row);
        content.Map["sn"] = number.GetUInt64();
        content.Map["time"] = now;
        return content;
    }

    private static Content CallFactory(JsonElement row)
    {
        string factory = row.Text("factory");
        var arguments = new Arguments(row.GetProperty("args"));
        try
        {
            return ReferenceFactories.Create(factory, arguments);
        }
        catch (ArgumentException refused)
        {
            throw new Refusal(refused);
        }
    }

    private sealed class Refusal(ArgumentException reason) : Exception(reason.Message, reason);
}
