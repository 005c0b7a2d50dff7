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
        SpecialType.System_String => new(ValueKind.Text, "string", "a string"),
        SpecialType.System_Boolean => new(ValueKind.Boolean, "bool", "a boolean"),
        SpecialType.System_Int32 => new(ValueKind.Int32, "int", "an integer"),
        SpecialType.System_Int64 => new(ValueKind.Int64, "long", "an integer"),
        SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16
            or SpecialType.System_UInt32 or SpecialType.System_UInt64
            or SpecialType.System_IntPtr or SpecialType.System_UIntPtr =>
            new(ValueKind.Integer, type.FullName, "an integer"),
        SpecialType.System_Single => new(ValueKind.Single, "float", "a number"),
        SpecialType.System_Double => new(ValueKind.Double, "double", "a number"),
        SpecialType.System_Decimal => new(ValueKind.Decimal, "decimal", "a number"),
        _ => null,
    };

    private static ValueModel? Named(ITypeSymbol type) => type.FullName switch
    {
        "global::System.Int128" or "global::System.UInt128" => new(ValueKind.LargeInteger, type.FullName, "an integer"),
        "global::System.DateTimeOffset" => new(ValueKind.Time, type.FullName, "a time"),
        "global::System.Uri" => new(ValueKind.Uri, type.FullName, "a URI"),
        "byte[]" => new(ValueKind.Bytes, type.FullName, "base64 data"),
        "global::Dimp.WireMap" => new(ValueKind.WireMap, type.FullName, "an object"),
        "global::Dimp.WireList" => new(ValueKind.WireList, type.FullName, "a list"),
        "global::Dimp.WireValue" => new(ValueKind.WireValue, type.FullName, "a value"),
        _ => null,
    };
}
