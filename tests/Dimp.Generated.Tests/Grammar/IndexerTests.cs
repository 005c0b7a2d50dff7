using CsCheck;

namespace Dimp.Tests.Grammar;

/// <summary>What is found in a text that was checked before is what the strict scanner finds in it.</summary>
public class IndexerTests
{
    /// <summary>More than a block of 64 bytes, so that each text is tested at each position of a block.</summary>
    private const int Shifts = 70;

    [Fact]
    public void Any_object_has_the_entries_that_the_strict_scanner_finds() =>
        Gen.Select(AnyJson.Object, Gen.Int[0, Shifts]).Sample((json, shift) =>
            IndexerAssert.Agrees($"{{\"{new string('x', shift)}\":{json},\"z\":[{json}, {json}]}}"));

    [Theory]
    [InlineData("{}")]
    [InlineData("{ }")]
    [InlineData("[]")]
    [InlineData("[ \n ]")]
    [InlineData("[[],[[]],{}]")]
    [InlineData("\"\"")]
    [InlineData("\"{\"")]
    [InlineData("\"]},:\"")]
    [InlineData("\"\\\"\"")]
    [InlineData("\"\\\\\"")]
    [InlineData("\"\\\\\\\"}\"")]
    [InlineData("[\"[\\\"\\\\\\\\\",\"}\"]")]
    [InlineData("[\"\\\\\",\"]\",\"\\\",\\\"\"]")]
    [InlineData("{\"\\\"}\":\"{\\\\\",\"\\\\\":{\"a,b\" : [ 1 ,\t2 ]}}")]
    [InlineData("{\"é\":\"\\u0022}\",\"\\u005c\":-1.5e+3 , \"t\" : true,\"n\":null}")]
    public void A_piece_may_stand_on_any_place_of_a_block(string piece)
    {
        for (int shift = 0; shift < Shifts; shift++)
        {
            string padding = new('x', shift);
            IndexerAssert.Agrees($"{{\"{padding}\":{piece}}}");
            IndexerAssert.Agrees($"{{\"k\":\"{padding}\",\"p\":{piece} ,\"q\":{piece}}}");
            IndexerAssert.Agrees($"{{\"k\":[{new string(' ', shift)}{piece}{new string('\n', shift)}]}}");
        }
    }

    [Fact]
    public void Backslashes_are_counted_across_blocks()
    {
        for (int count = 1; count < 140; count++)
        {
            string run = new('\\', 2 * count);
            for (int shift = 0; shift < Shifts; shift += 7)
            {
                IndexerAssert.Agrees($"{{\"{new string('x', shift)}{run}\":[\"{run}\\\"]\",\"{run}\"]}}");
            }
        }
    }

    [Fact]
    public void Depth_is_counted_across_blocks()
    {
        for (int depth = 1; depth < 60; depth++)
        {
            string lists = new string('[', depth) + "\"]\"" + new string(']', depth);
            IndexerAssert.Agrees($"{{\"a\":{lists},\"b\":[{lists},{lists}]}}");
        }
    }

    /// <summary>A message may be a part of an array; what follows it there is not its own.</summary>
    [Fact]
    public void What_follows_in_the_buffer_is_not_seen()
    {
        foreach (string after in new[] { "", "}", "]", "\"", "\\", ",1]}", ":[{\"" })
        {
            for (int shift = 0; shift < Shifts; shift++)
            {
                string json = $"{{\"k\":[\"{new string('x', shift)}\",{{\"a\":1}}]}}";
                WireList list = Notes.Default.ParseOwned(Text.Utf8(json + after).AsMemory(0, json.Length)).Map["k"].AsList()!;
                Assert.Equal(2, list.Count);
                Assert.Equal(1, list[1].AsMap()!["a"].AsInt32());
                Assert.Equal("{\"a\":1}", list[1].ToString());
            }
        }
    }
}
