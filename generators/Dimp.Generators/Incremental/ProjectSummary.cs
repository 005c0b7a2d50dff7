using System.Collections.Immutable;
using Dimp.Generators.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dimp.Generators.Incremental;

/// <summary>
/// All declarations of a project that a shape can depend on, besides its own. A shape is parsed again only when these or
/// its own declarations change.
/// </summary>
internal sealed record ProjectSummary(ProjectSettings Settings, EquatableArray<string> Globals, EquatableArray<string> Types)
{
    public static ProjectSummary Of(ImmutableArray<FileSummary> files, ProjectSettings settings)
    {
        TypeSummary[] types = [.. files.SelectMany(static file => file.Types)];
        ILookup<string, TypeSummary> named = types
            .SelectMany(static type => type.Names, static (type, name) => (type, name))
            .ToLookup(static pair => pair.name, static pair => pair.type);
        string[] namespaces = [.. files.SelectMany(static file => file.Namespaces).Distinct()];
        HashSet<string> mentionedFirst =
        [
            .. types.Where(static type => type.Candidates.Count > 0).SelectMany(static type => type.Mentions),
            .. files.SelectMany(static file => file.GlobalMentions),
            .. settings.ReferencedShapes,
            // If a type has several parts, one part does not show the whole type.
            .. named.Where(static same => same.Skip(1).Any()).Select(static same => same.Key),
            // If the names of types collide, their file names depend on each other.
            .. CaseInsensitiveCollisions.Among(namespaces.SelectMany(static name => name.Split('.')).Concat(named.Select(static same => same.Key))),
        ];
        var open = new Stack<string>(mentionedFirst);
        var mentioned = new HashSet<string>();
        while (open.Count > 0)
        {
            string name = open.Pop();
            Visit(name);
            Visit(name + "Attribute");
        }
        return new ProjectSummary(
            settings,
            [.. InOrder(files.SelectMany(static file => file.Globals).Concat(namespaces))],
            [.. types.Where(type => type.Names.Any(mentioned.Contains)).Select(static type => type.Text)]);

        void Visit(string name)
        {
            if (!mentioned.Add(name))
            {
                return;
            }
            foreach (string mention in named[name].SelectMany(static type => type.Mentions))
            {
                open.Push(mention);
            }
        }
    }

    private static IEnumerable<string> InOrder(IEnumerable<string> texts) =>
        texts.OrderBy(static text => text, StringComparer.Ordinal);
}

/// <summary>The inputs of a project besides its own files.</summary>
/// <param name="ReferencedShapes">
/// The simple names of the shapes of other assemblies. A type of the project may have the same name.
/// </param>
internal sealed record ProjectSettings(
    string? AssemblyName,
    LanguageVersion? Language,
    CompilationOptions Options,
    EquatableArray<MetadataReference> References,
    EquatableArray<string> ReferencedShapes)
{
    public static ProjectSettings Of(Compilation compilation, IEnumerable<string> referencedShapes) => new(
        compilation.AssemblyName,
        (compilation as CSharpCompilation)?.LanguageVersion,
        compilation.Options,
        [.. compilation.References],
        [.. referencedShapes]);
}
