using System.Diagnostics.CodeAnalysis;

namespace Dimp;

/// <summary>
/// A type of your own that can be the type of a field. It defines how it is read from a JSON value and written as one.
/// Classes and structs that implement it are used like the built-in types.
/// </summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IWireValue<TSelf> where TSelf : IWireValue<TSelf>
{
    /// <summary>
    /// A JSON Schema (2020-12) of the values that <see cref="TryRead"/> can read, as text. By default, it allows every value.
    /// </summary>
    static virtual string JsonSchema => "true";

    /// <summary>
    /// Reads a value. It must not throw. A value that cannot be read counts as absent, stays in the map, and is reported by
    /// <see cref="WireRecord.Validate()"/>.
    /// </summary>
    /// <param name="value">A value of any kind but <see cref="WireKind.Undefined"/> and <see cref="WireKind.Null"/>.</param>
    /// <param name="result">The value as <typeparamref name="TSelf"/>.</param>
    /// <returns>Whether the value could be read.</returns>
    static abstract bool TryRead(WireValue value, [MaybeNullWhen(false)] out TSelf result);

    /// <summary>
    /// Whether <see cref="TryRead"/> reads a value; <see cref="WireRecord.Validate()"/> asks it. By default it tries. A type that can
    /// tell without making an instance makes validation faster.
    /// </summary>
    /// <param name="value">A value of any kind but <see cref="WireKind.Undefined"/> and <see cref="WireKind.Null"/>.</param>
    static virtual bool CanRead(WireValue value) => TSelf.TryRead(value, out _);

    /// <summary>The JSON value. <see cref="TryRead"/> must read it back as an equal instance.</summary>
    WireValue ToWireValue();
}
