using System.Globalization;
using Dimp.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Declarations;

/// <summary>Converts constants of attributes to the types of their fields.</summary>
internal static class Constants
{
    /// <summary>The constant as a value of the type; <c>null</c> if it cannot be converted.</summary>
    public static ConstantModel? Of(TypedConstant constant, ITypeSymbol type) => constant switch
    {
        { Kind: TypedConstantKind.Enum, Value: { } value } =>
            SymbolEqualityComparer.Default.Equals(constant.Type, type) ? OfEnum(value, type) : null,
        { Kind: TypedConstantKind.Primitive, Value: string text } =>
            type.SpecialType == SpecialType.System_String && JsonViolation(constant) is null
                ? new(ConstantKind.Text, text)
                : null,
        { Kind: TypedConstantKind.Primitive, Value: bool flag } =>
            type.SpecialType == SpecialType.System_Boolean ? OfFlag(flag) : null,
        { Kind: TypedConstantKind.Primitive, Value: float or double } => OfReal(constant.Value, type),
        { Kind: TypedConstantKind.Primitive, Value: not (null or char) } =>
            OfInteger(Convert.ToDecimal(constant.Value, CultureInfo.InvariantCulture), type),
        _ => null,
    };

    /// <summary>The constant as a JSON value; <c>null</c> if JSON cannot represent it.</summary>
    public static ConstantModel? OnWire(TypedConstant constant) => constant switch
    {
        _ when JsonViolation(constant) is not null => null,
        { Kind: TypedConstantKind.Primitive, Value: string text } => new(ConstantKind.Text, text),
        { Kind: TypedConstantKind.Primitive, Value: bool flag } => OfFlag(flag),
        { Kind: TypedConstantKind.Primitive, Value: float or double } => new(ConstantKind.Number, RoundTrip(constant.Value)),
        { Kind: TypedConstantKind.Primitive, Value: IFormattable integer } =>
            new(ConstantKind.Number, integer.ToString("D", CultureInfo.InvariantCulture)),
        _ => null,
    };

    /// <summary>The reason why JSON cannot represent the constant; <c>null</c> if it can.</summary>
    public static string? JsonViolation(TypedConstant constant) => constant switch
    {
        { Kind: TypedConstantKind.Primitive, Value: double.NaN or float.NaN } => "JSON has no such number",
        { Kind: TypedConstantKind.Primitive, Value: double number } when double.IsInfinity(number) => "JSON has no such number",
        { Kind: TypedConstantKind.Primitive, Value: float number } when float.IsInfinity(number) => "JSON has no such number",
        _ when constant.Text is { Length: > 0 } text => WireText.Violation(text),
        _ => null,
    };

    /// <summary>The member, by its name if all code may use it.</summary>
    public static ConstantModel OfMember(IFieldSymbol member) => IsForAll(member)
        ? new(ConstantKind.Member, member.EscapedName) { Type = member.ContainingType.FullName }
        : Unnamed(member.ConstantValue!, member.ContainingType);

    /// <summary>The text of a constant for the comparison with the values of cases; <c>null</c> when it has none.</summary>
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

    private static ConstantModel OfFlag(bool flag) => new(ConstantKind.Boolean, flag ? "true" : "false");

    private static ConstantModel OfEnum(object value, ITypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(one => value.Equals(one.ConstantValue) && IsForAll(one)) is { } member
            ? OfMember(member)
            : Unnamed(value, type);

    private static bool IsForAll(IFieldSymbol member) => member.Name.Length > 0 && !member.IsForbidden;

    private static ConstantModel Unnamed(object value, ITypeSymbol type) =>
        new(ConstantKind.UnnamedMember, ((IFormattable)value).ToString("D", CultureInfo.InvariantCulture)) { Type = type.FullName };

    private static ConstantModel? OfInteger(decimal value, ITypeSymbol type)
    {
        ConstantKind? kind = type.SpecialType switch
        {
            SpecialType.System_SByte when value is >= sbyte.MinValue and <= sbyte.MaxValue => ConstantKind.Number,
            SpecialType.System_Byte when value is >= byte.MinValue and <= byte.MaxValue => ConstantKind.Number,
            SpecialType.System_Int16 when value is >= short.MinValue and <= short.MaxValue => ConstantKind.Number,
            SpecialType.System_UInt16 when value is >= ushort.MinValue and <= ushort.MaxValue => ConstantKind.Number,
            SpecialType.System_Int32 or SpecialType.System_IntPtr
                when value is >= int.MinValue and <= int.MaxValue => ConstantKind.Number,
            SpecialType.System_UInt32 or SpecialType.System_UIntPtr
                when value is >= uint.MinValue and <= uint.MaxValue => ConstantKind.Number,
            SpecialType.System_Int64 when value is >= long.MinValue and <= long.MaxValue => ConstantKind.Number,
            SpecialType.System_UInt64 when value >= 0 => ConstantKind.Number,
            SpecialType.System_Double => ConstantKind.Number,
            SpecialType.System_Single => ConstantKind.Single,
            SpecialType.System_Decimal => ConstantKind.Decimal,
            _ => null,
        };
        return kind is { } known ? new(known, value.ToString(CultureInfo.InvariantCulture)) : null;
    }

    private static ConstantModel? OfReal(object value, ITypeSymbol type)
    {
        double number = Convert.ToDouble(value, CultureInfo.InvariantCulture);
        return type.SpecialType switch
        {
            // The shortest text depends on the constant's own type: 0.1f as a double is another number.
            SpecialType.System_Single when value is float && IsFinite(number) => new(ConstantKind.Single, RoundTrip(value)),
            SpecialType.System_Single when Math.Abs(number) <= float.MaxValue => new(ConstantKind.Single, RoundTrip(number)),
            SpecialType.System_Double when IsFinite(number) => new(ConstantKind.Number, RoundTrip(number)),
            SpecialType.System_Decimal when Math.Abs(number) < (double)decimal.MaxValue =>
                new(ConstantKind.Decimal, Convert.ToDecimal(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)),
            _ => null,
        };
    }

    private static bool IsFinite(double number) => !double.IsNaN(number) && !double.IsInfinity(number);

    private static string RoundTrip(object number) =>
        ((IFormattable)number).ToString("R", CultureInfo.InvariantCulture);
}
