using Dimp.Generators.Support;

namespace Dimp.Generators.Model;

/// <summary>A key and the values by which a record is told apart; no values where the key must merely be there.</summary>
internal sealed record DiscriminatorModel(string Key, EquatableArray<string> Values);
