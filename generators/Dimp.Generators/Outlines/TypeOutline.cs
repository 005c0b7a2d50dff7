using Dimp.Generators.Support;

namespace Dimp.Generators.Outlines;

/// <summary>A type that is in no other, as far as other declarations can tell: all but the bodies of its members.</summary>
/// <param name="Names">The simple names that are declared: its own, and those of the types inside.</param>
/// <param name="Mentions">The simple names of others that it is declared with.</param>
/// <param name="Candidates">The metadata names of the records that may be shapes.</param>
internal sealed record TypeOutline(
    string Text, EquatableArray<string> Names, EquatableArray<string> Mentions, EquatableArray<string> Candidates);
