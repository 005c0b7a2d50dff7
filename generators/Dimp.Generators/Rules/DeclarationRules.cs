using Dimp.Generators.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dimp.Generators.Rules;

/// <summary>Checks whether another part of a type can be generated in another file.</summary>
internal static class DeclarationRules
{
    public static bool IsCompleted(INamedTypeSymbol type) =>
        ShapeAttributes.MarkShape(type) || type.Attribute(KnownNames.RegistryAttribute) is not null;

    /// <summary>The errors of a shape or registry itself.</summary>
    public static IEnumerable<Finding> Find(INamedTypeSymbol type, AttributeData mark) =>
        type.Containers.Any(static container => Around(container, container).Any())
            ? [.. Own(type, mark), Finding.ReportedElsewhere]
            : Own(type, mark);

    /// <summary>The errors of a type that contains shapes or registries, but is neither.</summary>
    public static IEnumerable<Finding> FindAround(INamedTypeSymbol container) =>
        IsCompleted(container) || Inside(container).FirstOrDefault(IsCompleted) is not { } inner
            ? []
            : Around(container, inner);

    private static IEnumerable<INamedTypeSymbol> Inside(INamedTypeSymbol type) =>
        type.GetTypeMembers().SelectMany(static nested => Inside(nested).Prepend(nested));

    private static IEnumerable<Finding> Own(INamedTypeSymbol type, AttributeData mark)
    {
        TypeDeclarationSyntax[] parts = [.. type.Parts];
        if (parts.Any(static part => !part.Modifiers.Any(SyntaxKind.PartialKeyword)))
        {
            // The compiler reports an error if only some of several parts are partial.
            yield return parts.Length > 1
                ? Finding.ReportedElsewhere
                : new Finding(DeclarationDescriptors.NotPartial, type.LocationAt(mark), type.Name, MessageText.Partial(parts[0]));
        }
        if (type.Arity > 0)
        {
            yield return new Finding(
                DeclarationDescriptors.Generic, LocationOfTypeParameters(parts), type.Name, "declare one for each type argument");
        }
        if (type.IsFileLocal)
        {
            yield return FileLocal(type);
        }
        if (type is { ContainingType: null, DeclaredAccessibility: not (Accessibility.Public or Accessibility.Internal) })
        {
            yield return Finding.ReportedElsewhere;
        }
    }

    private static IEnumerable<Finding> Around(INamedTypeSymbol container, INamedTypeSymbol inner)
    {
        TypeDeclarationSyntax[] parts = [.. container.Parts];
        if (parts.Any(static part => !part.Modifiers.Any(SyntaxKind.PartialKeyword)))
        {
            yield return parts.Length > 1
                ? Finding.ReportedElsewhere
                : new Finding(
                    DeclarationDescriptors.ContainerNotPartial,
                    container.Location,
                    container.Name,
                    inner.Name,
                    MessageText.Partial(parts[0]));
        }
        if (container.Arity > 0)
        {
            yield return new Finding(
                DeclarationDescriptors.Generic, LocationOfTypeParameters(parts), container.Name, $"move '{inner.Name}' out of it");
        }
        if (container.IsFileLocal)
        {
            yield return FileLocal(container);
        }
    }

    private static Finding FileLocal(INamedTypeSymbol type) => new(
        DeclarationDescriptors.OutOfReach, type.Location, $"name '{type.Name}'", "it is local to its file; remove 'file'");

    private static Location LocationOfTypeParameters(TypeDeclarationSyntax[] parts) =>
        parts.Select(static part => part.TypeParameterList?.GetLocation()).OfType<Location>().First();
}
