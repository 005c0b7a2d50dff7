using Dimp.Generators.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dimp.Generators.Rules;

/// <summary>Checks whether the generator can implement a method, independent of its parameters.</summary>
internal static class FactoryForm
{
    public static IEnumerable<Finding> Find(
        IMethodSymbol method, AttributeData mark, INamedTypeSymbol record, RecordRules rules)
    {
        if (method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not MethodDeclarationSyntax syntax)
        {
            string example = $"static partial {record.Name} Create();";
            return [new Finding(FactoryDescriptors.NotAFactory, mark.Location, method.Name, "is no ordinary method", example)];
        }
        if ((method.IsStatic && ModifierFacts.AreInvalidOnFactory(syntax.Modifiers))
            || ModifierFacts.AreUnsafe(syntax.Modifiers, rules.Compilation)
            || syntax.ParameterList.Parameters.Any(static parameter => parameter.Identifier.IsMissing))
        {
            return [Finding.ReportedElsewhere];
        }
        if (record.GetMembers(method.Name).OfType<IMethodSymbol>().Count(other => HasParametersOf(other, method)) > 1)
        {
            return [Finding.ReportedElsewhere];
        }
        return Violation(method, syntax) is { } violation
            ? [new Finding(
                FactoryDescriptors.NotAFactory,
                syntax.Identifier.GetLocation(),
                method.Name,
                violation,
                MessageText.Factory(method, syntax, record))]
            : Result(method, syntax, record) is { } wrong ? [wrong] : [.. Signature(method, syntax), .. Unreachable(method, rules)];
    }

    private static string? Violation(IMethodSymbol method, MethodDeclarationSyntax syntax) => method switch
    {
        { PartialImplementationPart: { } part } when !OwnOutput.Contains(part) => "is implemented already",
        { IsExtern: true } => "is implemented elsewhere",
        _ when syntax is { Body: not null } or { ExpressionBody: not null } => "is implemented already",
        { IsStatic: false } => "is not static",
        { IsPartialDefinition: false } => "is not partial",
        _ when syntax.ExplicitInterfaceSpecifier is not null => "implements an interface explicitly",
        { ReturnsVoid: false } when !ModifierFacts.DeclareAccessibility(syntax.Modifiers) => "does not say who may call it",
        _ => null,
    };

    /// <summary>Whether the two methods have the same signature for the compiler.</summary>
    private static bool HasParametersOf(IMethodSymbol other, IMethodSymbol method) =>
        other.Arity == method.Arity
        && other.Parameters.Select(static parameter => parameter.Type)
            .SequenceEqual(method.Parameters.Select(static parameter => parameter.Type), SymbolEqualityComparer.Default);

    private static Finding? Result(IMethodSymbol method, MethodDeclarationSyntax syntax, INamedTypeSymbol record)
    {
        if (method.ReturnType.IsUnknown)
        {
            return Finding.ReportedElsewhere;
        }
        if (!SymbolEqualityComparer.Default.Equals(method.ReturnType, record))
        {
            return Wrong(MessageText.ShortName(method.ReturnType), $"a factory makes its own record; write '{record.EscapedName}'");
        }
        return record.IsAbstract ? Wrong(record.Name, "the record is abstract; declare the factory in a record that is not") : null;

        Finding Wrong(string result, string advice) =>
            new(FactoryDescriptors.WrongResult, syntax.ReturnType.GetLocation(), method.Name, result, advice);
    }

    private static IEnumerable<Finding> Signature(IMethodSymbol method, MethodDeclarationSyntax syntax)
    {
        if (syntax.Modifiers.FirstOrDefault(static modifier => modifier.IsKind(SyntaxKind.AsyncKeyword)) is { RawKind: not 0 } async)
        {
            yield return Unsupported(async.GetLocation(), "a result to wait for", "remove 'async'");
        }
        if (syntax.TypeParameterList is { } typeParameters)
        {
            yield return Unsupported(typeParameters.GetLocation(), "type parameters", "a field has one type; remove them");
        }
        if (method.RefKind != RefKind.None)
        {
            yield return Unsupported(syntax.ReturnType.GetLocation(), "a result by reference", "remove 'ref'");
        }
        foreach (ParameterSyntax parameter in syntax.ParameterList.Parameters)
        {
            SyntaxToken reference = parameter.Modifiers.FirstOrDefault(static modifier =>
                modifier.Kind() is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword or SyntaxKind.InKeyword);
            if (!reference.IsKind(SyntaxKind.None))
            {
                yield return Unsupported(
                    reference.GetLocation(), "parameters by reference", $"remove '{reference.Text}'");
            }
            else if (parameter.Modifiers.FirstOrDefault(static modifier =>
                modifier.Kind() is SyntaxKind.ThisKeyword or SyntaxKind.ScopedKeyword) is { RawKind: not 0 } other)
            {
                yield return Unsupported(other.GetLocation(), $"a '{other.Text}' parameter", $"remove '{other.Text}'");
            }
            else if (parameter.Identifier.ValueText == "WireFields")
            {
                yield return new Finding(
                    DeclarationDescriptors.NameTaken, parameter.Identifier.GetLocation(), "WireFields", "parameter");
            }
            else if (parameter.Identifier.IsKind(SyntaxKind.ArgListKeyword))
            {
                yield return Unsupported(parameter.GetLocation(), "a variable argument list", "declare the parameters");
            }
        }
    }

    /// <summary>Parameters with types that callers or generated code cannot name.</summary>
    private static IEnumerable<Finding> Unreachable(IMethodSymbol method, RecordRules rules) =>
        from parameter in method.Parameters
        let hidden = AccessibilityRules.LessAccessible(parameter.Type, method)
        let unnameable = AccessibilityRules.Unnameable(parameter.Type, rules)
        where hidden is not null || unnameable is not null
        select Unsupported(
            parameter.LocationOfType,
            $"parameters of type '{(hidden ?? unnameable)!.Name}'",
            hidden is null
                ? AccessibilityRules.ReasonUnnameable(unnameable!, rules)
                : "it is less accessible than the factory; change the accessibility of one of them");

    private static Finding Unsupported(Location at, string what, string advice) =>
        new(FactoryDescriptors.UnsupportedSignature, at, what, advice);
}
