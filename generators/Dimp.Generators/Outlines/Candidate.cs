using Dimp.Generators.Support;

namespace Dimp.Generators.Outlines;

/// <summary>A record of a file that may be a shape.</summary>
/// <param name="Name">The metadata name.</param>
/// <param name="Declarations">What the file says of it.</param>
internal sealed record Candidate(string Name, string Path, EquatableArray<string> Declarations);
