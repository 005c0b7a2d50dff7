using System.Text.RegularExpressions;
using CsCheck;

namespace Dimp.Generators.Tests.Support;

/// <summary>
/// An edit as somebody types it, who may leave the file with errors: words are deleted, replaced and inserted, and lines change places or
/// files.
/// </summary>
/// <param name="File">Which file; the remainder counts, as with the other numbers.</param>
/// <param name="Place">Which word or line of it.</param>
/// <param name="To">The other file or line.</param>
/// <param name="Words">What is typed.</param>
internal sealed partial record TypedEdit(TypedEdit.Kind What, int File, int Place, int To, string Words)
{
    internal enum Kind { Delete, Insert, Replace, Prepend, Append, SwapLines, MoveLine, SwapFiles, Undo }

    private static readonly string[] _words =
    [
        "using App.Inner;", "using static App.Kinds;", "global using C = App.Colour;", "namespace App.Inner;", "namespace App.Inner { }", "namespace A.B;",
        "\n#nullable disable\n", "\n#nullable enable\n", "\n#if X\n", "\n#if !X\n", "\n#else\n", "\n#endif\n", "\n/// <summary>Text.</summary>\n", "//", "/*", "*/",
        "public", "internal", "private", "file", "partial", "static", "abstract", "sealed", "required", "new", "const", "record", "class", "struct", "enum",
        "{", "}", ";", "(", ")", "[", "]", "<", ">", "<T>", "where T : class", ":", "?", ",", "=", "@", "\n", "get;", "set;", "init;", "string", "int", "void",
        "1", "\"leaf\"", "Leaf", "Root", "Middle", "Colour", "Tag", "Part", "Kinds", "MoreKinds", "C", "System", "global::", "Dimp.WireRecord", "[Dimp.Shape]", "[Dimp.Field]",
        "[assembly: System.CLSCompliant(true)]", "extern alias Q;", "System.Console.WriteLine();", "public enum Tag { A }", "delegate void D();",
        "public partial record Leaf : Root { [Dimp.Field] public partial int Extra { get; set; } }",
    ];

    public static Gen<TypedEdit> Any { get; } =
        from what in Gen.Enum<Kind>()
        from file in Gen.Int[0, 999]
        from place in Gen.Int[0, 99_999]
        from to in Gen.Int[0, 99_999]
        from words in Gen.Int[0, _words.Length - 1]
        select new TypedEdit(what, file, place, to, $" {_words[words]} ");

    /// <summary>Edits the texts; a file without a text gets its first one again.</summary>
    public void Apply(string?[] texts, IReadOnlyList<string?> first)
    {
        int file = File % texts.Length;
        if (texts[file] is not { Length: > 0 } text || What == Kind.Undo)
        {
            texts[file] = first[file];
            return;
        }
        int other = To % texts.Length;
        string[] parts = [.. Part.Matches(text).Select(static match => match.Value)];
        string[] lines = text.Split('\n');
        int part = Place % parts.Length;
        int line = Place % lines.Length;
        switch (What)
        {
            case Kind.Delete:
                parts[part] = "";
                break;
            case Kind.Insert:
                parts[part] += Words;
                break;
            case Kind.Replace:
                parts[part] = Words;
                break;
            case Kind.Prepend:
                parts[0] = Words + parts[0];
                break;
            case Kind.Append:
                parts[^1] += Words;
                break;
            case Kind.SwapLines:
                (lines[line], lines[To % lines.Length]) = (lines[To % lines.Length], lines[line]);
                break;
            case Kind.MoveLine:
                texts[other] = $"{texts[other]}\n{lines[line]}";
                lines[line] = "";
                break;
            case Kind.SwapFiles:
                (texts[file], texts[other]) = (texts[other], text);
                return;
        }
        texts[file] = What is Kind.SwapLines or Kind.MoveLine ? string.Join('\n', lines) : string.Concat(parts);
    }

    [GeneratedRegex("""\s+|\w+|"[^"]*"|[^\w\s]""")]
    private static partial Regex Part { get; }
}
