using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dimp;

// Out to System.Text.Json. What was read was validated then, and no edit lets in what is not valid: nothing is validated again.
public abstract partial class WireNode
{
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = WireOptions.GreatestDepth };

    /// <summary>The JSON as UTF-8, without a copy when nothing was edited. A later edit does not change it.</summary>
    internal ReadOnlyMemory<byte> Utf8Memory => IsUntouched ? _utf8.AsMemory(_start, _end - _start) : ToUtf8Bytes();

    /// <summary>Writes the JSON, byte for byte as <see cref="ToUtf8Bytes"/> gives it, whatever the writer's options.</summary>
    /// <param name="writer">The writer.</param>
    /// <exception cref="InvalidOperationException">
    /// No value may be written here, or the JSON of an edited message would be longer than an array can be.
    /// </exception>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (IsUntouched)
        {
            writer.WriteRawValue(Source, skipInputValidation: true);
            return;
        }
        int length = MeasureEdited();
        byte[] buffer = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            WriteEdited(buffer.AsSpan(0, length));
            writer.WriteRawValue(buffer.AsSpan(0, length), skipInputValidation: true);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>A copy as a <see cref="JsonElement"/>, which keeps the text of every value.</summary>
    public JsonElement ToJsonElement() => JsonElement.Parse(ToUtf8Bytes(), Deep);

    /// <summary>A copy as a <see cref="JsonNode"/>, which keeps the text of every value. It has each key once.</summary>
    public JsonNode ToJsonNode() => JsonNode.Parse(JsonTreeWriter.Write(this), documentOptions: Deep)!;
}
