using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dimp.Generators.Incremental;

/// <summary>The text of a member's documentation, even if the compiler parses it as an ordinary comment.</summary>
internal static class DocumentationText
{
    private const string Mark = "///";

    /// <summary>The lines after <c>///</c>, joined; empty if there are none.</summary>
    public static string Of(MemberDeclarationSyntax member) => string.Join(
        " ",
        from trivia in member.GetLeadingTrivia()
        where trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia) || trivia.IsKind(SyntaxKind.SingleLineCommentTrivia)
        from line in trivia.ToFullString().Split('\n')
        let text = line.Trim()
        where text.StartsWith(Mark, StringComparison.Ordinal)
        select text.Substring(Mark.Length).Trim());
}
