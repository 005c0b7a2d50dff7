using Dimp.Generators.Declarations;
using Dimp.Generators.Model;
using Dimp.Generators.Rules;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Parsing;

internal static class RegistryParser
{
    public static RegistryModel? Parse(GeneratorAttributeSyntaxContext visit, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var registry = (INamedTypeSymbol)visit.TargetSymbol;
        return IsDecisive(visit, registry) ? Parse(registry, RecordRules.Of(visit.SemanticModel.Compilation)) : null;
    }

    /// <summary>The registry to write; <c>null</c> if it is not valid.</summary>
    public static RegistryModel? Parse(INamedTypeSymbol registry, RecordRules rules)
    {
        if (RegistryRules.Find(registry, rules).HaveError() || Root(registry) is not { } root)
        {
            return null;
        }
        return new RegistryModel(
            DeclarationParser.Parse(registry),
            rules.IsVisible(registry),
            NeedsConstructor: !registry.WrittenConstructors.Any(),
            [.. MemberNames(registry)],
            root.Name,
            RegistrationParser.Parse(root, rules),
            [.. Referenced(rules)]);
    }

    public static IEnumerable<Registration> Referenced(RecordRules rules) =>
        ReferencedShapes.Find(rules.Compilation)
            .Where(record => AccessibilityRules.Unnameable(record, rules) is null)
            .Select(record => RegistrationParser.ParseCase(record, rules))
            .OfType<Registration>()
            .OrderBy(static registration => registration.Type, StringComparer.Ordinal);

    /// <summary>Whether this part counts, if several parts mark the class as a registry.</summary>
    private static bool IsDecisive(GeneratorAttributeSyntaxContext visit, INamedTypeSymbol registry) =>
        registry.Attribute(KnownNames.RegistryAttribute)?.ApplicationSyntaxReference is { } place
        && place.SyntaxTree == visit.TargetNode.SyntaxTree
        && visit.TargetNode.Span.Contains(place.Span);

    /// <summary>The record that all shapes of the registry derive from.</summary>
    public static INamedTypeSymbol? Root(INamedTypeSymbol registry) => RegistryRules.RootOf(registry) as INamedTypeSymbol;

    private static IEnumerable<string> MemberNames(INamedTypeSymbol registry) =>
        registry.Bases.Prepend(registry)
            .SelectMany(static type => type.MemberNames)
            .Distinct()
            .OrderBy(static name => name, StringComparer.Ordinal);
}
