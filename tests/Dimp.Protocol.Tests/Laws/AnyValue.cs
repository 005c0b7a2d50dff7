using System.Reflection;
using CsCheck;

namespace Dimp.Protocol.Tests.Laws;

/// <summary>Random values of each type that a property or a parameter of the library has, the odd ones more often than they come.</summary>
internal static class AnyValue
{
    private static readonly NullabilityInfoContext Nullability = new();

    internal static readonly Gen<string> Text = Gen.OneOf(
        OneOf(
            "", " ", "0", "136", "-1.50", "null", "true", "digest", "Hello", "DIM?", "a@b", "a,b", "{}", "[1]", "{\"data\":\"AAEC\"}", "AAEC", "data:",
            "data:,", "data:,x", "data:;base64,AAEC", "data:image/png;base64,iVBORw0KGgo=", "data:text/plain,%zz%41", "https://c/a?b=c#d", "a://b", "://abcdefgh"),
        Gen.OneOf(
            Gen.Char[' ', '~'].Select(static c => c.ToString()),
            OneOf("\0", "\n", "\r\n", "\t", "\"", "\\", "/", "@", "#", ",", ":", "%", "\u007f", "\u0085", "\u2028", "é", "e\u0301", "中", "\ufeff", "\uffff", "\U0001F600", "\U0010FFFF"))
            .Array[0, 12].Select(string.Concat));

    private static readonly Gen<string> Part = Text.Select(static text => text.Replace("@", "", StringComparison.Ordinal).Replace("/", "", StringComparison.Ordinal));

    internal static readonly Gen<Identifier> Identifiers = Gen.OneOf(
        OneOf(Identifier.Anyone, Identifier.Everyone, Identifier.AnyStation, Identifier.Parse("digest"), Identifier.Parse("x@ANYWHERE/1")),
        Gen.Select(OneOrNone(Part), Part, OneOrNone(Text)).Select(static (name, address, terminal) =>
            Identifier.Parse($"{(name is null ? "" : name + "@")}{(address.Length == 0 ? "b" : address)}{(terminal is null ? "" : "/" + terminal)}")));

    internal static readonly Gen<ContentType> Types = Gen.OneOf(Gen.Int.Select(static number => new ContentType(number)), Text.Select(static text => new ContentType(text)));

    internal static readonly Gen<TransportableData> Data = Gen.OneOf(
        Text.Select(TransportableData.Parse),
        Gen.Select(Gen.Byte.Array[0, 20], OneOrNone(Part)).Select(static (bytes, type) => TransportableData.From(bytes, type?.Replace(",", "%2C", StringComparison.Ordinal))));

    /// <summary>Since 1970, as far as a <see cref="DateTimeOffset"/> goes, and in any zone.</summary>
    internal static readonly Gen<DateTimeOffset> Times = Gen.Select(
        Gen.OneOf(
            OneOf(0, 1, TimeSpan.TicksPerSecond, int.MaxValue * TimeSpan.TicksPerSecond, (int.MaxValue * TimeSpan.TicksPerSecond) + 1, uint.MaxValue * TimeSpan.TicksPerSecond),
            Gen.Long[0, (DateTimeOffset.MaxValue - DateTimeOffset.UnixEpoch).Ticks]),
        Gen.Int[-14 * 60, 14 * 60]).Select(static (ticks, minutes) =>
    {
        DateTimeOffset time = DateTimeOffset.UnixEpoch.AddTicks(ticks);
        return time.Year is > 1970 and < 9999 ? time.ToOffset(TimeSpan.FromMinutes(minutes)) : time;
    });

    private static readonly Gen<decimal> Decimals = Gen.OneOf(
        OneOf(0m, -0.0m, 1.50m, 100.00m, decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m), Gen.Decimal);

    private static readonly Gen<WireValue> Scalars = Gen.OneOf(
        OneOf(default(WireValue), true, 1.5, WireMap.Parse("""{"a":[null,{"a":"\u0061"},1.00,1e400,[]]}""")["a"]), Text.Select(static text => (WireValue)text));

    internal static readonly Gen<WireMap> Maps = Gen.Select(Text, Scalars).Array[0, 4].Select(static entries =>
    {
        var map = new WireMap();
        foreach ((string key, WireValue value) in entries)
        {
            map[key] = value;
        }
        return map;
    });

    internal static readonly Gen<SymmetricKey> Keys = Gen.Select(Text, OneOrNone(Data), OneOrNone(Data), Maps).Select(static (algorithm, data, iv, other) =>
    {
        var key = new SymmetricKey { Algorithm = algorithm, Data = data, Iv = iv };
        key.Map["other"] = other;
        return key;
    });

    /// <summary>As in peers, an address alone is written without its name, so there is no file of these two.</summary>
    internal static readonly Gen<PortableNetworkFile> Files = Gen.Select(OneOrNone(Data), OneOrNone(Text), OneOrNone(Text), OneOrNone(Keys))
        .Where(static (data, filename, url, _) => (data, filename, url) is not (null, null, null))
        .Select(static (data, filename, url, password) => new PortableNetworkFile(data, filename, url, password))
        .Where(static file => file is not { Data: null, Filename: not null, Url: not null, Password: null });

    /// <summary>A generator for a type; one that gives <c>null</c> too, if the type allows it.</summary>
    internal static Gen<object?> Of(ParameterInfo parameter, int depth) => Of(Nullability.Create(parameter), depth);

    internal static Gen<object?> Of(PropertyInfo property, int depth) => Of(Nullability.Create(property), depth);

    private static Gen<object?> Of(NullabilityInfo info, int depth)
    {
        Type bare = Nullable.GetUnderlyingType(info.Type) ?? info.Type;
        Gen<object?> value = bare switch
        {
            { IsGenericType: true } when bare.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) =>
                Of(info.GenericTypeArguments[0], depth).Array[0, 3].Select(items => (object?)ListOf(bare.GetGenericArguments()[0], items)),
            _ when bare == typeof(IReadOnlyDictionary<string, Identifier>) =>
                Gen.Select(Text, Identifiers).Array[0, 3].Select(static entries => (object?)entries.DistinctBy(static entry => entry.Item1).ToDictionary()),
            _ when bare.IsAssignableTo(typeof(WireRecord)) && bare != typeof(SymmetricKey) => AnyRecord.Of(bare, depth).Select(static record => (object?)record),
            _ => Simple(bare),
        };
        return info.WriteState == NullabilityState.Nullable || info.ReadState == NullabilityState.Nullable
            ? Gen.Frequency((3, value), (1, Gen.Const<object?>(static () => null))) : value;
    }

    private static Gen<object?> Simple(Type type) => type switch
    {
        _ when type == typeof(string) => Boxed(Text),
        _ when type == typeof(int) => Boxed(Gen.Int),
        _ when type == typeof(long) => Boxed(Gen.OneOf(OneOf(0L, 1L, int.MaxValue, long.MinValue, long.MaxValue), Gen.Long)),
        _ when type == typeof(decimal) => Boxed(Decimals),
        _ when type == typeof(DateTimeOffset) => Boxed(Times),
        _ when type == typeof(ContentType) => Boxed(Types),
        _ when type == typeof(Identifier) => Boxed(Identifiers),
        _ when type == typeof(TransportableData) => Boxed(Data),
        _ when type == typeof(PortableNetworkFile) => Boxed(Files),
        _ when type == typeof(SymmetricKey) => Boxed(Keys),
        _ when type == typeof(WireMap) => Boxed(Maps),
        _ => throw new ArgumentException($"No values are known of {type}.", nameof(type)),
    };

    internal static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static Gen<T?> OneOrNone<T>(Gen<T> gen) where T : class => Gen.Frequency((2, gen.Select(static value => (T?)value)), (1, Gen.Const<T?>(static () => null)));

    private static Gen<object?> Boxed<T>(Gen<T> gen) => gen.Select(static value => (object?)value);

    private static Array ListOf(Type type, object?[] items)
    {
        var list = Array.CreateInstance(type, items.Length);
        items.CopyTo(list, 0);
        return list;
    }
}
