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
        HashSet<string> mentionedFirst =
        [
            .. types.Where(static type => type.Candidates.Count > 0).SelectMany(static type => type.Mentions),
            .. files.SelectMany(static file => file.GlobalMentions),
            .. settings.ForeignNames,
            // A type in several parts is not all in the one that is looked at.
            .. named.Where(static same => same.Skip(1).Any()).Select(static same => same.Key),
        ];
        var open = new Stack<string>(mentionedFirst);
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
                // What the files of twins are called hangs on each other.
                .. InOrder(Twins.Among(
                    namespaces.SelectMany(static name => name.Split('.')).Concat(named.Select(static same => same.Key)))),
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

    private static IEnumerable<string> InOrder(IEnumerable<string> texts) =>
        texts.OrderBy(static text => text, StringComparer.Ordinal);
}
