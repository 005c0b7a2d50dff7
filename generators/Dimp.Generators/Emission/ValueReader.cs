using System.Globalization;
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
        ValueKind.Record => $"{source.Map}?.{View(value, source.Registry)}",
        ValueKind.DispatchedRecord => ReadDispatched(value, source),
        ValueKind.List => Items(value.Item!, source),
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    /// <summary>Views a map, which is there, as a record of exactly the declared type.</summary>
    public static string View(ValueModel value, string registry) =>
        $"AsRecord({registry}, static (map, registry) => new {value.Type}(map, registry))";

    /// <summary>Views a map as the most specific record of it.</summary>
    public static string ReadDispatched(ValueModel value, WireSource source)
    {
        DispatchModel dispatch = value.Dispatch!;
        string cast = value.Type == dispatch.Root ? "" : $" as {value.Type}";
        string wanted = $"global::Dimp.IWireRegistry<{dispatch.Root}>";
        if (dispatch.Registry is { } own)
        {
            return $"{source.Map}?.AsRecord({source.Registry} as {wanted} ?? {own}.Default){cast}";
        }
        string map = "map" + source.Suffix;
        string registry = "known" + source.Suffix;
        string otherwise = dispatch.IsConstructible ? $"{map}.{View(value, source.Registry)}" : "null";
        return $"({source.Map} is not {{ }} {map} ? null : {source.Registry} is {wanted} {registry} ? {map}.AsRecord({registry}){cast} : {otherwise})";
    }

    private static string Items(ValueModel item, WireSource source)
    {
        bool isRecord = item.Kind is ValueKind.Record or ValueKind.DispatchedRecord;
        string read = item.Kind == ValueKind.WireValue
            ? "(global::Dimp.WireValue?)item"
            : Read(item, WireSource.Item with { Registry = "registry" });
        return string.Format(
            CultureInfo.InvariantCulture,
            source.Items,
            item.IsNullable ? "OrNull" : "",
            isRecord ? $"{source.Registry}, static (item, registry) => {read}" : $"null, static (item, _) => {read}");
    }

    /// <summary>A function that reads an item. One that makes records needs the registry: it is not static.</summary>
    public static string ItemReader(ValueModel item) => item.Kind switch
    {
        ValueKind.Record or ValueKind.DispatchedRecord => $"item => {Read(item, WireSource.Item)}",
        _ => $"static item => {Read(item, WireSource.Item)}",
    };

    private static string Integer(string type, WireSource source) => type switch
    {
        "int" => $"{source.Value}.AsInt32()",
        "long" => $"{source.Value}.AsInt64()",
        _ => $"{source.Value}.AsInteger<{type}>()",
    };
}
