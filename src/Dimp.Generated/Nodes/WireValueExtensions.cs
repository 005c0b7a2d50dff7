namespace Dimp;

/// <summary>What is said of a value beside its own members.</summary>
public static class WireValueExtensions
{
    /// <summary>A value of a struct that says itself how it is read; <c>null</c> when it cannot be read.</summary>
    /// <remarks>It is <see cref="WireValue.As{T}"/> for structs: C# does not let one type have both.</remarks>
    /// <typeparam name="T">The struct.</typeparam>
    /// <param name="value">The value.</param>
    public static T? As<T>(this WireValue value) where T : struct, IWireValue<T> =>
        !value.IsNullOrUndefined && T.TryRead(value, out T result) ? result : null;
}
