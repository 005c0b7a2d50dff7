using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dimp.Generators.Declarations;

/// <summary>Constants from attributes, as C# of the type that they are meant for.</summary>
internal static class Literals
{
    /// <summary>The constant as a value of the type; <c>null</c> when it is none.</summary>
    public static string? Format(TypedConstant constant, ITypeSymbol type) => constant switch
    {
        { Kind: TypedConstantKind.Enum, Value: { } value } =>
            SymbolEqualityComparer.Default.Equals(constant.Type, type) ? FormatEnum(value, type) : null,
        { Kind: TypedConstantKind.Primitive, Value: string text } =>
            type.SpecialType == SpecialType.System_String && JsonViolation(constant) is null
                ? SymbolDisplay.FormatLiteral(text, quote: true)
                : null,
        { Kind: TypedConstantKind.Primitive, Value: bool flag } =>
            type.SpecialType == SpecialType.System_Boolean ? (flag ? "true" : "false") : null,
        { Kind: TypedConstantKind.Primitive, Value: float or double } => FormatReal(constant.Value, type),
        { Kind: TypedConstantKind.Primitive, Value: not (null or char) } =>
            FormatInteger(Convert.ToDecimal(constant.Value, CultureInfo.InvariantCulture), type),
        _ => null,
    };

    /// <summary>The constant as it would stand on the wire; <c>null</c> when it could not.</summary>
    public static string? FormatOnWire(TypedConstant constant) =>
        constant is { Kind: TypedConstantKind.Primitive, Value: { } value and not char } && JsonViolation(constant) is null
            ? SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false)
            : null;

    /// <summary>Why no JSON could hold the constant; <c>null</c> when it could.</summary>
    public static string? JsonViolation(TypedConstant constant) => constant switch
    {
        { Kind: TypedConstantKind.Primitive, Value: double.NaN or float.NaN } => "JSON has no such number",
        { Kind: TypedConstantKind.Primitive, Value: double number } when double.IsInfinity(number) => "JSON has no such number",
        { Kind: TypedConstantKind.Primitive, Value: float number } when float.IsInfinity(number) => "JSON has no such number",
        _ when constant.Text is { Length: > 0 } text => WireText.Violation(text),
        _ => null,
    };

    /// <summary>The member, by its name if any code may use that.</summary>
    public static string FormatMember(IFieldSymbol member) => IsForAll(member)
        ? $"{member.ContainingType.FullName}.{member.EscapedName}"
        : FormatCast(member.ConstantValue!, member.ContainingType);

    /// <summary>The text by which a constant on the wire is compared with the values of cases; <c>null</c> when it has none.</summary>
    public static string? TextOnWire(TypedConstant constant, bool isTextEnum) => constant switch
    {
        { Kind: TypedConstantKind.Enum, Value: { } value } when isTextEnum => SnakeCase.Of(
            constant.Type!.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(one => value.Equals(one.ConstantValue))?.Name ?? ""),
        { Kind: TypedConstantKind.Enum, Value: IFormattable value } => value.ToString("D", CultureInfo.InvariantCulture),
        { Kind: TypedConstantKind.Primitive, Value: string text } => text,
        { Kind: TypedConstantKind.Primitive, Value: IFormattable number and not (float or double or decimal) } =>
            number.ToString("D", CultureInfo.InvariantCulture),
        _ => null,
    };

    private static string FormatEnum(object value, ITypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(one => value.Equals(one.ConstantValue) && IsForAll(one)) is { } member
            ? FormatMember(member)
            : FormatCast(value, type);

    private static bool IsForAll(IFieldSymbol member) =>
        member.Name.Length > 0 && !member.IsForbidden && !Experiments.Of(member).Any();

    private static string FormatCast(object value, ITypeSymbol type) =>
        $"({type.FullName})({((IFormattable)value).ToString("D", CultureInfo.InvariantCulture)})";

    private static string? FormatInteger(decimal value, ITypeSymbol type)
    {
        string text = value.ToString(CultureInfo.InvariantCulture);
        return type.SpecialType switch
        {
            SpecialType.System_SByte when value is >= sbyte.MinValue and <= sbyte.MaxValue => text,
            SpecialType.System_Byte when value is >= byte.MinValue and <= byte.MaxValue => text,
            SpecialType.System_Int16 when value is >= short.MinValue and <= short.MaxValue => text,
            SpecialType.System_UInt16 when value is >= ushort.MinValue and <= ushort.MaxValue => text,
            SpecialType.System_Int32 or SpecialType.System_IntPtr
                when value is >= int.MinValue and <= int.MaxValue => text,
            SpecialType.System_UInt32 or SpecialType.System_UIntPtr
                when value is >= uint.MinValue and <= uint.MaxValue => text,
            SpecialType.System_Int64 when value is >= long.MinValue and <= long.MaxValue => text,
            SpecialType.System_UInt64 when value >= 0 => text,
            SpecialType.System_Double => text,
            SpecialType.System_Single => text + "f",
            SpecialType.System_Decimal => text + "m",
            _ => null,
        };
    }

    private static string? FormatReal(object value, ITypeSymbol type)
    {
        double number = Convert.ToDouble(value, CultureInfo.InvariantCulture);
        return type.SpecialType switch
        {
            // The shortest text is that of the constant's own type: 0.1f as a double is another number.
            SpecialType.System_Single when value is float && IsFinite(number) => RoundTrip(value) + "f",
            SpecialType.System_Single when Math.Abs(number) <= float.MaxValue => RoundTrip(number) + "f",
            SpecialType.System_Double when IsFinite(number) => RoundTrip(number),
            SpecialType.System_Decimal when Math.Abs(number) < (double)decimal.MaxValue =>
                Convert.ToDecimal(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture) + "m",
            _ => null,
        };
    }

    private static bool IsFinite(double number) => !double.IsNaN(number) && !double.IsInfinity(number);

    private static string RoundTrip(object number) =>
        ((IFormattable)number).ToString("R", CultureInfo.InvariantCulture);
}
