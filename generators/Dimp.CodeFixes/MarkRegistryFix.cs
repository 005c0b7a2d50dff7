using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Dimp.CodeFixes;

/// <summary>Marks a class that derives from <c>WireRegistry</c> as a registry.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MarkRegistryFix)), Shared]
public sealed class MarkRegistryFix : TextFixProvider
{
    private static readonly SymbolDisplayFormat Written =
        SymbolDisplayFormat.MinimallyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.RemoveAttributeSuffix);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["DIMP050"];

    private protected override TextEdit? Find(Diagnostic diagnostic, SyntaxToken token, SemanticModel model)
    {
        if (token.Parent is not TypeDeclarationSyntax type
            || model.Compilation.GetTypeByMetadataName("Dimp.RegistryAttribute") is not { } registry)
        {
            return null;
        }
        string mark = $"[{registry.ToMinimalDisplayString(model, type.SpanStart, Written)}]";
        return TextEdit.Insert($"Add {mark} to '{type.Identifier.Text}'", type.SpanStart, mark + SpaceBefore(type));
    }

    /// <summary>A new line with the indentation of the class, if the class begins its line.</summary>
    private static string SpaceBefore(TypeDeclarationSyntax type)
    {
        SourceText text = type.SyntaxTree.GetText();
        TextLine line = text.Lines.GetLineFromPosition(type.SpanStart);
        int end = line.LineNumber == 0 ? line.Start : text.Lines[line.LineNumber - 1].End;
        string between = text.ToString(TextSpan.FromBounds(end, type.SpanStart));
        return between.Length > 0 && string.IsNullOrWhiteSpace(between) ? between : " ";
    }
}
