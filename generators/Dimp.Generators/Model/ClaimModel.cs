using Dimp.Generators.Support;

namespace Dimp.Generators.Model;

/// <summary>Values of a dispatcher's first keys that lead to a record.</summary>
/// <param name="Dispatcher">The owner of the dispatcher.</param>
internal sealed record ClaimModel(string Dispatcher, EquatableArray<string> Values, bool Replaces);
