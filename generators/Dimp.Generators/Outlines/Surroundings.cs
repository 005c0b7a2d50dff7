using System.Collections.Immutable;
using Dimp.Generators.Support;

namespace Dimp.Generators.Outlines;

/// <summary>
/// All of a project's declarations that a shape can depend on besides its own. While it stays equal, a shape whose own
/// declarations stay too needs no second look.
/// </summary>
internal sealed record Surroundings(ProjectSettings Settings, EquatableArray<string> Globals, EquatableArray<string> Types)
{
    public static Surroundings Of(ImmutableArray<FileOutline> files, ProjectSettings settings)
    {
        TypeOutline[] types = [.. files.SelectMany(static file => file.Types)];
        ILookup<string, TypeOutline> named = types
            .SelectMany(static type => type.Names, static (type, name) => (type, name))
            .ToLookup(static pair => pair.name, static pair => pair.type);
        var open = new Stack<string>(
        [
            .. types.Where(static type => type.Candidates.Count > 0).SelectMany(static type => type.Mentions),
            .. files.SelectMany(static file => file.GlobalMentions),
            // A type in several parts is not all in the one that is looked at.
            .. named.Where(static same => same.Skip(1).Any()).Select(static same => same.Key),
        ]);
        var mentioned = new HashSet<string>();
        while (open.Count > 0)
        {
            string name = open.Pop();
            Visit(name);
            Visit(name + "Attribute");
        }
        string[] namespaces = [.. files.SelectMany(static file => file.Namespaces).Distinct()];
        return new Surroundings(
            settings,
            [
                .. InOrder(files.SelectMany(static file => file.Globals).Concat(namespaces)),
                .. Twins(namespaces.SelectMany(static name => name.Split('.')).Concat(named.Select(static same => same.Key))),
            ],
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

    /// <summary>Names that differ in case only: what the files of their types are called hangs on each other.</summary>
    private static IEnumerable<string> Twins(IEnumerable<string> names) =>
        InOrder(names.Distinct()
            .GroupBy(static name => name, StringComparer.OrdinalIgnoreCase)
            .Where(static same => same.Skip(1).Any())
            .SelectMany(static same => same));

    private static IEnumerable<string> InOrder(IEnumerable<string> texts) =>
        texts.OrderBy(static text => text, StringComparer.Ordinal);
}
