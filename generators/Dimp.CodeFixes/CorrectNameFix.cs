using System.Collections.Immutable;
using System.Composition;
using Dimp.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Dimp.CodeFixes;

/// <summary>Corrects the misspelled name of a key or a property.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CorrectNameFix)), Shared]
public sealed class CorrectNameFix : TextFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["DIMP020", "DIMP033", "DIMP035", "DIMP042"];

    private protected override TextEdit? Find(Diagnostic diagnostic, SyntaxToken token, SemanticModel model) =>
        diagnostic.Properties.TryGetValue(Fix.Replacement, out string? text)
            ? new TextEdit($"Write {text}", new TextChange(diagnostic.Location.SourceSpan, text!))
            : null;
}
