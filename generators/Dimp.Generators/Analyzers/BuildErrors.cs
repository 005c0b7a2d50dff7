using Dimp.Generators.Declarations;
using Dimp.Generators.Parsing;
using Dimp.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dimp.Generators.Analyzers;

/// <summary>
/// The errors that the generator itself reports in a build. If a member is missing, the compiler stops before it runs
/// analyzers, and would report only the missing member.
/// </summary>
internal static class BuildErrors
{
    /// <summary>Whether this is a build. An editor runs the analyzers even if members are missing.</summary>
    public static bool AreWanted(AnalyzerConfigOptionsProvider options) =>
        options.GlobalOptions.TryGetValue("build_property.DimpReportsErrorsInBuild", out string? value) && value == "true";

    public static IEnumerable<Diagnostic> Find(Compilation compilation, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        INamedTypeSymbol[] types = [.. TypesIn(compilation.SourceModule.GlobalNamespace)];
        if (EnvironmentRules.Find(compilation, Location.None).HaveError())
        {
            return ProjectAnalyzer.Find(compilation, types);
        }
        RecordRules rules = RecordRules.Of(compilation);
        // What is bound here is not bound again for the model. So in a build, most of the generator's work is done on all cores.
        return types.AsParallel().WithCancellation(cancellation).Any(type => MissesMember(type, rules))
            ? types.SelectMany(type => TypeRules.Find(type, rules)).Where(static found => !found.MayBeImplementedByOthers).Diagnostics
                .Where(static found => found.DefaultSeverity == DiagnosticSeverity.Error)
            : [];
    }

    /// <summary>Whether a member of the type has no implementation.</summary>
    private static bool MissesMember(INamedTypeSymbol type, RecordRules rules) =>
        MissesField(type, rules)
        || MissesFactory(type, rules)
        || MissesDecision(type, rules)
        || (ShapeAttributes.MarkShape(type) && MemberRules.FindUnimplemented(type).Any(static found => !found.MayBeImplementedByOthers));

    private static bool MissesField(INamedTypeSymbol type, RecordRules rules) =>
        ParsedMembers.Of(type, rules).Fields.Any(parsed =>
            parsed.Field.Symbol.IsPartialDefinition && (!rules.IsGenerated(type) || parsed.Findings.HaveError()));

    private static bool MissesFactory(INamedTypeSymbol type, RecordRules rules) =>
        ParsedMembers.Of(type, rules).Factories.Any(parsed =>
            parsed.Method is { IsPartialDefinition: true, PartialImplementationPart: null }
            && (!rules.IsGenerated(type) || parsed.Findings.HaveError()));

    private static bool MissesDecision(INamedTypeSymbol type, RecordRules rules) =>
        RegistryRules.MissesDecision(type) && RegistryRules.FindInClass(type, rules).HaveError();

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceSymbol container) =>
        container.GetTypeMembers().SelectMany(WithNested).Concat(container.GetNamespaceMembers().SelectMany(TypesIn));

    // Without GetMembers of a type, which would bind its members here, one after another.
    private static IEnumerable<INamedTypeSymbol> WithNested(INamedTypeSymbol type) =>
        type.GetTypeMembers().SelectMany(WithNested).Prepend(type);
}
