using System.Collections.Immutable;
using Dimp.Generators.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dimp.Generators.Rules;

/// <summary>Which classes can be registries.</summary>
internal static class RegistryRules
{
    private static readonly ImmutableArray<string> Overridden = ["Resolve", "GetShapes", "GetDispatch"];

    /// <summary>The errors of any class: of a registry, or of one that is not marked as a registry.</summary>
    public static IEnumerable<Finding> FindInClass(INamedTypeSymbol type, RecordRules rules) =>
        type.Attribute(KnownNames.RegistryAttribute) is null ? FindUnmarked(type) : Find(type, rules);

    /// <summary>The errors of a registry.</summary>
    public static IEnumerable<Finding> Find(INamedTypeSymbol registry, RecordRules rules)
    {
        if (rules.HasNoEngine
            || registry.Attribute(KnownNames.RegistryAttribute) is not { } mark
            || !registry.IsNamed)
        {
            return [Finding.ReportedElsewhere];
        }
        return registry is { IsRecord: false, TypeKind: TypeKind.Class }
            ?
            [
                .. DeclarationRules.Find(registry, mark),
                .. NameRules.FindInRegistry(registry, mark),
                .. Base(registry, mark, rules),
            ]
            : [NotAClass(registry, mark)];
    }

    /// <summary>A class that would be a registry if it were marked.</summary>
    private static IEnumerable<Finding> FindUnmarked(INamedTypeSymbol type) =>
        type.IsNamed
        && MissesDecision(type)
        && type.Bases.All(static parent => parent.Attribute(KnownNames.RegistryAttribute) is null)
            ? [new Finding(DispatchDescriptors.Unmarked, type.Location, type.Name, RootOf(type)!.Name)]
            : [];

    /// <summary>Whether a class that derives from <c>WireRegistry</c> has no <c>Resolve</c>, neither its own nor an inherited one.</summary>
    public static bool MissesDecision(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class, IsAbstract: false }
        && RootOf(type) is not null
        && type.Bases.Prepend(type).SelectMany(static part => part.GetMembers("Resolve"))
            .FirstOrDefault(static member => member.IsOverride || member.IsAbstract) is { IsAbstract: true };

    /// <summary>The type of which the class is a registry; <c>null</c> if it derives from no <c>WireRegistry</c>.</summary>
    public static ITypeSymbol? RootOf(INamedTypeSymbol type) =>
        type.Bases.FirstOrDefault(static parent => parent.OriginalDefinition.Is(KnownNames.WireRegistryOfRoot))?.TypeArguments[0];

    private static Finding NotAClass(INamedTypeSymbol registry, AttributeData mark)
    {
        TypeDeclarationSyntax part = registry.PartWith(mark);
        return new Finding(
            DispatchDescriptors.NotConstructible,
            part.LocationOfKeyword,
            registry.Name,
            $"it is {MessageText.WithArticle(MessageText.Keyword(part))}; write '{MessageText.Partial(part, "class")}'");
    }

    private static IEnumerable<Finding> Base(INamedTypeSymbol registry, AttributeData mark, RecordRules rules)
    {
        if (registry.Bases.Any(static parent => parent.TypeKind == TypeKind.Error))
        {
            return [Finding.ReportedElsewhere];
        }
        if (RootOf(registry) is not { } root)
        {
            return
            [
                new Finding(
                    DispatchDescriptors.NoRoot,
                    registry.LocationOfBase(mark),
                    registry.Name,
                    $"must have a root, the record that all of its shapes derive from: write '{registry.EscapedName} : WireRegistry<...>'"),
            ];
        }
        return [.. Root(registry, root, mark, rules), .. Construction(registry, mark)];
    }

    private static IEnumerable<Finding> Root(
        INamedTypeSymbol registry, ITypeSymbol root, AttributeData mark, RecordRules rules)
    {
        if (root is not INamedTypeSymbol record || !(record.IsWireRecord || record.Is(KnownNames.WireRecord)))
        {
            yield return Finding.ReportedElsewhere;
        }
        else if (AccessibilityRules.Unnameable(record, rules) is { } unnameable)
        {
            yield return NoRoot(
                $"is a registry of '{record.Name}', which generated code cannot name: "
                + AccessibilityRules.ReasonUnnameable(unnameable, rules));
        }
        else if (AccessibilityRules.LessAccessible(record, registry) is { } hidden)
        {
            yield return NoRoot(
                $"is a registry of '{hidden.Name}', which is less accessible than it is: change the accessibility of one of them");
        }
        else if (NameRules.FindDuplicates(registry, record, mark, rules).FirstOrDefault() is { } duplicates)
        {
            yield return duplicates;
        }
        else if (!rules.IsVisible(record))
        {
            yield return NoRoot(
                $"is a registry of '{record.Name}', which generated code cannot use: it must be accessible in the assembly "
                + "and not obsolete");
        }

        Finding NoRoot(string reason) =>
            new(DispatchDescriptors.NoRoot, registry.LocationOfBase(mark), registry.Name, reason);
    }

    private static IEnumerable<Finding> Construction(INamedTypeSymbol registry, AttributeData mark)
    {
        if (registry.IsStatic || registry.IsAbstract)
        {
            string modifier = registry.IsStatic ? "static" : "abstract";
            yield return NotConstructible(
                registry,
                LocationOf(registry, registry.IsStatic ? SyntaxKind.StaticKeyword : SyntaxKind.AbstractKeyword) ?? registry.LocationAt(mark),
                $"it is {modifier}; remove '{modifier}'");
        }
        else if (!CanConstruct(registry))
        {
            yield return NotConstructible(
                registry,
                registry.LocationAt(mark),
                "it or its base has no constructor without parameters that its 'Default' can call; add it");
        }
        else if (registry.RequiredMembers.FirstOrDefault() is { } required && !IsCreatedWhole(registry))
        {
            yield return NotConstructible(
                registry, required.Location, $"its 'Default' does not set '{required.Name}'; remove 'required'");
        }
        foreach (ISymbol member in Overridden.Select(name => Sealed(registry, name)).OfType<ISymbol>())
        {
            yield return NotConstructible(
                registry,
                registry.LocationOfBase(mark),
                $"'{member.ContainingType.Name}' seals '{member.Name}', which generated code overrides; remove 'sealed' there");
        }
    }

    private static Finding NotConstructible(INamedTypeSymbol registry, Location at, string reason) =>
        new(DispatchDescriptors.NotConstructible, at, registry.Name, reason);

    private static Location? LocationOf(INamedTypeSymbol registry, SyntaxKind modifier) =>
        registry.Parts
            .SelectMany(static part => part.Modifiers)
            .Where(token => token.IsKind(modifier))
            .Select(static token => token.GetLocation())
            .FirstOrDefault();

    /// <summary>The nearest member of that name in the bases, if it is sealed.</summary>
    private static ISymbol? Sealed(INamedTypeSymbol registry, string name) =>
        registry.Bases.SelectMany(parent => parent.GetMembers(name)).FirstOrDefault() is { IsSealed: true } member ? member : null;

    /// <summary>Whether the registry has, or can be given, a constructor without parameters.</summary>
    private static bool CanConstruct(INamedTypeSymbol registry)
    {
        IMethodSymbol[] own = [.. registry.WrittenConstructors];
        return own.Length > 0
            ? own.Any(static constructor => constructor.Parameters.IsEmpty && !constructor.IsForbidden)
            : registry.BaseType!.InstanceConstructors.Any(static constructor =>
                constructor is { Parameters.IsEmpty: true, DeclaredAccessibility: not Accessibility.Private }
                && !constructor.IsForbidden
                && !IsClosed(constructor));
    }

    private static bool IsCreatedWhole(INamedTypeSymbol registry) => registry.WrittenConstructors
        .Any(static constructor => constructor.Parameters.IsEmpty && constructor.SetsRequiredMembers);

    /// <summary>Whether the constructor takes the place of a generated private one.</summary>
    private static bool IsClosed(IMethodSymbol constructor) =>
        constructor.IsImplicitlyDeclared && constructor.ContainingType.Attribute(KnownNames.RegistryAttribute) is not null;
}
