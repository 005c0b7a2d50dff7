using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Declarations;

/// <summary>The static method by which a record describes itself.</summary>
internal static class DescriptionMethod
{
    public static bool IsDescription(ISymbol member) =>
        member is IMethodSymbol { IsStatic: true, Parameters.IsEmpty: true, ReturnType: INamedTypeSymbol result }
        && result.Is(KnownNames.WireShapeInfo);
}
