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
    /// <summary>The property to write; <c>null</c> when it is none that can be.</summary>
    public static PropertyModel? Parse(FieldProperty field, ValueParser values, RecordRules rules)
    {
        ValueModel? value = values.Parse(field);
        if (FieldRules.Find(field, value, rules).HaveError()
            || value is null
            || field.Symbol.Syntax is not { AccessorList: { } accessors } syntax)
        {
            return null;
        }
        return new PropertyModel(
            field.Model with
            {
                Value = value,
                Default = field.Default.IsNull ? null : Default(field, value),
                IsRequired = field.Model.IsRequired || (IsNeverAbsent(value) && field.Default.IsNull),
            },
            $"{Modifiers(syntax.Modifiers)}partial {value.AnnotatedType} {field.Symbol.EscapedName}",
            Accessor(accessors, SyntaxKind.GetAccessorDeclaration)!,
            Accessor(accessors, SyntaxKind.SetAccessorDeclaration)
                ?? Accessor(accessors, SyntaxKind.InitAccessorDeclaration));
    }

    /// <summary>The default as an expression; <c>null</c> when it is none of the field's type.</summary>
    public static string? Default(FieldProperty field, ValueModel value) =>
        value.Kind is ValueKind.CustomClass or ValueKind.CustomStruct
            ? CustomDefault(field.Default, value)
            : Literals.Format(field.Default, FieldTypes.Bare(field.Symbol.Type));

    private static string? Accessor(AccessorListSyntax accessors, SyntaxKind kind) =>
        accessors.Accessors.FirstOrDefault(accessor => accessor.IsKind(kind)) is { } accessor
            ? Modifiers(accessor.Modifiers) + accessor.Keyword.Text
            : null;

    /// <summary>The default of a type of the user's own is what that type makes of the constant on the wire.</summary>
    private static string? CustomDefault(TypedConstant constant, ValueModel value) => Literals.FormatOnWire(constant) switch
    {
        null => null,
        var text when value.Kind == ValueKind.CustomClass => $"((global::Dimp.WireValue){text}).As<{value.Type}>()!",
        var text => $"global::Dimp.WireValueExtensions.As<{value.Type}>({text}) ?? default",
    };

    /// <summary>A class of the user's own has no value that could stand in for an absent one.</summary>
    private static bool IsNeverAbsent(ValueModel value) => value is { Kind: ValueKind.CustomClass, IsNullable: false };
}
