using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace Dimp.CompilerServices;

internal sealed class TextType() : WireType<string>(WireKind.String, "a string")
{
    internal override bool TryRead(WireValue value, WireRegistry? registry, [MaybeNullWhen(false)] out string result) =>
        (result = value.AsString()) is not null;

    internal override WireValue Write(string value) => value;

    internal override JsonNode Describe(IWireTypeVisitor visitor) => visitor.Text();

    // A string is decoded once and remembered by the map.
    internal override bool TryGet(WireRecord record, WireField field, [MaybeNullWhen(false)] out string result) =>
        (result = record.Map.GetString(field)) is not null;

    internal override string GetEmpty(WireRecord record, WireField field) => "";

    // The string need not be decoded.
    internal override bool CanRead(WireValue value, WireRegistry? registry) =>
        value.Kind is WireKind.String or WireKind.Number or WireKind.Boolean;
}

internal sealed class ValueType<T>(
    WireKind kind, string expected, Func<WireValue, T?> read, Func<T, WireValue> write, T empty, WireTypeDescription description)
    : WireType<T>(kind, expected) where T : struct
{
    internal override bool TryRead(WireValue value, WireRegistry? registry, out T result)
    {
        T? found = read(value);
        result = found.GetValueOrDefault();
        return found.HasValue;
    }

    internal override WireValue Write(T value) => write(value);

    internal override JsonNode Describe(IWireTypeVisitor visitor) => description(visitor);

    internal override T GetEmpty(WireRecord record, WireField field) => empty;
}

internal sealed class ClassType<T>(
    WireKind kind, string expected, Func<WireValue, T?> read, Func<T, WireValue> write, T empty, WireTypeDescription description)
    : WireType<T>(kind, expected) where T : class
{
    internal override bool TryRead(WireValue value, WireRegistry? registry, [MaybeNullWhen(false)] out T result) =>
        (result = read(value)) is not null;

    internal override WireValue Write(T value) => write(value);

    internal override JsonNode Describe(IWireTypeVisitor visitor) => description(visitor);

    internal override T GetEmpty(WireRecord record, WireField field) => empty;
}

internal sealed class IntegerType<T>() : WireType<T>(WireKind.Number, "an integer")
    where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
{
    internal static IntegerType<T> Instance { get; } = new();

    internal override bool TryRead(WireValue value, WireRegistry? registry, out T result)
    {
        T? found = value.AsInteger<T>();
        result = found.GetValueOrDefault();
        return found.HasValue;
    }

    internal override WireValue Write(T value) =>
        Unsafe.SizeOf<T>() > sizeof(long) ? WireValue.FromInteger(value)
        : T.IsNegative(value) ? long.CreateTruncating(value)
        : ulong.CreateTruncating(value) is var number and > long.MaxValue ? number
        : long.CreateTruncating(value);

    internal override JsonNode Describe(IWireTypeVisitor visitor) => visitor.Integer(
        T.MinValue.ToString(null, CultureInfo.InvariantCulture), T.MaxValue.ToString(null, CultureInfo.InvariantCulture));
}

internal sealed class TextEnumType<TEnum, TNumber>((string Text, TEnum Member)[] members)
    : WireType<TEnum>(WireKind.String, Describe(members))
    where TEnum : struct, Enum
    where TNumber : struct, IBinaryInteger<TNumber>, IMinMaxValue<TNumber>
{
    internal override bool TryRead(WireValue value, WireRegistry? registry, out TEnum result)
    {
        string? text = value.AsString();
        foreach ((string name, TEnum member) in members)
        {
            if (name == text)
            {
                result = member;
                return true;
            }
        }
        TNumber? number = value.AsInteger<TNumber>();
        result = Unsafe.BitCast<TNumber, TEnum>(number.GetValueOrDefault());
        return number.HasValue;
    }

    internal override WireValue Write(TEnum value)
    {
        foreach ((string name, TEnum member) in members)
        {
            if (EqualityComparer<TEnum>.Default.Equals(member, value))
            {
                return name;
            }
        }
        return IntegerType<TNumber>.Instance.Write(Unsafe.BitCast<TEnum, TNumber>(value));
    }

    internal override JsonNode Describe(IWireTypeVisitor visitor) =>
        visitor.TextEnum(members.Select(static member => member.Text), IntegerType<TNumber>.Instance.Describe);

    private static string Describe((string Text, TEnum Member)[] members) => members switch
    {
        [] => "an integer",
        [var only] => only.Text,
        _ => "one of " + string.Join(", ", members.Select(static member => member.Text)),
    };
}

internal sealed class CustomType<T>(string expected) : WireType<T>(WireKind.Undefined, expected) where T : IWireValue<T>
{
    internal override bool TryRead(WireValue value, WireRegistry? registry, [MaybeNullWhen(false)] out T result)
    {
        if (!value.IsNullOrUndefined)
        {
            return T.TryRead(value, out result);
        }
        result = default;
        return false;
    }

    internal override bool CanRead(WireValue value, WireRegistry? registry) => !value.IsNullOrUndefined && T.CanRead(value);

    internal override WireValue Write(T value) => value.ToWireValue();

    internal override JsonNode Describe(IWireTypeVisitor visitor) => visitor.Custom(T.JsonSchema);
}

internal sealed class OrNullType<T>(WireType<T> type) : WireType<T?>(type.Kind, type.Expected) where T : struct
{
    internal override bool TryRead(WireValue value, WireRegistry? registry, out T? result)
    {
        if (value.IsNullOrUndefined)
        {
            result = null;
            return true;
        }
        bool isRead = type.TryRead(value, registry, out T found);
        result = isRead ? found : null;
        return isRead;
    }

    internal override bool CanRead(WireValue value, WireRegistry? registry) => value.IsNullOrUndefined || type.CanRead(value, registry);

    internal override WireValue Write(T? value) => value is { } known ? type.Write(known) : default;

    internal override JsonNode Describe(IWireTypeVisitor visitor) => visitor.OrNull(type.Describe);
}

internal sealed class ItemOrNullType<T>(WireType<T> type) : WireType<T?>(type.Kind, type.Expected) where T : class
{
    internal override WireShapeInfo? RecordShape => type.RecordShape;

    internal override bool TryRead(WireValue value, WireRegistry? registry, out T? result)
    {
        result = null;
        return value.IsNullOrUndefined || type.TryRead(value, registry, out result);
    }

    internal override WireValue Write(T? value) => value is null ? default : type.Write(value);

    internal override JsonNode Describe(IWireTypeVisitor visitor) => visitor.OrNull(type.Describe);

    internal override void ValidateItem(WireValidation validation, WireItem item)
    {
        if (!item.Value.IsNullOrUndefined)
        {
            type.ValidateItem(validation, item);
        }
    }

    internal override void FindNested(WireRewriting rewriting, WireValue item) => type.FindNested(rewriting, item);
}
