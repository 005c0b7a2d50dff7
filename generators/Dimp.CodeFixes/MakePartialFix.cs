using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Dimp.CodeFixes;

/// <summary>Makes a shape, a registry, the type around one, or a field partial.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakePartialFix)), Shared]
public sealed class MakePartialFix : TextFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["DIMP001", "DIMP006", "DIMP010"];

    private protected override TextEdit? Find(Diagnostic diagnostic, SyntaxToken token, SemanticModel model) =>
        token.Parent?.FirstAncestorOrSelf<MemberDeclarationSyntax>() switch
        {
            TypeDeclarationSyntax type => Partial(type.Identifier, type.Keyword),
            PropertyDeclarationSyntax property when IsDeclaration(property) =>
                Partial(property.Identifier, property.Type.GetFirstToken()),
            _ => null,
        };

    /// <summary>Whether nothing would be lost: a partial property cannot keep a body or an initializer.</summary>
    private static bool IsDeclaration(PropertyDeclarationSyntax property) =>
        property is { AccessorList: { } list, Initializer: null }
        && list.Accessors.All(static accessor => accessor is { Body: null, ExpressionBody: null });

    private static TextEdit Partial(SyntaxToken name, SyntaxToken before) =>
        TextEdit.Insert($"Make '{name.Text}' partial", before.SpanStart, "partial ");
}
