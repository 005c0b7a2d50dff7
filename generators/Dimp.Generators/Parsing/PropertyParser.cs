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
        ITypeSymbol? overridden = OverriddenType(field);
        bool refines = overridden is not null && !SymbolEqualityComparer.Default.Equals(overridden, field.Symbol.Type);
        return new PropertyModel(
            IsNeverAbsent(value) && field.Default.IsNull ? field.Model with { IsRequired = true } : field.Model,
            value,
            $"{Modifiers(syntax.Modifiers)}partial {value.AnnotatedType} {field.Symbol.EscapedName}",
            Accessor(accessors, SyntaxKind.GetAccessorDeclaration)!,
            Accessor(accessors, SyntaxKind.SetAccessorDeclaration)
                ?? Accessor(accessors, SyntaxKind.InitAccessorDeclaration),
            field.Default.IsNull ? Otherwise(value) : Default(field, value),
            field.Symbol.Type.FullName,
            IsCheckedByBase: overridden is not null && !refines,
            IsRefinable: (overridden is null || refines) && IsRefinable(field, value),
            refines);
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

    private static string? Otherwise(ValueModel value) => value.IsNullable ? null : value.Kind switch
    {
        ValueKind.Text => "\"\"",
        ValueKind.Boolean => "false",
        ValueKind.Int32 or ValueKind.Int64 or ValueKind.Integer
            or ValueKind.Single or ValueKind.Double or ValueKind.Decimal => "0",
        ValueKind.LargeInteger or ValueKind.NumberEnum or ValueKind.TextEnum or ValueKind.CustomStruct => "default",
        // The zero of the wire: that of the type is before 1970, which cannot be written.
        ValueKind.Time => "global::System.DateTimeOffset.UnixEpoch",
        ValueKind.Uri => "new global::System.Uri(\"\", global::System.UriKind.Relative)",
        ValueKind.Bytes or ValueKind.List => "[]",
        ValueKind.CustomClass => "null!",
        _ => null,
    };

    /// <summary>The type of the field on the same key that the property overrides, if it does.</summary>
    private static ITypeSymbol? OverriddenType(FieldProperty field) =>
        field.Symbol.OverriddenProperty is { } overridden
        && overridden.Attribute(KnownNames.FieldAttribute) is { } attribute
        && new FieldProperty(overridden, attribute).Model.Key == field.Model.Key
            ? overridden.Type
            : null;

    /// <summary>Whether the language lets an override have another type, be it this one or one of it.</summary>
    private static bool IsRefinable(FieldProperty field, ValueModel value) =>
        field.Symbol is { SetMethod: null, IsOverride: true } or { SetMethod: null, IsVirtual: true }
        && value.Kind is ValueKind.Record or ValueKind.DispatchedRecord or ValueKind.List or ValueKind.CustomClass;

    /// <summary>The default of a type of the user's own is what that type makes of the constant on the wire.</summary>
    private static string? CustomDefault(TypedConstant constant, ValueModel value) => Literals.FormatOnWire(constant) switch
    {
        null => null,
        var text when value.Kind == ValueKind.CustomClass => $"((global::Dimp.WireValue){text}).As<{value.Type}>()!",
        var text => $"((global::Dimp.WireValue){text}).AsValue<{value.Type}>() ?? default",
    };

    /// <summary>A class of the user's own has no value that could stand in for an absent one.</summary>
    private static bool IsNeverAbsent(ValueModel value) => value is { Kind: ValueKind.CustomClass, IsNullable: false };
}
