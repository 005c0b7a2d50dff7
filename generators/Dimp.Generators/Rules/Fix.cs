using System.Collections.Immutable;

namespace Dimp.Generators.Rules;

/// <summary>What a code fix writes in the place of a diagnostic, which carries it as a property.</summary>
internal sealed record Fix(string Kind, string Text)
{
    /// <summary>The text is to stand where the diagnostic is.</summary>
    public const string Replacement = nameof(Replacement);

    /// <summary>The record derives from the one of that name.</summary>
    public const string Base = nameof(Base);

    /// <summary>The method takes these parameters too.</summary>
    public const string Parameters = nameof(Parameters);

    public ImmutableDictionary<string, string?> ToProperties() => ImmutableDictionary<string, string?>.Empty.Add(Kind, Text);
}
