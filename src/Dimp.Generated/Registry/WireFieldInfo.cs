namespace Dimp;

/// <summary>What is declared of a field.</summary>
/// <param name="Name">The property's name.</param>
/// <param name="Key">The key.</param>
/// <param name="Type">The property's type.</param>
public sealed record WireFieldInfo(string Name, string Key, Type Type)
{
    /// <summary>Keys that are read too, old names among them.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Keys that are written too.</summary>
    public IReadOnlyList<string> Mirrors { get; init; } = [];

    /// <summary>Keys that are written too for old peers.</summary>
    public IReadOnlyList<string> Legacy { get; init; } = [];

    /// <summary>The key of a single item that stands in for a list.</summary>
    public string? Single { get; init; }

    /// <summary>The short name.</summary>
    public string? Short { get; init; }

    /// <summary>Whether a message without a value here is reported.</summary>
    public bool IsRequired { get; init; }
}
