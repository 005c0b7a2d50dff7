using Dimp.Generators.Parsing;
using Dimp.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dimp.Generators.Diagnostics;

/// <summary>
/// The errors of a build that the generator has to report itself: a compiler that misses the implementation of a partial
/// member stops before it asks analyzers, and that it is missing would be all that it tells.
/// </summary>
internal static class BuildErrors
{
    /// <summary>Whether it is a build. An editor asks the analyzers, whatever is missing.</summary>
    public static bool AreWanted(AnalyzerConfigOptionsProvider options, CancellationToken cancellation) =>
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
        (INamedTypeSymbol Type, Diagnostic[] Errors)[] wrong =
        [
            .. from type in types
               let errors = TypeRules.Find(type, rules).Diagnostics.Where(IsError).ToArray()
               where errors.Length > 0
               select (type, errors),
        ];
        return wrong.Any(found => LeavesOut(found.Type, rules)) ? wrong.SelectMany(static found => found.Errors) : [];
    }

    private static bool IsError(Diagnostic found) => found.DefaultSeverity == DiagnosticSeverity.Error;

    /// <summary>Whether a member of the type waits for an implementation in vain.</summary>
    private static bool LeavesOut(INamedTypeSymbol type, RecordRules rules)
    {
        bool isGenerated = rules.IsGenerated(type);
        var values = new ValueParser(type, rules);
        var factories = new FactoryScope(type, rules, values);
        return FieldProperty.DeclaredBy(type).Any(field =>
                field.Symbol.IsPartialDefinition
                && (!isGenerated || FieldRules.Find(field, values.Parse(field), rules).HaveError()))
            || type.GetMembers().OfType<IMethodSymbol>().Any(method =>
                method is { IsPartialDefinition: true, PartialImplementationPart: null }
                && method.Attribute(KnownNames.FactoryAttribute) is { } mark
                && (!isGenerated || FactoryRules.Find(method, mark, factories).HaveError()));
    }

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol container) =>
        container.GetMembers().OfType<INamespaceOrTypeSymbol>().SelectMany(static member =>
            member is INamedTypeSymbol type ? TypesIn(type).Prepend(type) : TypesIn(member));
}
