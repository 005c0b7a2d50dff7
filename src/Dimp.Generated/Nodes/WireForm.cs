namespace Dimp;

/// <summary>How a <see cref="WireValue"/> holds its value: as text of the wire (raw), or as a value of the runtime.</summary>
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

    /// <summary>Seconds, counted in ticks: ten million make one.</summary>
    Ticks,

    Text,
    Node,

    /// <summary>A number token; it is also what numbers beyond every type of the runtime are held as.</summary>
    RawNumber,

    /// <summary>What stands between the quotes, free of escapes.</summary>
    RawText,

    /// <summary>What stands between the quotes, with escapes.</summary>
    RawEscapedText,

    /// <summary>An object that nobody has looked into. Only entries of maps and lists hold it, never a value handed out.</summary>
    RawMap,

    /// <summary>An array that nobody has looked into. Only entries of maps and lists hold it, never a value handed out.</summary>
    RawList,
}
