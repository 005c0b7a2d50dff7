using System.Collections.Concurrent;
using System.Collections.Immutable;
using Dimp.Generators.Declarations;
using Dimp.Generators.Dispatch;
using Dimp.Generators.Model;
using Dimp.Generators.Parsing;
using Dimp.Generators.Rules;
using Dimp.Generators.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dimp.Generators.Analyzers;

/// <summary>Reports conflicts between shapes, such as one case of two shapes, and registries without cases.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RegistryAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.OfRegistries;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSupportedCompilationStartAction(static start =>
        {
            var types = new ConcurrentBag<INamedTypeSymbol>();
            start.RegisterSymbolAction(
                symbol =>
                {
                    if (DeclarationRules.IsCompleted((INamedTypeSymbol)symbol.Symbol))
                    {
                        types.Add((INamedTypeSymbol)symbol.Symbol);
                    }
                },
                SymbolKind.NamedType);
            start.RegisterCompilationEndAction(end => Analyze(end, types));
        });
    }

    private static void Analyze(CompilationAnalysisContext context, IEnumerable<INamedTypeSymbol> types)
    {
        RecordRules rules = RecordRules.Of(context.Compilation);
        INamedTypeSymbol[] ordered = [.. types.InOrder];
        INamedTypeSymbol[] registries = [.. ordered.Where(static type => type.Attribute(KnownNames.RegistryAttribute) is not null)];
        (INamedTypeSymbol Symbol, Registration Record)[] local =
        [
            .. from type in ordered
               where rules.IsGenerated(type)
               let registration = RegistrationParser.ParseCase(type, rules)
               where registration is not null
               select (type, registration),
        ];
        var conflicts = new CaseConflicts(local, RegistryParser.Referenced(rules));
        IEnumerable<Finding> findings =
        [
            .. conflicts.InAssembly,
            .. from registry in registries
               let model = RegistryParser.Parse(registry, rules)
               where model is not null
               from finding in OfRegistry(registry, model, [.. local.Select(static shape => shape.Record)], conflicts, AreSound)
               select finding,
            .. registries.SelectMany(registry => OfShortNames(registry, ReferencedShapes.Find(context.Compilation).Concat(ordered))),
        ];
        foreach (Diagnostic diagnostic in findings.Diagnostics)
        {
            context.ReportDiagnostic(diagnostic);
        }

        // A shape that was left out because of its own error is not reported again.
        bool AreSound() => !ordered.SelectMany(type => TypeRules.Find(type, rules)).HaveError();
    }

    private static IEnumerable<Finding> OfShortNames(INamedTypeSymbol registry, IEnumerable<INamedTypeSymbol> records) =>
        RegistryParser.Root(registry) is not { } root
            ? []
            : ShortNames.Find(
                registry, records.Where(record => record.Bases.Contains(root, SymbolEqualityComparer.Default)).Prepend(root));

    private static IEnumerable<Finding> OfRegistry(
        INamedTypeSymbol registry, RegistryModel model, EquatableArray<Registration> local, CaseConflicts conflicts, Func<bool> areSound)
    {
        Location place = registry.LocationAt(registry.Attribute(KnownNames.RegistryAttribute)!);
        bool isMeantToDispatch = model.Root.Dispatchers.Count > 0 || !model.Root.IsConstructible;
        if (isMeantToDispatch && DispatchPlanner.Plan(model, local).Lookups.Count == 0 && areSound())
        {
            yield return new Finding(DispatchDescriptors.EmptyRegistry, place, registry.Name, model.RootName);
        }
        HashSet<string> known = [.. new DispatchTable(model, local).Records.Select(static record => record.Type)];
        foreach (Finding finding in conflicts.InRegistry(registry, known, place))
        {
            yield return finding;
        }
    }
}
