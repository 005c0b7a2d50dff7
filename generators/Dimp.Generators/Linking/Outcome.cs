using Dimp.Generators.Support;

namespace Dimp.Generators.Linking;

/// <summary>A record in hand: the lookups that may find a more specific one, and else the record itself.</summary>
/// <param name="Type">The record; <c>null</c> when there can be none of exactly that type.</param>
/// <param name="Variable">What holds a more specific record where the record itself cannot stand in.</param>
internal sealed record Outcome(EquatableArray<string> Lookups, string? Type, string? Variable)
{
    /// <summary>What a more specific record has to be, where the lookups find others too.</summary>
    public string? Wanted { get; init; }
}
