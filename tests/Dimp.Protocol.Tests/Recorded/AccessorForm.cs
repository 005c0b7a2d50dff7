namespace Dimp.Protocol.Tests.Recorded;

/// <summary>The kinds of values that accessors give, as far as they are recorded in different ways.</summary>
internal enum AccessorForm
{
    /// <summary>A value that is recorded as it is.</summary>
    Leaf,

    Time,
    Amount,
    State,
    Identifier,
    Identifiers,

    /// <summary>Binary data as text.</summary>
    Data,

    /// <summary>A small file.</summary>
    File,

    /// <summary>A key or meta: the reference judges it, ours carries it.</summary>
    Carried,

    /// <summary>Documents, carried likewise.</summary>
    CarriedList,

    /// <summary>A record of its own.</summary>
    Record,

    /// <summary>A list of records.</summary>
    Records,
}
