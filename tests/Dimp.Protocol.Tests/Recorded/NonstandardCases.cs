using System.Text.Json;

namespace Dimp.Protocol.Tests.Recorded;

/// <summary>Rows of parse_nonstandard.json: the texts that the reference's JSON reader accepts or refuses.</summary>
internal static class NonstandardCases
{
    internal static Comparison Compare()
    {
        var comparison = new Comparison();
        foreach (JsonElement row in Vectors.Read("parse_nonstandard.json"))
        {
            string recorded = row.Find("json_error") is null ? row.Text("class") : "refused";
            string ours = ParseCases.IsRefused(row.Text("input_json")) ? "refused" : "accepted";
            comparison.Row(row.Text("name"), result => result.Same(null, recorded, ours));
        }
        return comparison;
    }
}
