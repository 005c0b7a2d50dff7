namespace Dimp;

/// <summary>How a <see cref="WireValue"/> holds its value: as JSON text (raw), or as a .NET value.</summary>
internal enum WireForm : byte
{
    Undefined,
    Null,
    False,
    True,
    Int64,
    UInt64,
    Double,
    Decimal,

    /// <summary>Seconds, stored as ticks of 100 nanoseconds.</summary>
    Ticks,

    Text,
    Node,

    /// <summary>A number token. It also holds numbers that no .NET type can hold.</summary>
    RawNumber,

    /// <summary>The text between the quotes, without escapes.</summary>
    RawText,

    /// <summary>The text between the quotes, with escapes.</summary>
    RawEscapedText,

    /// <summary>
    /// An object without a node yet. Only entries of maps and lists hold it, never a value that is returned to a caller.
    /// </summary>
    RawMap,

    /// <summary>
    /// An array without a node yet. Only entries of maps and lists hold it, never a value that is returned to a caller.
    /// </summary>
    RawList,
}
