namespace Dimp;

/// <summary>The kinds of JSON value, and <see cref="Undefined"/> for the absence of one.</summary>
public enum WireKind
{
    /// <summary>No value: the key is absent.</summary>
    Undefined,

    /// <summary>The literal <c>null</c>.</summary>
    Null,

    /// <summary>The literals <c>true</c> and <c>false</c>.</summary>
    Boolean,

    /// <summary>A number of any size and precision.</summary>
    Number,

    /// <summary>A string.</summary>
    String,

    /// <summary>An array: a <see cref="WireList"/>.</summary>
    List,

    /// <summary>An object: a <see cref="WireMap"/>.</summary>
    Map,
}
