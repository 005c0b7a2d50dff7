using System.Text.Json;
using Dimp.Benchmarks.Messages;

namespace Dimp.Benchmarks.Contenders;

/// <summary>The minimum cost of a check of the grammar with the reader of .NET. It keeps nothing.</summary>
internal static class JsonReader
{
    /// <summary>A brace, eight keys with their values, a brace.</summary>
    public static readonly Outcome Tokens = new(Number: 18);

    public static Outcome Walk() => new(Number: Walk(Handshake.Utf8));

    public static int Walk(byte[] message)
    {
        var reader = new Utf8JsonReader(message);
        int tokens = 0;
        while (reader.Read())
        {
            tokens++;
        }
        return tokens;
    }
}
