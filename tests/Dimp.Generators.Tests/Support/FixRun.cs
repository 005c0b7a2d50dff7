using Dimp.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Dimp.Generators.Tests.Support;

/// <summary>What the light bulbs offer for a source, and what becomes of it.</summary>
internal static class FixRun
{
    public static IReadOnlyList<CodeFixProvider> Providers { get; } =
        [new MakePartialFix(), new DeriveFix(), new CorrectNameFix(), new AddParameterFix(), new MarkRegistryFix()];

    /// <summary>What is offered for the diagnostics of that id, with the source as each makes it.</summary>
    public static async Task<IReadOnlyList<(string Title, string Source)>> OfferAsync(string source, string id)
    {
        using var workspace = new AdhocWorkspace();
        TestProject project = TestProject.Of(Analysis.Usings + source);
        Document document = workspace.CurrentSolution
            .AddProject("App", "App", LanguageNames.CSharp)
            .WithParseOptions(project.ParseOptions)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .WithMetadataReferences(project.References)
            .AddDocument("File1.cs", SourceText.From(Analysis.Usings + source));
        SyntaxTree tree = (await document.GetSyntaxTreeAsync())!;
        List<(string, string)> offers = [];
        foreach (Diagnostic found in Analysis.Of(project).Reported.Where(diagnostic => diagnostic.Id == id))
        {
            var diagnostic = Diagnostic.Create(
                found.Descriptor, Location.Create(tree, found.Location.SourceSpan), found.Properties);
            foreach (CodeFixProvider provider in Providers.Where(provider => provider.FixableDiagnosticIds.Contains(id)))
            {
                List<CodeAction> actions = [];
                await provider.RegisterCodeFixesAsync(
                    new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
                foreach (CodeAction action in actions)
                {
                    offers.Add((action.Title, await SourceAfterAsync(action, document.Id)));
                }
            }
        }
        return offers;
    }

    private static async Task<string> SourceAfterAsync(CodeAction action, DocumentId id)
    {
        ApplyChangesOperation change = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single();
        SourceText text = await change.ChangedSolution.GetDocument(id)!.GetTextAsync();
        return text.ToString()[Analysis.Usings.Length..];
    }
}
