using Dimp.Generators.Support;

namespace Dimp.Generators.Incremental;

/// <summary>What a file declares.</summary>
/// <param name="Globals">What it says to all files: global usings, attributes of the assembly.</param>
/// <param name="GlobalMentions">The simple names that those need.</param>
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

/// <summary>A type that is in no other, as far as other declarations can tell: all but the bodies of its members.</summary>
/// <param name="Names">The simple names that are declared: its own, and those of the types inside.</param>
/// <param name="Mentions">The simple names of others that it is declared with.</param>
/// <param name="Candidates">The metadata names of the records that may be shapes.</param>
internal sealed record TypeSummary(
    string Text, EquatableArray<string> Names, EquatableArray<string> Mentions, EquatableArray<string> Candidates);

/// <summary>A record of a file that may be a shape.</summary>
/// <param name="Name">The metadata name.</param>
/// <param name="Declarations">What the file says of it.</param>
internal sealed record ShapeCandidate(string Name, string Path, EquatableArray<string> Declarations);
