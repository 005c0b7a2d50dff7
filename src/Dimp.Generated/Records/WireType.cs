using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace Dimp.CompilerServices;

/// <summary>Reads, writes and validates values of one type.</summary>
/// <typeparam name="T">The type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class WireType<T>
{
    private protected WireType(WireKind kind, string expected)
    {
        Kind = kind;
        Expected = expected;
    }

    /// <summary>The kind of JSON value that is written; <see cref="WireKind.Undefined"/> if it can be any kind.</summary>
    public WireKind Kind { get; }

    /// <summary>The expected value in error messages: "a string", or the name of a type of the user's own.</summary>
    internal string Expected { get; }

    /// <summary>The declaration of the records that the values are, or that the items of the lists are.</summary>
    internal virtual WireShapeInfo? RecordShape => null;

    /// <summary>Reads a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="registry">The registry for nested messages.</param>
    /// <param name="result">The result.</param>
    internal abstract bool TryRead(WireValue value, WireRegistry? registry, [MaybeNullWhen(false)] out T result);

    /// <summary>Whether a value can be read.</summary>
    internal virtual bool CanRead(WireValue value, WireRegistry? registry) => TryRead(value, registry, out _);

    /// <summary>Reads the items of a list. Those that cannot be read are left out.</summary>
    internal virtual T[] ReadItems(WireList list, WireRegistry? registry)
    {
        if (list.TryReadObjects(out WireList.UnsharedItems objects))
        {
            list.TryKeep(objects);
        }
        var items = new T[list.Count];
        // A span stores a record without asking each time whether the array takes it.
        Span<T> span = items;
        int count = 0;
        for (int i = 0; i < span.Length; i++)
        {
            if (TryRead(list.ItemAt(i), registry, out T? item))
            {
                span[count++] = item;
            }
        }
        return count == items.Length ? items : items.AsSpan(0, count).ToArray();
    }

    internal abstract WireValue Write(T value);

    /// <summary>Describes the type.</summary>
    internal abstract JsonNode Describe(IWireTypeVisitor visitor);

    /// <summary>Reads the value of a field, if there is one.</summary>
    internal virtual bool TryGet(WireRecord record, WireField field, [MaybeNullWhen(false)] out T result)
    {
        WireValue value = record.Map[field];
        if (value.IsNullOrUndefined)
        {
            result = default;
            return false;
        }
        return TryRead(value, record.NestedRegistry, out result);
    }

    /// <summary>
    /// The value for an absent field. An object or an array becomes the field's value when it is first edited.
    /// </summary>
    internal virtual T GetEmpty(WireRecord record, WireField field) => default!;

    internal virtual void Validate(WireValidation validation, WireField field)
    {
        WireValue value = validation.Record.Map[field];
        validation.Check(field, value, Expected, readable: !value.IsNullOrUndefined && CanRead(value, validation.Record.NestedRegistry));
    }

    /// <summary>Reports an item of a list that cannot be read.</summary>
    internal virtual void ValidateItem(WireValidation validation, WireItem item)
    {
        if (!CanRead(item.Value, validation.Record.NestedRegistry))
        {
            validation.ReportUnreadable(item, Expected);
        }
    }

    internal virtual void FindNested(WireRewriting rewriting, WireField field)
    {
    }

    /// <summary>Passes on the record of a list item, if the item is a record.</summary>
    internal virtual void FindNested(WireRewriting rewriting, WireValue item)
    {
    }
}

/// <summary>The types that a field can have.</summary>
/// <remarks>
/// Each is made when it is first asked for, so that a native program has only those that it uses. Two threads may make two of one;
/// they are the same to every caller.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class WireType
{
    /// <summary>Strings.</summary>
    public static WireType<string> Text => field ??= new TextType();

    /// <summary>Booleans.</summary>
    public static WireType<bool> Boolean => field ??=
        new ValueType<bool>(
            WireKind.Boolean, "a boolean", static value => value.AsBoolean(), static value => value, empty: default,
            static visitor => visitor.Boolean());

    /// <summary>Floating-point numbers of single precision.</summary>
    public static WireType<float> Single => field ??=
        new ValueType<float>(
            WireKind.Number, "a number", static value => value.AsSingle(), static value => value, empty: default,
            static visitor => visitor.Number(typeof(float)));

    /// <summary>Floating-point numbers of double precision.</summary>
    public static WireType<double> Double => field ??=
        new ValueType<double>(
            WireKind.Number, "a number", static value => value.AsDouble(), static value => value, empty: default,
            static visitor => visitor.Number(typeof(double)));

    /// <summary>Decimal numbers.</summary>
    public static WireType<decimal> Decimal => field ??=
        new ValueType<decimal>(
            WireKind.Number, "a number", static value => value.AsDecimal(), static value => value, empty: default,
            static visitor => visitor.Number(typeof(decimal)));

    /// <summary>Times, as seconds since 1970 UTC.</summary>
    public static WireType<DateTimeOffset> Time => field ??=
        new ValueType<DateTimeOffset>(
            WireKind.Number, "a time", static value => value.AsDateTimeOffset(), WireValue.FromTime, DateTimeOffset.UnixEpoch,
            static visitor => visitor.Time());

    /// <summary>Addresses.</summary>
    public static WireType<Uri> Uri => field ??=
        new ClassType<Uri>(
            WireKind.String, "a URI", static value => value.AsUri(), static value => WireValue.From(value), new Uri("", UriKind.Relative),
            static visitor => visitor.Uri());

    /// <summary>Binary data, as Base64.</summary>
    public static WireType<byte[]> Bytes => field ??=
        new ClassType<byte[]>(
            WireKind.String, "Base64 data", static value => value.AsBytes(), static value => WireValue.From(value), [],
            static visitor => visitor.Bytes());

    /// <summary>Objects.</summary>
    public static WireType<WireMap> Map => field ??= new MapType();

    /// <summary>Arrays.</summary>
    public static WireType<WireList> List => field ??= new WireListType();

    /// <summary>Values of any kind.</summary>
    public static WireType<WireValue> Value => field ??= new AnyType();

    /// <summary>Values of any kind, or <c>null</c> where there is none.</summary>
    public static WireType<WireValue?> ValueOrNull => field ??= new AnyOrNullType();

    /// <summary>Integers.</summary>
    /// <typeparam name="T">The type of integer.</typeparam>
    public static WireType<T> Integer<T>() where T : struct, IBinaryInteger<T>, IMinMaxValue<T> => IntegerType<T>.Instance;

    /// <summary>Enums that are written as their numbers.</summary>
    /// <typeparam name="TEnum">The enum.</typeparam>
    /// <typeparam name="TNumber">Its underlying type.</typeparam>
    public static WireType<TEnum> Enum<TEnum, TNumber>()
        where TEnum : struct, Enum
        where TNumber : struct, IBinaryInteger<TNumber>, IMinMaxValue<TNumber> =>
        new ValueType<TEnum>(
            WireKind.Number,
            "an integer",
            static value => value.AsInteger<TNumber>() is { } number ? Unsafe.BitCast<TNumber, TEnum>(number) : null,
            static value => IntegerType<TNumber>.Instance.Write(Unsafe.BitCast<TEnum, TNumber>(value)),
            empty: default,
            IntegerType<TNumber>.Instance.Describe);

    /// <summary>Enums that are written as text.</summary>
    /// <typeparam name="TEnum">The enum.</typeparam>
    /// <typeparam name="TNumber">Its underlying type. Members without text are written as numbers of this type.</typeparam>
    /// <param name="members">The members and their texts. If a member has two texts, the first one is written.</param>
    public static WireType<TEnum> TextEnum<TEnum, TNumber>(params ReadOnlySpan<(string Text, TEnum Member)> members)
        where TEnum : struct, Enum
        where TNumber : struct, IBinaryInteger<TNumber>, IMinMaxValue<TNumber> =>
        new TextEnumType<TEnum, TNumber>(members.ToArray());

    /// <summary>A type that defines how it is read and written.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="expected">Its name in error messages.</param>
    public static WireType<T> Custom<T>(string expected) where T : IWireValue<T> => new CustomType<T>(expected);

    /// <summary>Records of one type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="create">Makes a view of a map.</param>
    public static WireType<T> Record<T>(Func<WireMap, WireRegistry?, T> create) where T : WireRecord =>
        new RecordType<T>(create);

    /// <summary>Records that are told apart by their keys.</summary>
    /// <typeparam name="TRoot">The root of the registries that tell them apart.</typeparam>
    /// <typeparam name="T">The type of the field.</typeparam>
    /// <param name="create">Makes a view of a map if no registry knows the root; <c>null</c> if that is not possible.</param>
    /// <param name="registry">The registry to use if the outer record has none; <c>null</c> for none.</param>
    public static WireType<T> Dispatched<TRoot, T>(Func<WireMap, WireRegistry?, T>? create, Func<IWireRegistry<TRoot>>? registry)
        where TRoot : WireRecord
        where T : TRoot =>
        new DispatchedType<TRoot, T>(create, registry);

    /// <summary>Lists.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="item">How items are read and written.</param>
    public static WireType<IReadOnlyList<T>> ListOf<T>(WireType<T> item) => new ListType<T>(item);

    /// <summary>Structs that may be <c>null</c>.</summary>
    /// <typeparam name="T">The struct.</typeparam>
    /// <param name="type">How it is read and written.</param>
    public static WireType<T?> OrNull<T>(WireType<T> type) where T : struct => new OrNullType<T>(type);

    /// <summary>Items of a class that may be <c>null</c> in a list.</summary>
    /// <typeparam name="T">The class.</typeparam>
    /// <param name="type">How it is read and written.</param>
    public static WireType<T?> ItemOrNull<T>(WireType<T> type) where T : class => new ItemOrNullType<T>(type);
}
