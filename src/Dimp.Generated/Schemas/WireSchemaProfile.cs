namespace Dimp;

/// <summary>For what a JSON Schema is used.</summary>
public enum WireSchemaProfile
{
    /// <summary>
    /// To validate messages. It allows what records read: unknown types and keys, numbers in strings, other names of a key. It
    /// requires what <see cref="WireRecord.Validate()"/> requires.
    /// </summary>
    Validation,

    /// <summary>
    /// To generate classes for other languages. It has the keys and values that this library writes, a schema for each record that
    /// refers to the schema of its base, and the <c>discriminator</c> of OpenAPI.
    /// </summary>
    CodeGeneration,
}
