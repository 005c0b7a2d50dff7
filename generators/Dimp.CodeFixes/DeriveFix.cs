using System.Collections.Immutable;
using System.Composition;
using Dimp.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Dimp.CodeFixes;

/// <summary>Derives a record from the base that its attributes require.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeriveFix)), Shared]
public sealed class DeriveFix : TextFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["DIMP003", "DIMP020"];

    private protected override TextEdit? Find(Diagnostic diagnostic, SyntaxToken token, SemanticModel model)
    {
        if (!diagnostic.Properties.TryGetValue(Fix.Base, out string? name)
            || DocumentationCommentId.GetFirstSymbolForDeclarationId(name!, model.Compilation) is not INamedTypeSymbol wanted
            || token.Parent?.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type)
        {
            return null;
        }
        string written = wanted.ToMinimalDisplayString(model, type.Identifier.SpanStart);
        string title = $"Derive '{type.Identifier.Text}' from '{written}'";
        return type.BaseList?.Types.FirstOrDefault() is not { } first
            ? TextEdit.Insert(title, EndOfName(type), $" : {written}")
            : model.GetTypeInfo(first.Type).Type is { TypeKind: TypeKind.Interface }
            ? TextEdit.Insert(title, first.SpanStart, $"{written}, ")
            : new TextEdit(title, new TextChange(first.Type.Span, written));
    }

    private static int EndOfName(TypeDeclarationSyntax type) =>
        type.ParameterList?.Span.End ?? type.TypeParameterList?.Span.End ?? type.Identifier.Span.End;
}
