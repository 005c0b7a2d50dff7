using Dimp.Generators.Model;
using Dimp.Generators.Support;

namespace Dimp.Generators.Linking;

/// <summary>Values that lead to a record.</summary>
internal sealed record Candidate(EquatableArray<string> Values, Registration Record);
