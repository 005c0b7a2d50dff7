using System.Diagnostics.CodeAnalysis;

namespace Dimp;

/// <summary>
/// A type of one's own that can be a field: it says how it is read from a JSON value and written as one. Classes and
/// structs that implement it are used like the types that the library knows.
/// </summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IWireValue<TSelf> where TSelf : IWireValue<TSelf>
{
    /// <summary>
    /// Reads a value. It must not throw: what cannot be read is as if it were absent, stays in the map, and is reported
    /// by <see cref="WireRecord.Validate()"/>.
    /// </summary>
    /// <param name="value">A value of any kind but <see cref="WireKind.Undefined"/> and <see cref="WireKind.Null"/>.</param>
    /// <param name="result">The value as <typeparamref name="TSelf"/>.</param>
    /// <returns>Whether the value could be read.</returns>
    static abstract bool TryRead(WireValue value, [MaybeNullWhen(false)] out TSelf result);

    /// <summary>The JSON value that <see cref="TryRead"/> reads back as an equal one.</summary>
    WireValue ToWireValue();
}
