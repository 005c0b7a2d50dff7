using Dimp.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Parsing;

internal static class RegistryParser
{
    private static readonly string[] _generatedMembers = ["Default", "Find", "WireKeys"];

    /// <summary>The registry to write; <c>null</c> when it is none that can be.</summary>
    public static RegistryModel? Parse(GeneratorAttributeSyntaxContext visit, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var registry = (INamedTypeSymbol)visit.TargetSymbol;
        IMethodSymbol[] constructors =
            [.. registry.InstanceConstructors.Where(static constructor => !constructor.IsImplicitlyDeclared)];
        if (Root(registry) is not { } root
            || registry.IsAbstract
            || !DeclarationParser.IsExtensible(registry)
            || _generatedMembers.Any(name => !registry.GetMembers(name).IsEmpty)
            || (constructors.Length > 0 && constructors.All(static constructor => !constructor.Parameters.IsEmpty)))
        {
            return null;
        }
        var rules = new RecordRules(visit.SemanticModel.Compilation);
        return new RegistryModel(
            DeclarationParser.Parse(registry),
            rules.IsVisible(registry),
            NeedsConstructor: constructors.Length == 0,
            [.. MemberNames(registry)],
            root.Name,
            RegistrationParser.Parse(root, rules),
            [.. Referenced(rules)]);
    }

    private static INamedTypeSymbol? Root(INamedTypeSymbol registry) =>
        registry.Bases
            .FirstOrDefault(static type => type.OriginalDefinition.Is(KnownNames.WireRegistryOfRoot))
            ?.TypeArguments[0] as INamedTypeSymbol;

    private static IEnumerable<string> MemberNames(INamedTypeSymbol registry) =>
        registry.Bases.Prepend(registry)
            .SelectMany(static type => type.MemberNames)
            .Distinct()
            .OrderBy(static name => name, StringComparer.Ordinal);

    private static IEnumerable<Registration> Referenced(RecordRules rules) =>
        ReferencedShapes.Find(rules.Compilation)
            .Select(record => RegistrationParser.ParseCase(record, rules))
            .OfType<Registration>()
            .OrderBy(static registration => registration.Type, StringComparer.Ordinal);
}
