using Dimp.Generators.Declarations;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Rules;

/// <summary>Members of the user that the compiler calls instead of generated ones, or never calls.</summary>
internal static class OverruledMembers
{
    private const string StringBuilder = "System.Text.StringBuilder";

    public static IEnumerable<Finding> Find(INamedTypeSymbol record)
    {
        // Overload resolution prefers fewer parameters over optional ones.
        if (RecordRules.Lacking(record).NeedsMap
            && RecordRules.Declared(record, KnownNames.WireMap) is { DeclaredAccessibility: not Accessibility.Private } constructor)
        {
            yield return new Finding(
                AgreementDescriptors.PreferredConstructor,
                constructor.Location,
                record.Name,
                "give it the parameters '(WireMap map, WireRegistry? registry = null)' to take the place of that one, or make it a method");
        }
        foreach (IMethodSymbol method in record.GetMembers("PrintMembers").OfType<IMethodSymbol>())
        {
            if (!method.IsImplicitlyDeclared && method.Parameters.Length == 1 && method.Parameters[0].Type.Is(StringBuilder))
            {
                yield return new Finding(AgreementDescriptors.UncalledPrintMembers, method.Location, record.Name);
            }
        }
    }
}
