namespace Dimp;

/// <summary>
/// Marks the record to use when no case of the nearest dispatcher above it matches and the map has the key
/// <see cref="Having"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class FallbackAttribute : Attribute
{
    /// <summary>The key that must be present; its value does not matter and may be <c>null</c>.</summary>
    public required string Having { get; init; }
}
