namespace Dimp.Tests;

/// <summary>
/// How much memory a message needs, as a multiple of its length: for the texts that have the most entries, values and nodes for
/// their length. docs/threat-model.md states the multiples.
/// </summary>
[Collection(nameof(Memory))]
public class MemoryTests
{
    private const int Length = 200_000;

    /// <summary>What a message needs that is empty, and what the collector's counting adds.</summary>
    private const int Little = 40_000;

    private const int MostWhenParsed = 5;
    private const int MostWhenRead = 80;
    private const int MostAllocatedToRefuse = 5;

    public static TheoryData<string> Pieces => ["\"\":0", "\"\":\"\"", "\"\":\"a\"", "\"\":[]", "\"\":{}", "\"\":[[],[]]", "\"a\":{\"\":\"\\n\"}", "[]", "{}", "\"a\"", "[[[[[[[[[[]]]]]]]]]]", "1"];

    [Theory]
    [MemberData(nameof(Pieces))]
    public void A_message_keeps_a_multiple_of_its_length(string piece)
    {
        byte[] json = Fill(piece);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        WireMap map = WireMap.Parse(json);
        // Pooled arrays of other tests may be given back meanwhile, so there is no least value.
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, (MostWhenParsed * json.Length) + Little);
        ReadAll(map);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, (MostWhenRead * json.Length) + Little);
        GC.KeepAlive(map);
    }

    [Theory]
    [MemberData(nameof(Pieces))]
    public void What_is_refused_at_its_end_allocates_a_multiple_of_its_length(string piece)
    {
        byte[] json = Fill(piece)[..^1];
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.False(WireMap.TryParse(json, out _, out _));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, (MostAllocatedToRefuse * json.Length) + Little);
    }

    /// <summary>An object of such entries, or with a list of such items.</summary>
    private static byte[] Fill(string piece)
    {
        string pieces = string.Join(',', Enumerable.Repeat(piece, Length / (piece.Length + 1)));
        return Text.Utf8(piece.Contains(':', StringComparison.Ordinal) ? $"{{{pieces}}}" : $"{{\"a\":[{pieces}]}}");
    }

    private static void ReadAll(WireValue value)
    {
        _ = value.AsString();
        foreach (WireValue item in value.AsMap()?.Values ?? (IEnumerable<WireValue>?)value.AsList() ?? [])
        {
            ReadAll(item);
        }
    }
}
