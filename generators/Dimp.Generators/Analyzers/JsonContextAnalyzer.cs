using System.Collections.Concurrent;
using System.Collections.Immutable;
using Dimp.Generators.Declarations;
using Dimp.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Dimp.Generators.Analyzers;

/// <summary>
/// Reports the records that a context of System.Text.Json reaches in a project that never passes a registry to the
/// serializer. The generator of that context cannot detect this.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class JsonContextAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.OfJsonContexts;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSupportedCompilationStartAction(static start =>
        {
            var contexts = new ConcurrentBag<INamedTypeSymbol>();
            var resolvers = new ConcurrentBag<ITypeSymbol>();
            start.RegisterSymbolAction(
                symbol =>
                {
                    var type = (INamedTypeSymbol)symbol.Symbol;
                    if (JsonContexts.IsContext(type))
                    {
                        contexts.Add(type);
                    }
                    else if (JsonContexts.IsConverter(type))
                    {
                        resolvers.Add(type);
                    }
                },
                SymbolKind.NamedType);
            start.RegisterOperationAction(
                operation =>
                {
                    if (IsHandedOver(operation.Operation))
                    {
                        resolvers.Add(operation.Operation.Type!);
                    }
                },
                OperationKind.Conversion, OperationKind.ObjectCreation);
            start.RegisterCompilationEndAction(end => Analyze(end, contexts, resolvers.IsEmpty));
        });
    }

    /// <summary>
    /// Whether a registry is used as a resolver or as an argument, or a converter with a registry is created.
    /// </summary>
    private static bool IsHandedOver(IOperation operation) => operation is IConversionOperation conversion
        ? JsonContexts.IsRegistry(conversion.Operand.Type)
            && (JsonContexts.IsResolver(conversion.Type) || conversion.Parent is IArgumentOperation { Parent: IInvocationOperation })
        : JsonContexts.IsConverter(operation.Type);

    private static void Analyze(CompilationAnalysisContext context, IEnumerable<INamedTypeSymbol> contexts, bool isUnresolved)
    {
        foreach (Diagnostic diagnostic in isUnresolved ? contexts.InOrder.SelectMany(JsonContexts.Find).Diagnostics : [])
        {
            context.ReportDiagnostic(diagnostic);
        }
    }
}
