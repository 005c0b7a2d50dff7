using Dimp.Generators.Support;

namespace Dimp.Generators.Incremental;

/// <summary>The declarations of a file.</summary>
/// <param name="Globals">The parts that apply to all files: global usings and assembly attributes.</param>
/// <param name="GlobalMentions">The simple names used in them.</param>
internal sealed record FileSummary(
    string Path,
    EquatableArray<string> Globals,
    EquatableArray<string> GlobalMentions,
    EquatableArray<string> Namespaces,
    EquatableArray<TypeSummary> Types)
{
    public IEnumerable<ShapeCandidate> Candidates =>
        from type in Types
        from name in type.Candidates
        group type.Text by name into parts
        select new ShapeCandidate(parts.Key, Path, [.. parts]);
}

/// <summary>A top-level type, as other declarations can see it: without the bodies of its members.</summary>
/// <param name="Names">The declared simple names: its own name, and the names of nested types.</param>
/// <param name="Mentions">The other simple names in its declaration.</param>
/// <param name="Candidates">The metadata names of the records that may be shapes.</param>
internal sealed record TypeSummary(
    string Text, EquatableArray<string> Names, EquatableArray<string> Mentions, EquatableArray<string> Candidates);

/// <summary>A record of a file that may be a shape.</summary>
/// <param name="Name">The metadata name.</param>
/// <param name="Declarations">Its declarations in the file.</param>
internal sealed record ShapeCandidate(string Name, string Path, EquatableArray<string> Declarations);
