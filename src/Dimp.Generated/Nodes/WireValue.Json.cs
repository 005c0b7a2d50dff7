using System.Text.Json;

namespace Dimp;

public readonly partial struct WireValue
{
    /// <summary>Writes the value with its received text, or <c>null</c> if it is undefined.</summary>
    /// <param name="writer">The writer.</param>
    /// <exception cref="InvalidOperationException">No value may be written here.</exception>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (Node is { } node)
        {
            node.WriteTo(writer);
        }
        else if (IsUndefined)
        {
            writer.WriteNullValue();
        }
        else
        {
            var output = new JsonOutput(new byte[JsonNumber.MaxFormattedLength], 0);
            WriteTo(ref output);
            writer.WriteRawValue(output.Written, skipInputValidation: true);
        }
    }
}
