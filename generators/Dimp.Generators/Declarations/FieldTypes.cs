using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Declarations;

/// <summary>The parts of a field's type: a value, or a list of values, each of which may be nullable.</summary>
internal static class FieldTypes
{
    /// <summary>The type without its question mark.</summary>
    public static ITypeSymbol Bare(ITypeSymbol type) => IsNullableStruct(type)
        ? ((INamedTypeSymbol)type).TypeArguments[0]
        : type.WithNullableAnnotation(NullableAnnotation.NotAnnotated);

    /// <summary>The type of a list's items, or the type itself if it is not a list.</summary>
    public static ITypeSymbol ItemOrSelf(ITypeSymbol type) => Item(type) ?? type;

    /// <summary>The type of a list's items; <c>null</c> if the type is not a list.</summary>
    public static ITypeSymbol? Item(ITypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IReadOnlyList_T
            ? ((INamedTypeSymbol)type).TypeArguments[0]
            : null;

    public static bool IsNullable(ITypeSymbol type) =>
        type.NullableAnnotation == NullableAnnotation.Annotated || IsNullableStruct(type);

    private static bool IsNullableStruct(ITypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
}
