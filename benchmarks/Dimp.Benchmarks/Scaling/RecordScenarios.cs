using System.Buffers;
using Dimp.Protocol;

namespace Dimp.Benchmarks.Scaling;

/// <summary>Messages with many nested ones, and what registries and records do with them.</summary>
internal static class RecordScenarios
{
    private const int Size = 100;

    private static readonly WireOptions Short = new() { AllowShortKeys = true };

    public static IReadOnlyList<Scenario> All { get; } =
    [
        Of("registry: parse n contents, text", Inputs.Contents, static (json, _) => DimpContents.Default.Parse(json)),
        Of("registry: parse n contents, handed over", Utf8, static (json, _) => DimpContents.Default.ParseOwned(json)),
        Of("registry: parse n contents, span", Utf8, static (json, _) => DimpContents.Default.Parse((ReadOnlySpan<byte>)json)),
        Of("registry: parse n contents, sequence", Utf8, static (json, _) => DimpContents.Default.Parse(new ReadOnlySequence<byte>(json))),
        Of("registry: parse n contents, strictly", Inputs.Contents, static (json, _) => DimpContents.Default.Parse(json, WireOptions.Strict)),
        Of("registry: parse n keys, short ones too", static n => $"{{\"T\":\"1\",{Inputs.Wide(n)[1..]}", static (json, _) => DimpContents.Default.Parse(json, Short)),
        Of("record: read n contents", Contents, static (array, _) => array.Contents.Sum(static content => content.Sn)),
        Of("record: read a list by index", Contents, ByIndex),
        Of("record: read a property n times", Contents, static (array, n) => Enumerable.Range(0, n).Sum(_ => array.Sn)),
        Of("record: edit n contents", Contents, static (array, _) => { foreach (Content content in array.Contents) { content.Sn = 1; } return array; }),
        Of("record: set a list of n", static n => Enumerable.Range(0, n).Select(static _ => TextContent.Create("t")).ToArray(), static (items, _) => ArrayContent.Create(items)),
        Of("record: copy with n contents", Contents, static (array, _) => array with { Sn = 2 }),
        Of("record: equality of n contents", static n => (Contents(n), Contents(n)), static (pair, _) => pair.Item1 == pair.Item2),
        Of("record: hash code of n contents", Contents, static (array, _) => array.GetHashCode()),
        Of("record: validate n contents", Contents, static (array, _) => array.Validate()),
        Of("record: legacy of n contents", Contents, static (array, _) => array.ToUtf8Bytes(WireProfile.Legacy)),
        Of("record: short of n contents", Contents, static (array, _) => array.ToUtf8Bytes(WireProfile.Short)),
        Of("record: short of n keys", static n => DimpContents.Default.Parse(Inputs.Wide(n)), static (content, _) => content.ToUtf8Bytes(WireProfile.Short)),
        Of("record: text of n contents", Contents, static (array, _) => array.ToString()),
    ];

    private static byte[] Utf8(int count) => Inputs.Utf8(Inputs.Contents(count));

    private static ArrayContent Contents(int count) => (ArrayContent)DimpContents.Default.Parse(Inputs.Contents(count));

    private static object? ByIndex(ArrayContent array, int count)
    {
        long sum = 0;
        for (int i = 0; i < array.Contents.Count; i++)
        {
            sum += array.Contents[i].Sn;
        }
        return sum;
    }

    private static Scenario Of<T>(string name, Func<int, T> make, Func<T, int, object?> run) => Scenario.On(name, Size, make, run);
}
