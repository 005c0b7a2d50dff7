using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dimp;

/// <summary>Writes trees from and to <see cref="JsonNode"/>, which has each key once.</summary>
internal static class JsonTreeWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        // One level more than the parser accepts, so that the parser reports the error.
        MaxDepth = WireOptions.GreatestDepth + 1,
        SkipValidation = true,
    };

    internal static ReadOnlySpan<byte> Write(WireNode root)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, Options))
        {
            Write(root, writer);
        }
        return output.WrittenSpan;
    }

    internal static ReadOnlyMemory<byte> Write(JsonNode root)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, Options))
        {
            root.WriteTo(writer);
        }
        return output.WrittenMemory;
    }

    private static void Write(WireNode root, Utf8JsonWriter writer)
    {
        var open = new Stack<(bool HasKeys, IEnumerator<(string? Key, WireValue Value)> Entries)>();
        Open(root);
        while (open.TryPeek(out (bool HasKeys, IEnumerator<(string? Key, WireValue Value)> Entries) top))
        {
            if (!top.Entries.MoveNext())
            {
                open.Pop();
                Close(top.HasKeys);
                continue;
            }
            (string? key, WireValue value) = top.Entries.Current;
            if (key is not null)
            {
                writer.WritePropertyName(key);
            }
            if (value.Node is { } nested)
            {
                Open(nested);
            }
            else
            {
                value.WriteTo(writer);
            }
        }

        void Open(WireNode node)
        {
            bool hasKeys = node is WireMap;
            if (hasKeys)
            {
                writer.WriteStartObject();
            }
            else
            {
                writer.WriteStartArray();
            }
            open.Push((hasKeys, EntriesOf(node).GetEnumerator()));
        }

        void Close(bool hasKeys)
        {
            if (hasKeys)
            {
                writer.WriteEndObject();
            }
            else
            {
                writer.WriteEndArray();
            }
        }
    }

    private static IEnumerable<(string? Key, WireValue Value)> EntriesOf(WireNode node) => node is WireMap map
        ? map.Select(static entry => ((string?)entry.Key, entry.Value))
        : ((WireList)node).Select(static item => ((string?)null, item));
}
