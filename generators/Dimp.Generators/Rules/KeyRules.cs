using Dimp.Generators.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dimp.Generators.Rules;

/// <summary>
/// Finds keys that several fields of a record and its bases use. The fields are still generated, because one error is
/// enough.
/// </summary>
internal static class KeyRules
{
    public static IEnumerable<Finding> Find(INamedTypeSymbol record)
    {
        var owners = new Dictionary<string, FieldKey>();
        foreach (FieldProperty field in FieldProperty.Of(record))
        {
            bool isOwn = SymbolEqualityComparer.Default.Equals(field.Symbol.ContainingType, record);
            bool isTaken = false;
            foreach (FieldKey key in FieldKey.Of(field).Where(static key => key.Violation is null))
            {
                if (!owners.TryGetValue(key.Text!, out FieldKey? owner))
                {
                    owners.Add(key.Text!, key);
                }
                else if (isOwn && !isTaken && !(owner.Field == field && key.GoesWith(owner)))
                {
                    isTaken = true;
                    yield return Taken(key, owner);
                }
            }
            if (isOwn && !isTaken && Settable(field, record) is { } settable)
            {
                yield return settable;
            }
        }
    }

    private static Finding Taken(FieldKey key, FieldKey owner)
    {
        string reason = owner.Field == key.Field
            ? "given twice: remove one of them"
            : SymbolEqualityComparer.Default.Equals(owner.Field.Symbol.ContainingType, key.Field.Symbol.ContainingType)
                ? $"one of '{owner.Field.Name}' already: give one of them another key"
                : $"one of '{owner.Field.Symbol.ContainingType.Name}.{owner.Field.Name}' already: give it another key, "
                    + "or refine that field by a property of the same name";
        return new Finding(FieldDescriptors.KeyTaken, key.Location, MessageText.Quote(key.Text), key.Field.Name, reason);
    }

    private static Finding? Settable(FieldProperty field, INamedTypeSymbol record)
    {
        if (field.Symbol.SetMethod is not { IsInitOnly: false, DeclaredAccessibility: not Accessibility.Private } setter)
        {
            return null;
        }
        string[] written = [.. field.Model.Keys];
        Dispatcher? dispatcher = Dispatcher.AboveOrAt(record).LastOrDefault(above => above.Keys.Any(written.Contains));
        return dispatcher is null ? null : new Finding(
            DispatchDescriptors.SettableDispatchKey,
            LocationOf(setter),
            field.Name,
            dispatcher.Keys.First(written.Contains),
            dispatcher.Owner.Name);
    }

    private static Location LocationOf(IMethodSymbol setter) =>
        setter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is AccessorDeclarationSyntax accessor
            ? accessor.Keyword.GetLocation()
            : setter.Location;
}
