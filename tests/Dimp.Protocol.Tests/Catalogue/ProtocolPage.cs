using System.Globalization;
using System.Reflection;
using System.Text;
using Dimp.CompilerServices;

namespace Dimp.Protocol.Tests.Catalogue;

/// <summary>Writes docs/protocol.md: what the library declares, for those who do not read its source.</summary>
internal sealed class ProtocolPage
{
    private readonly StringBuilder _text = new();

    internal static string Write()
    {
        var page = new ProtocolPage();
        page.WriteIntroduction();
        page.WriteContents();
        page.WriteCommands("Commands", "of type 136", shape => !IsUnder<HistoryCommand>(shape));
        page.WriteCommands("Group commands", "of type 137", IsUnder<HistoryCommand>);
        page.WriteCustomized();
        page.WriteMessages();
        page.WriteValues();
        page.WriteKeys();
        return page._text.ToString();
    }

    private void WriteIntroduction()
    {
        Line("# The protocol");
        Line();
        Line("Every record that the library declares, with its keys. A test writes this page from the shapes that the registries list");
        Line("(`DimpContents.Default.Shapes`), so the page and the code agree.");
        Line();
        Line("The `type` of a content decides which record it is: a number that is written as a string, or a word that some peers write");
        Line("instead. For a command, its name in `command` decides too, with either of the two command types; for customized content,");
        Line("`app`, `mod` and `act`. For a message, its keys decide. A message that is not declared becomes the nearest record:");
        Line("an unknown type is a `Content`; an unknown command is a `Command` or a `HistoryCommand`, or a `GroupCommand` when it has a");
        Line("`group`.");
        Line();
        Line("*Also read* are aliases, and old names in **bold**. Old names are also written for old peers (`WireProfile.Legacy`), and a");
        Line("`type` of digits is written as a number for them. *Also written* are keys that always get the same value. *Short* is the name");
        Line("of the key in `WireProfile.Short`. A *required* key is reported by `Validate()` when it is missing. If no property is");
        Line("named, other members of the record read the key. Every record can also be created with `new`.");
    }

    private void WriteContents()
    {
        Title("Contents");
        TableHead("type", "words", "record", "made by");
        foreach (WireShapeInfo shape in Shapes<Content>(shape => IsOwn(shape, "type")).OrderBy(TypeOf))
        {
            IReadOnlyList<string> values = ValuesOf(shape, "type")!;
            Row(values[0], Codes(values.Skip(1)), Link(shape), Factories(shape));
        }
        Row("any other", "", LinkTo(typeof(Content)), Factories(Records.Declared(typeof(Content))));
    }

    private void WriteCommands(string title, string types, Func<WireShapeInfo, bool> belongs)
    {
        Title(title);
        Line($"A new one is {types}.");
        Line();
        TableHead("command", "also", "record", "made by");
        IEnumerable<WireShapeInfo> named = Shapes<Command>(shape => belongs(shape) && ValuesOf(shape, "command") is not null);
        foreach (WireShapeInfo shape in named.OrderBy(shape => ValuesOf(shape, "command")![0], StringComparer.Ordinal))
        {
            IReadOnlyList<string> values = ValuesOf(shape, "command")!;
            Row(Code(values[0]), Codes(values.Skip(1)), Link(shape), Factories(shape));
        }
        foreach (WireShapeInfo shape in Shapes<Command>(shape => belongs(shape) && ValuesOf(shape, "command") is null))
        {
            string condition = ValuesOf(shape, "group") is null ? "any other" : "any other with a `group`";
            Row(condition, "", Link(shape), Factories(shape));
        }
    }

    private void WriteCustomized()
    {
        Title("Customized content");
        TableHead("type", "app", "mod", "act", "record", "made by");
        foreach (WireShapeInfo shape in Shapes<AppContent>(_ => true))
        {
            string Value(string key) => Codes(ValuesOf(shape, key) ?? []) is { Length: > 0 } values ? values : "any";
            Row(ValuesOf(shape, "type")![0], Value("app"), Value("mod"), Value("act"), Link(shape), Factories(shape));
        }
    }

    private void WriteMessages()
    {
        Title("Messages");
        TableHead("has the keys", "record", "made by");
        foreach (WireShapeInfo shape in Shapes<Message>(_ => true).OrderBy(shape => shape.Discriminators.Count))
        {
            Row(Codes(shape.Discriminators.Select(discriminator => discriminator.Key)), Link(shape), Factories(shape));
        }
    }

    private void WriteValues()
    {
        Title("Values");
        Line("[The guide](guide.md#a-shape) says how values of the usual types are written. These are the protocol's own. A value that cannot");
        Line("be read stays in the message, counts as absent, and is reported by `Validate()`.");
        Line();
        TableHead("type", "what is read", "for example", "but not");
        foreach (ValueForm form in ValueForms.All)
        {
            Row(Code(form.Type.Name), form.Form, Code(form.Read), Code(form.NotRead));
        }
    }

    private void WriteKeys()
    {
        Title("Keys");
        Line("Inherited keys are listed at the base.");
        foreach (WireShapeInfo shape in Records.Shapes.Concat(AbstractBases()).OrderBy(shape => shape.Type.Name, StringComparer.Ordinal))
        {
            WireField[] own = [.. shape.Fields.Where(field => IsOwn(shape, field))];
            Line();
            Line($"### {shape.Type.Name}");
            Line();
            if (BaseOf(shape) is { } parent)
            {
                Line(own.Length == 0 ? $"The keys of {LinkTo(parent)} and no others." : $"The keys of {LinkTo(parent)}, and:");
            }
            if (own.Length > 0)
            {
                if (BaseOf(shape) is not null)
                {
                    Line();
                }
                TableHead("key", "property", "type", "also read", "also written", "short", "required");
                Array.ForEach(own, field => WriteField(shape, field));
            }
            if (shape.RequiredKeys.Count > 0)
            {
                Line();
                Line($"A message that becomes this record, and none below it, must have: {Codes(shape.RequiredKeys.Select(names => names[0]))}.");
            }
        }
    }

    private void WriteField(WireShapeInfo shape, WireField field)
    {
        bool isPublic = shape.Type.GetProperty(field.Name) is not null;
        IEnumerable<string> read =
        [
            .. field.Legacy.Select(key => $"**{Code(key)}**"),
            .. field.Aliases.Select(Code),
            .. field.Single is { } single ? new[] { $"{Code(single)}, a single one" } : [],
        ];
        Row(
            Code(field.Key),
            isPublic ? Code(field.Name) : "",
            Code(TypeNames.Of(field.ValueType)),
            string.Join(", ", read),
            Codes(field.Mirrors),
            Codes(field.Short is { } name ? [name] : []),
            field.IsRequired ? "yes" : "");
    }

    private static IEnumerable<WireShapeInfo> AbstractBases() => Records.Constructible
        .Select(record => record.BaseType!)
        .Where(record => record.IsAbstract && record != typeof(WireRecord))
        .Distinct()
        .Select(Records.Declared);

    private static IEnumerable<WireShapeInfo> Shapes<TRoot>(Func<WireShapeInfo, bool> belongs) =>
        Records.Shapes.Where(shape => shape.Type.IsAssignableTo(typeof(TRoot)) && belongs(shape));

    private static bool IsUnder<TRoot>(WireShapeInfo shape) => shape.Type.IsAssignableTo(typeof(TRoot));

    private static int TypeOf(WireShapeInfo shape) => int.Parse(ValuesOf(shape, "type")![0], CultureInfo.InvariantCulture);

    private static IReadOnlyList<string>? ValuesOf(WireShapeInfo shape, string key) =>
        shape.Discriminators.FirstOrDefault(discriminator => discriminator.Key == key)?.Values;

    private static Type? BaseOf(WireShapeInfo shape) =>
        shape.Type.BaseType is { } parent && parent != typeof(WireRecord) ? parent : null;

    private static bool IsOwn(WireShapeInfo shape, WireField field) =>
        BaseOf(shape) is not { } parent || !Records.Declared(parent).Fields.Contains(field, FieldNames.Comparer);

    /// <summary>Whether the record, and not its base, says what the key is.</summary>
    private static bool IsOwn(WireShapeInfo shape, string key) =>
        ValuesOf(shape, key) is { } values
        && (BaseOf(shape) is not { } parent || ValuesOf(Records.Declared(parent), key)?.SequenceEqual(values) != true);

    private static string Factories(WireShapeInfo shape) => Codes(
        from maker in Records.Constructible
        from method in maker.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where method.ReturnType == shape.Type && method.Name != "Parse"
        orderby method.Name
        select $"{maker.Name}.{method.Name}({string.Join(", ", method.GetParameters().Select(parameter => parameter.Name))})");

    private static string Link(WireShapeInfo shape) => LinkTo(shape.Type);

    private static string LinkTo(Type record) => $"[{record.Name}](#{record.Name.ToLowerInvariant()})";

    private static string Code(string text) => $"`{text}`";

    private static string Codes(IEnumerable<string> texts) => string.Join(", ", texts.Select(Code));

    private void Title(string title)
    {
        Line();
        Line($"## {title}");
        Line();
    }

    private void TableHead(params string[] columns)
    {
        Row(columns);
        Line($"|{string.Concat(columns.Select(_ => "---|"))}");
    }

    private void Row(params string[] cells) => Line($"|{string.Concat(cells.Select(cell => cell.Length == 0 ? " |" : $" {cell} |"))}");

    private void Line(string text = "") => _text.Append(text).Append('\n');
}
