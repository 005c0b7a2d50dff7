using Dimp.Generators.Model;

namespace Dimp.Generators.Emission;

/// <summary>Expressions that read a value, and are <c>null</c> when it cannot be read.</summary>
internal static class ValueReader
{
    public static string Read(ValueModel value, WireSource source) => value.Kind switch
    {
        ValueKind.Text => source.Text,
        ValueKind.Boolean => $"{source.Value}.AsBoolean()",
        ValueKind.Int32 or ValueKind.Int64 or ValueKind.Integer or ValueKind.LargeInteger =>
            Integer(value.Type, source),
        ValueKind.Single => $"{source.Value}.AsSingle()",
        ValueKind.Double => $"{source.Value}.AsDouble()",
        ValueKind.Decimal => $"{source.Value}.AsDecimal()",
        ValueKind.NumberEnum => $"({value.Type}?){Integer(value.Underlying!, source)}",
        ValueKind.TextEnum => $"WireFields.Read{value.TextEnum!.Helper}({source.Value})",
        ValueKind.Time => $"{source.Value}.AsDateTimeOffset()",
        ValueKind.Uri => $"{source.Value}.AsUri()",
        ValueKind.Bytes => $"{source.Value}.AsBytes()",
        ValueKind.WireMap => source.Map,
        ValueKind.WireList => source.List,
        ValueKind.WireValue when value.IsNullable =>
            $"{source.Value} is {{ IsUndefined: false }} present ? present : default(global::Dimp.WireValue?)",
        ValueKind.WireValue => source.Value,
        ValueKind.CustomClass => $"{source.Value}.As<{value.Type}>()",
        ValueKind.CustomStruct => $"{source.Value}.AsValue<{value.Type}>()",
        ValueKind.Record or ValueKind.DispatchedRecord =>
            $"{source.Map} is {{ }} map{source.Suffix} ? {ReadRecord(value, "map" + source.Suffix, source.Suffix)} : null",
        ValueKind.List when value.Item!.IsNullable => $"{source.List}?.ReadAllOrNull({ItemReader(value.Item)})",
        ValueKind.List => $"{source.List}?.ReadAll({ItemReader(value.Item!)})",
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    /// <summary>Makes the record of an object that is there.</summary>
    public static string ReadRecord(ValueModel value, string map, string suffix = "") =>
        value.Dispatch is null ? Wrap(value, map) : Find(value, map, suffix);

    /// <summary>Wraps an object in a record of exactly the declared type.</summary>
    public static string Wrap(ValueModel value, string map) => $"new {value.Type}({map}, Registry)";

    /// <summary>Finds the most specific record for an object.</summary>
    private static string Find(ValueModel value, string map, string suffix)
    {
        DispatchModel dispatch = value.Dispatch!;
        string cast = value.Type == dispatch.Root ? "" : $" as {value.Type}";
        string registry = $"global::Dimp.IWireRegistry<{dispatch.Root}>";
        string otherwise = dispatch.IsConstructible ? Wrap(value, map) : "null";
        return dispatch.Registry is { } own
            ? $"(Registry as {registry} ?? {own}.Default).Find({map}){cast}"
            : $"(Registry is {registry} registry{suffix} ? registry{suffix}.Find({map}){cast} : {otherwise})";
    }

    /// <summary>A function that reads an item. One that makes records needs the registry: it is not static.</summary>
    public static string ItemReader(ValueModel item) => item.Kind switch
    {
        ValueKind.Record or ValueKind.DispatchedRecord => $"item => {Read(item, WireSource.Item)}",
        // An undefined item does not exist, so that the nullable type is but what the parameter wants.
        ValueKind.WireValue => "static item => (global::Dimp.WireValue?)item",
        _ => $"static item => {Read(item, WireSource.Item)}",
    };

    private static string Integer(string type, WireSource source) => type switch
    {
        "int" => $"{source.Value}.AsInt32()",
        "long" => $"{source.Value}.AsInt64()",
        _ => $"{source.Value}.AsInteger<{type}>()",
    };
}
