using System.Text.Json;
using Dimp.Benchmarks.Messages;

namespace Dimp.Benchmarks.Contenders;

/// <summary>The minimum cost of a check of the grammar with the reader of .NET. It keeps nothing.</summary>
internal static class JsonReader
{
    /// <summary>A brace, eight keys with their values, a brace.</summary>
    public static readonly Outcome Tokens = new(Number: 18);

    public static Outcome Walk()
    {
        var reader = new Utf8JsonReader(Handshake.Utf8);
        int tokens = 0;
        while (reader.Read())
        {
            tokens++;
        }
        return new Outcome(Number: tokens);
    }
}
