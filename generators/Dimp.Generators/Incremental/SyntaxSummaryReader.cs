using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dimp.Generators.Incremental;

/// <summary>Reads the parts of a file that other declarations can depend on, from the syntax only.</summary>
internal static class SyntaxSummaryReader
{
    /// <summary>The class that the compiler makes of top-level statements. Its declaration shows nothing but its name.</summary>
    private static readonly TypeSummary Program = new("", ["Program"], [], []);

    public static FileSummary Read(CompilationUnitSyntax file, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        MemberDeclarationSyntax[] types = [.. Types(file.Members)];
        SyntaxNode[] outside = [.. file.DescendantNodes(IsOutsideOfTypes)];
        SyntaxNode[] globals = [.. outside.Where(IsGlobal)];
        string setting = $"{file.SyntaxTree.FilePath}\n{Nullability(file, types)}\n";
        HashSet<string> mentioned = Mentions(outside.OfType<UsingDirectiveSyntax>());
        return new FileSummary(
            file.SyntaxTree.FilePath,
            [.. globals.Select(static node => node.ToString())],
            [.. Mentions(globals)],
            [.. outside.OfType<BaseNamespaceDeclarationSyntax>().Select(NameOf).Distinct()],
            [
                .. types.Select(type => ReadType(type, setting, mentioned)),
                .. file.Members.OfType<GlobalStatementSyntax>().Take(1).Select(static _ => Program),
            ]);
    }

    private static TypeSummary ReadType(MemberDeclarationSyntax type, string setting, HashSet<string> mentionedInUsings)
    {
        var text = new StringBuilder(setting).Append(Surroundings(type)).Append('\n');
        HashSet<string> names = [];
        HashSet<string> mentions = [.. mentionedInUsings];
        HashSet<string> candidates = [];
        foreach (SyntaxNodeOrToken part in type.DescendantNodesAndTokensAndSelf(static node => !IsBody(node)))
        {
            if (part.AsNode() is { } node)
            {
                if (node is MemberDeclarationSyntax member && IsType(member))
                {
                    names.Add(NameOf(member).ValueText);
                }
                if (node is RecordDeclarationSyntax { AttributeLists.Count: > 0 } record)
                {
                    candidates.Add(MetadataName(record));
                }
            }
            else
            {
                SyntaxToken token = part.AsToken();
                if (DescribedBy(token) is { } member)
                {
                    text.Append(DocumentationText.Of(member)).Append(' ');
                }
                // The compiler finds no value for a constant with an error, which may be a character that it passed over.
                text.Append(token.Text).Append(token.ContainsDiagnostics ? "! " : " ");
                if (token.Parent is SimpleNameSyntax)
                {
                    mentions.Add(token.ValueText);
                }
            }
        }
        mentions.ExceptWith(names);
        return new TypeSummary(text.ToString(), [.. names], [.. mentions], [.. candidates]);
    }

    /// <summary>The field or the part of a record that begins with a token, and whose documentation becomes a description.</summary>
    private static MemberDeclarationSyntax? DescribedBy(SyntaxToken token)
    {
        MemberDeclarationSyntax? member = token.Parent switch
        {
            AttributeListSyntax { Parent: PropertyDeclarationSyntax property } => property,
            AttributeListSyntax { Parent: RecordDeclarationSyntax record } => record,
            RecordDeclarationSyntax record => record,
            _ => null,
        };
        return member is not null && token == member.GetFirstToken() ? member : null;
    }

    /// <summary>
    /// Whether a node is the implementation of a member and not its declaration: a statement, an expression body, or an
    /// initializer. The presence of a body is part of the declaration, and so is the value of a constant.
    /// </summary>
    private static bool IsBody(SyntaxNode node) => node.Parent switch
    {
        BlockSyntax or ArrowExpressionClauseSyntax => true,
        EqualsValueClauseSyntax value => value.Parent switch
        {
            VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } => !field.Modifiers.Any(SyntaxKind.ConstKeyword),
            PropertyDeclarationSyntax => true,
            _ => false,
        },
        _ => false,
    };

    private static HashSet<string> Mentions(IEnumerable<SyntaxNode> nodes) =>
    [
        .. nodes.SelectMany(static node => node.DescendantTokens())
            .Where(static token => token.Parent is SimpleNameSyntax)
            .Select(static token => token.ValueText),
    ];

    /// <summary>
    /// The file's <c>#nullable</c> directives; a digest of the whole file when they are between or in its types, because
    /// there their position matters.
    /// </summary>
    private static string Nullability(CompilationUnitSyntax file, MemberDeclarationSyntax[] types)
    {
        var text = new StringBuilder();
        Func<DirectiveTriviaSyntax, bool> isNullable = static directive => directive.IsKind(SyntaxKind.NullableDirectiveTrivia);
        for (DirectiveTriviaSyntax? at = file.GetFirstDirective(isNullable); at is not null; at = at.GetNextDirective(isNullable))
        {
            if (types.Length == 0 || at.SpanStart > types[0].SpanStart)
            {
                return Convert.ToBase64String([.. file.SyntaxTree.GetText().GetChecksum()]);
            }
            text.Append(at);
        }
        return text.ToString();
    }

    /// <summary>The namespaces around a type, each with its usings. What a name means depends on which of them a using is in.</summary>
    private static string Surroundings(MemberDeclarationSyntax type) => string.Join(
        "\n",
        type.Ancestors().Reverse().SelectMany(static around => around switch
        {
            CompilationUnitSyntax file => [.. file.Externs, .. file.Usings],
            BaseNamespaceDeclarationSyntax part => [part.Name, .. part.Externs, .. part.Usings],
            _ => Enumerable.Empty<SyntaxNode>(),
        }));

    private static IEnumerable<MemberDeclarationSyntax> Types(SyntaxList<MemberDeclarationSyntax> members) =>
        members.SelectMany(static member => member is BaseNamespaceDeclarationSyntax inner ? Types(inner.Members) : [member])
            .Where(IsType);

    private static bool IsType(MemberDeclarationSyntax member) => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax;

    private static bool IsGlobal(SyntaxNode node) =>
        node is AttributeListSyntax { Parent: CompilationUnitSyntax }
        || (node is UsingDirectiveSyntax directive && directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword));

    private static bool IsOutsideOfTypes(SyntaxNode node) => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax;

    private static SyntaxToken NameOf(MemberDeclarationSyntax type) => type switch
    {
        BaseTypeDeclarationSyntax named => named.Identifier,
        DelegateDeclarationSyntax named => named.Identifier,
        _ => default,
    };

    private static string NameOf(BaseNamespaceDeclarationSyntax space) => string.Join(
        ".", space.AncestorsAndSelf().OfType<BaseNamespaceDeclarationSyntax>().Reverse().Select(static part => NameOf(part.Name)));

    private static string NameOf(NameSyntax name) => string.Concat(
        name.DescendantTokens().Select(static token => token.ValueText));

    private static string MetadataName(TypeDeclarationSyntax type)
    {
        string own = type.Identifier.ValueText + (type.Arity > 0 ? "`" + type.Arity : "");
        return type.Parent switch
        {
            TypeDeclarationSyntax container => MetadataName(container) + "+" + own,
            BaseNamespaceDeclarationSyntax space => NameOf(space) + "." + own,
            _ => own,
        };
    }
}
