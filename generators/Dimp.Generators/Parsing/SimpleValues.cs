using Dimp.Generators.Declarations;
using Dimp.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Parsing;

/// <summary>The types that the engine reads and writes by itself.</summary>
internal static class SimpleValues
{
    public static ValueModel? Find(ITypeSymbol type) => Special(type) ?? Named(type);

    private static ValueModel? Special(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_String => new(ValueKind.Text, "string"),
        SpecialType.System_Boolean => new(ValueKind.Boolean, "bool"),
        SpecialType.System_Int32 or SpecialType.System_Int64
            or SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16
            or SpecialType.System_UInt32 or SpecialType.System_UInt64
            or SpecialType.System_IntPtr or SpecialType.System_UIntPtr =>
            new(ValueKind.Integer, type.FullName),
        SpecialType.System_Single => new(ValueKind.Single, "float"),
        SpecialType.System_Double => new(ValueKind.Double, "double"),
        SpecialType.System_Decimal => new(ValueKind.Decimal, "decimal"),
        _ => null,
    };

    private static ValueModel? Named(ITypeSymbol type) => type.FullName switch
    {
        "global::System.Int128" or "global::System.UInt128" => new(ValueKind.LargeInteger, type.FullName),
        "global::System.DateTimeOffset" => new(ValueKind.Time, type.FullName),
        "global::System.Uri" => new(ValueKind.Uri, type.FullName),
        "byte[]" => new(ValueKind.Bytes, type.FullName),
        "global::Dimp.WireMap" => new(ValueKind.WireMap, type.FullName),
        "global::Dimp.WireList" => new(ValueKind.WireList, type.FullName),
        "global::Dimp.WireValue" => new(ValueKind.WireValue, type.FullName),
        _ => null,
    };
}
