using System.Text;

namespace Dimp.Benchmarks.Scaling;

/// <summary>JSON of any size.</summary>
internal static class Inputs
{
    public static readonly WireOptions Deep = new() { MaxDepth = WireOptions.GreatestDepth };

    /// <summary>So many keys, all different.</summary>
    public static string Wide(int count) => $"{{{string.Join(',', Enumerable.Range(0, count).Select(i => $"\"key{i}\":{i}"))}}}";

    /// <summary>The same, with one key that comes three times.</summary>
    public static string Duplicate(int count) => $"{{\"twice\":0,{Wide(count)[1..^1]},\"twice\":1,\"twice\":2}}";

    /// <summary>So many objects.</summary>
    public static string Objects(int count) => $"{{{string.Join(',', Enumerable.Range(0, count).Select(i => $"\"key{i}\":{{\"a\":{i}}}"))}}}";

    /// <summary>An array of so many objects.</summary>
    public static string Items(int count) => $"{{\"list\":[{string.Join(',', Enumerable.Range(0, count).Select(i => $"{{\"a\":{i}}}"))}]}}";

    /// <summary>Objects and arrays in one another.</summary>
    public static string Nested(int depth) =>
        $"{{\"map\":{Repeat("{\"map\":", depth - 2)}{{}}{Repeat("}", depth - 2)},\"list\":{Repeat("[", depth - 1)}{Repeat("]", depth - 1)}}}";

    /// <summary>A message with so many contents.</summary>
    public static string Contents(int count) =>
        $$"""{"type":"202","sn":1,"time":2,"contents":[{{string.Join(',', Enumerable.Range(0, count).Select(i => $$"""{"type":"1","sn":{{i + 1}},"time":2,"text":"t"}"""))}}]}""";

    /// <summary>Contents in contents, two nodes for each.</summary>
    public static string NestedContents(int depth) =>
        $"{Repeat("{\"type\":\"202\",\"sn\":1,\"time\":2,\"contents\":[", depth / 2)}{Repeat("]}", depth / 2)}";

    public static byte[] Utf8(string json) => Encoding.UTF8.GetBytes(json);

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, Math.Max(0, count)));
}
