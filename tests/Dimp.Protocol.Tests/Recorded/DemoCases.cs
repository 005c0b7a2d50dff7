using System.Text.Json;

namespace Dimp.Protocol.Tests.Recorded;

/// <summary>Rows of demo.json: commands and contents of the reference's demo, created and parsed.</summary>
internal static class DemoCases
{
    internal static Comparison Compare()
    {
        var comparison = new Comparison();
        foreach (JsonElement row in Vectors.Read("demo.json"))
        {
            Action<JsonElement, RowComparison> compare = row.Text("kind") == "create" ? CreateCases.Compare : ParseCases.Compare;
            comparison.Row(row.Text("name"), result => compare(row, result));
        }
        return comparison;
    }
}
