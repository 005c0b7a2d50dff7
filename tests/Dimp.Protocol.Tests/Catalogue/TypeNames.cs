namespace Dimp.Protocol.Tests.Catalogue;

/// <summary>Types as code says them.</summary>
internal static class TypeNames
{
    internal static string Of(Type type) => type switch
    {
        { IsGenericType: true } when Nullable.GetUnderlyingType(type) is { } value => Of(value),
        { IsGenericType: true } => $"{type.Name.Split('`')[0]}<{Of(type.GetGenericArguments()[0])}>",
        _ when type == typeof(string) => "string",
        _ when type == typeof(int) => "int",
        _ when type == typeof(long) => "long",
        _ when type == typeof(decimal) => "decimal",
        _ => type.Name,
    };
}
