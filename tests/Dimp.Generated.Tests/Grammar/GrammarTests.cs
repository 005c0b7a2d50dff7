using System.Globalization;
using System.Text;
using CsCheck;

namespace Dimp.Tests.Grammar;

/// <summary>
/// The proof that our scanner reads the language of the framework's reader. <c>Dimp_Grammar_Length=6</c> tries longer
/// strings, <c>CsCheck_Iter=1000000</c> more mutations; see CONTRIBUTING.md.
/// </summary>
public class GrammarTests
{
    /// <summary>Bytes of each kind that JSON has, and bytes that are never valid.</summary>
    private static readonly byte[] Hostile = [.. "{}[]\",:\\u0d1-.e+tn \n/"u8, 0x00, 0xC3, 0xA9];

    private static readonly int Length =
        int.TryParse(Environment.GetEnvironmentVariable("Dimp_Grammar_Length"), CultureInfo.InvariantCulture, out int length) ? length : 3;

    [Theory]
    [InlineData("", "")]
    [InlineData("{\"a\":", "}")]
    [InlineData("{\"", "\":1}")]
    [InlineData("{\"a\":\"", "\"}")]
    [InlineData("{\"a\":[1,", "]}")]
    [InlineData("{\"a\":{\"b\":\"\\u", "\"}}")]
    [InlineData("{\"a\":\"\\u00", "\"}")]
    [InlineData("{\"a\":-1", "}")]
    [InlineData("{\"a\":\"\\ud83d", "\"}")]
    [InlineData("{\"long enough for a vector\":\"and so is this text\",\"a\":", ",\"z\":\"what follows is as long\"}")]
    [InlineData("{\"a\":\"a text of some length, and then ", " and some more text after it\"}")]
    public void Every_short_text_is_read_as_the_framework_reads_it(string before, string after)
    {
        byte[] start = Encoding.UTF8.GetBytes(before);
        byte[] end = Encoding.UTF8.GetBytes(after);
        for (int length = 0; length <= Length; length++)
        {
            var digits = new int[length];
            do
            {
                GrammarAssert.Agrees([.. start, .. digits.Select(static digit => Hostile[digit]), .. end]);
            }
            while (TryCount(digits));
        }
    }

    [Theory]
    [InlineData("{\"a\":\"", "\"}")]
    [InlineData("{\"a\":\"\\u0", "0\"}")]
    [InlineData("{\"a\":1", "}")]
    public void Every_two_bytes_are_read_as_the_framework_reads_them(string before, string after)
    {
        byte[] json = Text.Utf8($"{before}..{after}");
        for (int pair = 0; pair < 0x10000; pair++)
        {
            json[before.Length] = (byte)(pair >> 8);
            json[before.Length + 1] = (byte)pair;
            GrammarAssert.Agrees(json);
        }
    }

    [Fact]
    public void What_was_mutated_is_read_as_the_framework_reads_it() =>
        Gen.Select(AnyJson.Object, Mutation.Any.Array[1, 4]).Sample((json, mutations) =>
            GrammarAssert.Agrees(mutations.Aggregate(Text.Utf8(json), static (bytes, mutation) => mutation.Apply(bytes))),
            iter: Math.Max(Check.Iter, 5000));

    [Fact]
    public void A_message_in_pieces_is_read_as_one() =>
        Gen.Select(AnyJson.Object, Mutation.Any.Array[0, 2]).Sample((json, mutations) =>
            GrammarAssert.AgreesInPieces(mutations.Aggregate(Text.Utf8(json), static (bytes, mutation) => mutation.Apply(bytes))), iter: 20);

    [Fact]
    public void Depth_is_counted_as_the_framework_counts_it()
    {
        foreach (string open in new[] { "[", "{\"a\":", "[[{\"a\":[" })
        {
            for (int count = 1; count < 140; count++)
            {
                byte[] json = Text.Utf8($"{{\"a\":{string.Concat(Enumerable.Repeat(open, count))}1{Closing(open, count)}}}");
                foreach (int maxDepth in new[] { 1, 2, 63, 64, 65, 128, 129, 1000 })
                {
                    Assert.Equal(
                        ReferenceReader.Accepts(json, maxDepth),
                        Notes.Default.TryParse(json, new WireOptions { MaxDepth = maxDepth }, out _, out _));
                }
            }
        }
    }

    /// <summary>A vector may begin anywhere before the end of the text.</summary>
    [Fact]
    public void The_end_of_a_text_is_found_whatever_its_length()
    {
        for (int length = 0; length < 80; length++)
        {
            foreach (string odd in new[] { "", "é", "\\n", "\"", "\n", "\\", "\\ud83d\\ude00", "\\ud83d" })
            {
                for (int at = 0; at <= length; at += 7)
                {
                    string text = new string('x', at) + odd + new string('y', length - at);
                    GrammarAssert.Agrees(Text.Utf8($"{{\"{text}\":1}}"));
                    GrammarAssert.Agrees(Text.Utf8($"{{\"k\":\"{text}\"}}"));
                    GrammarAssert.Agrees(Text.Utf8($"{{\"k\":[\"{text}"));
                    GrammarAssert.Agrees(Text.Utf8($"{{\"k\":{new string('1', length + 1)}{odd}}}"));
                }
            }
        }
    }

    private static string Closing(string open, int count) => string.Concat(
        Enumerable.Repeat(string.Concat(open.Reverse().Select(static c => c == '[' ? "]" : c == '{' ? "}" : "")), count));

    private static bool TryCount(int[] digits)
    {
        for (int i = digits.Length - 1; i >= 0; i--)
        {
            if (++digits[i] < Hostile.Length)
            {
                return true;
            }
            digits[i] = 0;
        }
        return false;
    }
}
