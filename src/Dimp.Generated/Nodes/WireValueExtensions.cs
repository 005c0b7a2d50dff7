namespace Dimp;

/// <summary>Extensions of <see cref="WireValue"/>.</summary>
public static class WireValueExtensions
{
    /// <summary>A value of a struct that defines how it is read; <c>null</c> when it cannot be read.</summary>
    /// <remarks>It is <see cref="WireValue.As{T}"/> for structs. C# does not allow both methods in one type.</remarks>
    /// <typeparam name="T">The struct.</typeparam>
    /// <param name="value">The value.</param>
    public static T? As<T>(this WireValue value) where T : struct, IWireValue<T> =>
        !value.IsNullOrUndefined && T.TryRead(value, out T result) ? result : null;
}
