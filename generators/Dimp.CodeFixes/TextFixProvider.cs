using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Dimp.CodeFixes;

/// <summary>A fix that changes a few words of the declaration and nothing else.</summary>
public abstract class TextFixProvider : CodeFixProvider
{
    private protected TextFixProvider()
    {
    }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root
            || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (Find(diagnostic, root.FindToken(diagnostic.Location.SourceSpan.Start), model) is { } edit)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(edit.Title, cancellation => ApplyAsync(context.Document, edit.Change, cancellation), edit.Title),
                    diagnostic);
            }
        }
    }

    /// <summary>The edit; <c>null</c> if the intention is not certain.</summary>
    private protected abstract TextEdit? Find(Diagnostic diagnostic, SyntaxToken token, SemanticModel model);

    private static async Task<Document> ApplyAsync(Document document, TextChange change, CancellationToken cancellation)
    {
        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return document.WithText(text.WithChanges(change));
    }
}
