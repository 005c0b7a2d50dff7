using Dimp.Generators.Model;

namespace Dimp.Generators.Emission;

/// <summary>Expressions that make a value of the wire; <c>null</c> becomes an undefined one.</summary>
internal static class ValueWriter
{
    public static string Write(ValueModel value, string expression) => value.Kind switch
    {
        ValueKind.NumberEnum => NumberOf(value.IsNullable ? value.Underlying + "?" : value.Underlying!, expression),
        ValueKind.TextEnum => $"WireFields.Write{value.TextEnum!.Helper}({expression})",
        ValueKind.Time or ValueKind.Uri or ValueKind.Bytes or ValueKind.CustomClass =>
            $"global::Dimp.WireValue.From({expression})",
        ValueKind.WireValue when value.IsNullable => $"{expression} ?? default",
        ValueKind.CustomStruct => IfPresent(value, "From", expression),
        ValueKind.LargeInteger => IfPresent(value, "FromInteger", expression),
        ValueKind.List => $"global::Dimp.WireList.From({expression}, static item => {Write(value.Item!, "item")})",
        _ => expression,
    };

    public static string NumberOf(string underlying, string expression) => $"({underlying}){expression}";

    private static string IfPresent(ValueModel value, string method, string expression) => value.IsNullable
        ? $"{expression} is {{ }} present ? global::Dimp.WireValue.{method}(present) : default"
        : $"global::Dimp.WireValue.{method}({expression})";
}
