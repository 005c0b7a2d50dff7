using System.Collections.Immutable;
using Dimp.Generators.Parsing;
using Dimp.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dimp.Generators.Analyzers;

/// <summary>Reports errors in the declarations of shapes and registries, and of types that are meant to be one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TypeAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.OfTypes;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSupportedCompilationStartAction(static start => start.RegisterSymbolAction(Analyze, SymbolKind.NamedType));
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        RecordRules rules = RecordRules.Of(context.Compilation);
        foreach (Diagnostic diagnostic in TypeRules.Find((INamedTypeSymbol)context.Symbol, rules).Diagnostics)
        {
            context.ReportDiagnostic(diagnostic);
        }
    }
}
