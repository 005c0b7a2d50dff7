using System.Collections.Concurrent;
using System.Collections.Immutable;
using Dimp.Generators.Declarations;
using Dimp.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dimp.Generators.Analyzers;

/// <summary>Reports errors of the whole project, once, at its first use of the library.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ProjectAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableArray<string> Marks = ShapeAttributes.All.Add(KnownNames.RegistryAttribute);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.OfProjects;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (!EnvironmentRules.Find(start.Compilation, Location.None).Any())
            {
                return;
            }
            var uses = new ConcurrentBag<INamedTypeSymbol>();
            start.RegisterSymbolAction(
                symbol =>
                {
                    if (Mark((INamedTypeSymbol)symbol.Symbol) is not null)
                    {
                        uses.Add((INamedTypeSymbol)symbol.Symbol);
                    }
                },
                SymbolKind.NamedType);
            start.RegisterCompilationEndAction(end => Analyze(end, uses));
        });
    }

    private static void Analyze(CompilationAnalysisContext context, IEnumerable<INamedTypeSymbol> uses)
    {
        foreach (Diagnostic diagnostic in Find(context.Compilation, uses))
        {
            context.ReportDiagnostic(diagnostic);
        }
    }

    internal static IEnumerable<Diagnostic> Find(Compilation compilation, IEnumerable<INamedTypeSymbol> types) =>
        types.InOrder.FirstOrDefault(static type => Mark(type) is not null) is { } first && Mark(first) is { } mark
            ? EnvironmentRules.Find(compilation, mark.Location).Diagnostics
            : [];

    /// <summary>The attribute that makes a shape or a registry. Without the library, it is recognized by its name.</summary>
    private static AttributeData? Mark(INamedTypeSymbol type) =>
        type.AttributesInOrder.FirstOrDefault(static attribute => Marks.Any(mark => attribute.AttributeClass switch
        {
            null => false,
            { TypeKind: TypeKind.Error, Name: var name } => mark.EndsWith("." + name, StringComparison.Ordinal)
                || mark.EndsWith($".{name}Attribute", StringComparison.Ordinal),
            var known => known.Is(mark),
        }) || CaseSpelling.IsCase(attribute));
}
