using System.Text.Json;
using System.Text.RegularExpressions;
using Dimp.Protocol.Tests.Recorded;

namespace Dimp.Protocol.Tests.Profiles;

/// <summary>Rows of shortkeys.json: messages written with short keys, and read back.</summary>
public partial class ShortKeyTests(ITestOutputHelper output)
{
    internal const string Refused = "refused";

    private static readonly WireOptions ShortKeys = new() { AllowShortKeys = true };

    private static IEnumerable<JsonElement> Rows => Vectors.Read("shortkeys.json");

    [Fact]
    public void Every_row_is_as_recorded_or_differs_on_purpose()
    {
        var rows = new ProfileRows(ShortKeyDifferences.Table, string.Equals);
        foreach (JsonElement row in Rows)
        {
            string recorded = row.Find("output_json")?.GetString() ?? Refused;
            rows.Row(NameOf(row), recorded, Convert(row.Text("op"), row.Text("input_json"), out string? error));
            rows.Check(NameOf(row), error is null || NamesTwoKeys(error, row.Text("input_json")), $"does not name both keys: {error}");
        }
        rows.Report(output);
    }

    [Fact]
    public void What_the_reference_can_reverse_is_reversed_to_the_letter()
    {
        foreach (JsonElement row in Rows.Where(row => row.Find("reversible")?.GetBoolean() == true))
        {
            if (ShortKeyDifferences.Table.Any(difference => difference.Case == NameOf(row) && difference.Ours == Refused))
            {
                continue;
            }
            string subject = row.Text("op")["compress_".Length..];
            string compressed = Convert($"compress_{subject}", row.Text("input_json"), out _);
            Assert.Equal(row.Text("input_json"), Convert($"extract_{subject}", compressed, out _));
        }
    }

    [Fact]
    public void A_collision_that_the_reference_refuses_is_refused()
    {
        bool IsCollision(JsonElement row) =>
            row.Find("raises") is not null && row.Text("name").StartsWith("collide", StringComparison.Ordinal);
        foreach (JsonElement row in Rows.Where(IsCollision))
        {
            Assert.Equal(Refused, Convert(row.Text("op"), row.Text("input_json"), out _));
        }
    }

    private static string NameOf(JsonElement row) => $"{row.Text("impl")} {row.Text("op")} {row.Text("name")}";

    private static string Convert(string operation, string json, out string? error) => operation switch
    {
        "compress_content" => Compress(DimpContents.Default.Parse(json), out error),
        "compress_symmetric_key" => Compress(SymmetricKeys.Default.Parse(json), out error),
        // The reference compresses a reliable message under this name, even if keys are missing.
        "compress_reliable_message" => Compress(new ReliableMessage(WireMap.Parse(json), DimpMessages.Default), out error),
        "extract_content" => Extract(DimpContents.Default, json, out error),
        "extract_symmetric_key" => Extract(SymmetricKeys.Default, json, out error),
        "extract_reliable_message" => Extract(DimpMessages.Default, json, out error),
        _ => throw new ArgumentException($"There is no operation {operation}.", nameof(operation)),
    };

    private static string Compress(WireRecord record, out string? error)
    {
        string before = record.ToJson();
        try
        {
            error = null;
            return record.ToJson(WireProfile.Short);
        }
        catch (InvalidOperationException collision)
        {
            error = collision.Message;
            return Refused;
        }
        finally
        {
            Assert.Equal(before, record.ToJson());
        }
    }

    private static string Extract<TRoot>(WireRegistry<TRoot> registry, string json, out string? error) where TRoot : WireRecord
    {
        bool isRead = registry.TryParse(json, ShortKeys, out TRoot? record, out WireError? refusal);
        error = refusal?.Message;
        return isRead ? record!.ToJson() : Refused;
    }

    private static bool NamesTwoKeys(string error, string json) =>
        Quoted().Matches(error).Select(match => match.Groups[1].Value).Distinct().Count(WireMap.Parse(json).ContainsKey) == 2;

    [GeneratedRegex("\"([^\"]*)\"")]
    private static partial Regex Quoted();
}
