using System.Text;

namespace Dimp.Benchmarks.Messages;

/// <summary>A content that holds twenty others, each of them a short text.</summary>
internal static class Texts
{
    public static readonly byte[] Utf8 = Encoding.UTF8.GetBytes(
        $$"""{"type":"202","sn":2043128762,"time":1700000000.125,"contents":[{{string.Join(',', Enumerable.Range(0, 20).Select(Text))}}]}""");

    private static string Text(int index) =>
        $$"""{"type":"1","sn":{{2043128763 + index}},"time":{{1700000000 + index}}.5,"text":"What was said as number {{index}}, and no more than that."}""";
}
