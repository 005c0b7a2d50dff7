using Dimp.Generators.Declarations;
using Dimp.Generators.Model;
using Dimp.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Dimp.Generators.Declarations.ModifierFacts;

namespace Dimp.Generators.Parsing;

internal static class PropertyParser
{
    /// <summary>The property to write; <c>null</c> if it is not valid.</summary>
    public static PropertyModel? Parse(ParsedField parsed)
    {
        FieldProperty field = parsed.Field;
        if (parsed.Findings.HaveError()
            || parsed.Value is not { } value
            || field.Symbol.Syntax is not { AccessorList: { } accessors } syntax)
        {
            return null;
        }
        return new PropertyModel(
            field.Model with
            {
                Value = value,
                Description = SummaryParser.Parse(syntax),
                Default = field.DefaultAs(value),
                IsRequired = field.Model.IsRequired || (IsNeverAbsent(value) && field.Default.IsNull),
            },
            Modifiers(syntax.Modifiers),
            Accessor(accessors, SyntaxKind.GetAccessorDeclaration)!,
            Accessor(accessors, SyntaxKind.SetAccessorDeclaration)
                ?? Accessor(accessors, SyntaxKind.InitAccessorDeclaration));
    }

    private static AccessorModel? Accessor(AccessorListSyntax accessors, SyntaxKind kind) =>
        accessors.Accessors.FirstOrDefault(accessor => accessor.IsKind(kind)) is { } accessor
            ? new(Modifiers(accessor.Modifiers), accessor.Keyword.Text)
            : null;

    /// <summary>A class of the user has no value to return for an absent one.</summary>
    private static bool IsNeverAbsent(ValueModel value) => value is { Kind: ValueKind.CustomClass, IsNullable: false };
}
