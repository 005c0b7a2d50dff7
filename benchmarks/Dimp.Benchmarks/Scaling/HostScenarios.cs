using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Dimp.Protocol;

namespace Dimp.Benchmarks.Scaling;

/// <summary>Messages to and from System.Text.Json, streams and pipes.</summary>
internal static class HostScenarios
{
    private const int Size = 100;

    private static readonly JsonTypeInfo<Content> Type =
        new JsonSerializerOptions { TypeInfoResolver = DimpContents.Default }.GetTypeInfo<Content>();

    public static IReadOnlyList<Scenario> All { get; } =
    [
        Of("host: read n contents with JsonSerializer", Inputs.Contents, static (json, _) => JsonSerializer.Deserialize(json, Type)),
        Of("host: write n contents with JsonSerializer", Contents, static (content, _) => JsonSerializer.SerializeToUtf8Bytes(content, Type)),
        Of("host: write n edited contents with JsonSerializer", Edited, static (content, _) => JsonSerializer.SerializeToUtf8Bytes(content, Type)),
        Of("host: n contents as a JsonNode", Contents, static (content, _) => content.Map.ToJsonNode()),
        Of("host: n contents as a JsonElement", Contents, static (content, _) => content.Map.ToJsonElement()),
        Of("host: n contents of a JsonNode", static n => Contents(n).Map.ToJsonNode(), static (node, _) => DimpContents.Default.Parse(node)),
        Of("host: n contents of a JsonElement", static n => Contents(n).Map.ToJsonElement(), static (element, _) => DimpContents.Default.Parse(element)),
        Of("host: n contents of a stream", static n => Inputs.Utf8(Inputs.Contents(n)), static (json, _) =>
            DimpContents.Default.ParseAsync(new MemoryStream(json)).AsTask().GetAwaiter().GetResult()),
        Of("host: n lines", Lines, static (lines, _) => Count(DimpContents.Default.ReadLinesAsync(Reader(lines, 4_096)))),
        Of("host: a line of n contents in small pieces", Line, static (line, _) => Count(DimpContents.Default.ReadLinesAsync(Reader(line, 64)))),
        Of("host: n frames", Frames, static (frames, _) => Count(DimpContents.Default.ReadFramesAsync(Reader(frames, 4_096)))),
    ];

    private static Content Contents(int count) => DimpContents.Default.Parse(Inputs.Contents(count));

    private static Content Edited(int count)
    {
        var array = (ArrayContent)Contents(count);
        foreach (Content content in array.Contents)
        {
            content.Sn = 7;
        }
        return array;
    }

    private static byte[] Lines(int count) => Repeat(count, static (text, output) => text.WriteLineTo(output));

    private static byte[] Frames(int count) => Repeat(count, static (text, output) => text.WriteFrameTo(output));

    private static byte[] Line(int count)
    {
        var output = new ArrayBufferWriter<byte>();
        Contents(count).WriteLineTo(output);
        return output.WrittenSpan.ToArray();
    }

    private static byte[] Repeat(int count, Action<Content, IBufferWriter<byte>> write)
    {
        var output = new ArrayBufferWriter<byte>();
        Content text = TextContent.Create("t");
        for (int i = 0; i < count; i++)
        {
            write(text, output);
        }
        return output.WrittenSpan.ToArray();
    }

    private static PipeReader Reader(byte[] bytes, int pieces) =>
        PipeReader.Create(new MemoryStream(bytes), new StreamPipeReaderOptions(bufferSize: pieces));

    private static int Count(IAsyncEnumerable<WireLine<Content>> lines) => lines.CountAsync().AsTask().GetAwaiter().GetResult();

    private static Scenario Of<T>(string name, Func<int, T> make, Func<T, int, object?> run) => Scenario.On(name, Size, make, run);
}
