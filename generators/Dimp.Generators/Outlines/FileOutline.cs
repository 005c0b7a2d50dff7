using Dimp.Generators.Support;

namespace Dimp.Generators.Outlines;

/// <summary>What a file declares.</summary>
/// <param name="Globals">What it says to all files: global usings, attributes of the assembly.</param>
/// <param name="GlobalMentions">The simple names that those need.</param>
internal sealed record FileOutline(
    string Path,
    EquatableArray<string> Globals,
    EquatableArray<string> GlobalMentions,
    EquatableArray<string> Namespaces,
    EquatableArray<TypeOutline> Types)
{
    public IEnumerable<Candidate> Candidates =>
        from type in Types
        from name in type.Candidates
        group type.Text by name into parts
        select new Candidate(parts.Key, Path, [.. parts]);
}
