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
        var rules = new RecordRules(visit.SemanticModel.Compilation);
        if (Root(registry) is not { } root
            || !rules.IsVisible(root)
            || registry.IsAbstract
            || !DeclarationParser.IsExtensible(registry)
            || _generatedMembers.Any(name => registry.Name == name || !registry.GetMembers(name).IsEmpty)
            || registry.Bases.SelectMany(static parent => parent.GetMembers("Find")).Any(static find => find.IsSealed)
            || !CanCreate(registry, constructors))
        {
            return null;
        }
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
            ?.TypeArguments[0] as INamedTypeSymbol is { TypeKind: TypeKind.Class } root ? root : null;

    /// <summary>Whether the registry has, or can be given, a constructor without parameters.</summary>
    private static bool CanCreate(INamedTypeSymbol registry, IMethodSymbol[] constructors) => constructors.Length > 0
        ? constructors.Any(static constructor => constructor.Parameters.IsEmpty)
        : registry.BaseType!.InstanceConstructors.Any(static constructor =>
            constructor is { Parameters.IsEmpty: true, DeclaredAccessibility: not Accessibility.Private });

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
