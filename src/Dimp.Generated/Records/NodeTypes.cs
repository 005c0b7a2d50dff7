using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace Dimp.CompilerServices;

internal sealed class MapType() : WireType<WireMap>(WireKind.Map, "an object")
{
    internal override bool TryRead(WireValue value, WireRegistry? registry, [MaybeNullWhen(false)] out WireMap result) =>
        (result = value.AsMap()) is not null;

    internal override WireValue Write(WireMap value) => value;

    internal override JsonNode Describe(IWireTypeVisitor visitor) => visitor.Map();

    internal override WireMap GetEmpty(WireRecord record, WireField field) => record.Map.GetMapOrNew(field);
}

internal sealed class WireListType() : WireType<WireList>(WireKind.List, "a list")
{
    internal override bool TryRead(WireValue value, WireRegistry? registry, [MaybeNullWhen(false)] out WireList result) =>
        (result = value.AsList()) is not null;

    internal override WireValue Write(WireList value) => value;

    internal override JsonNode Describe(IWireTypeVisitor visitor) => visitor.List();

    // There may be a single item instead of the list.
    internal override bool TryGet(WireRecord record, WireField field, [MaybeNullWhen(false)] out WireList result) =>
        (result = record.Map.GetList(field)) is not null;

    internal override WireList GetEmpty(WireRecord record, WireField field) => record.Map.GetListOrNew(field);
}

internal sealed class AnyType() : WireType<WireValue>(WireKind.Undefined, "a value")
{
    internal override bool TryRead(WireValue value, WireRegistry? registry, out WireValue result)
    {
        result = value;
        return true;
    }

    internal override WireValue Write(WireValue value) => value;

    internal override JsonNode Describe(IWireTypeVisitor visitor) => visitor.Any();

    internal override bool TryGet(WireRecord record, WireField field, out WireValue result)
    {
        result = record.Map[field];
        return true;
    }
}

internal sealed class AnyOrNullType() : WireType<WireValue?>(WireKind.Undefined, "a value")
{
    internal override bool TryRead(WireValue value, WireRegistry? registry, out WireValue? result)
    {
        result = value;
        return true;
    }

    internal override WireValue Write(WireValue? value) => value ?? default;

    internal override JsonNode Describe(IWireTypeVisitor visitor) => visitor.Any();

    internal override bool TryGet(WireRecord record, WireField field, out WireValue? result)
    {
        WireValue value = record.Map[field];
        result = value.IsUndefined ? default(WireValue?) : value;
        return true;
    }
}

internal class RecordType<T>(Func<WireMap, WireRegistry?, T>? create) : WireType<T>(WireKind.Map, "an object of the declared kind")
    where T : WireRecord
{
    // Only a record knows its declaration.
    internal override WireShapeInfo? RecordShape => create?.Invoke([], null).DeclaredShape;

    internal override bool TryRead(WireValue value, WireRegistry? registry, [MaybeNullWhen(false)] out T result) =>
        (result = value.AsMap() is { } map ? View(map, registry) : null) is not null;

    /// <summary>The view of a map; <c>null</c> if it is not a record of the type.</summary>
    private protected virtual T? View(WireMap map, WireRegistry? registry) => create is null ? null : map.AsRecord(registry, create);

    internal override WireValue Write(T value) => value;

    internal override JsonNode Describe(IWireTypeVisitor visitor) => visitor.Record(RecordShape!);

    internal override T GetEmpty(WireRecord record, WireField field) => record.Map.GetMapOrNew(field).AsRecord(record.NestedRegistry, create!);

    internal override void Validate(WireValidation validation, WireField field)
    {
        WireValue value = validation.Record.Map[field];
        if (!value.IsNullOrUndefined && TryRead(value, validation.Record.NestedRegistry, out T? record))
        {
            validation.Nested(field, record);
        }
        else
        {
            validation.Check(field, value, Expected, readable: false);
        }
    }

    internal override void ValidateItem(WireValidation validation, WireItem item)
    {
        if (TryRead(item.Value, validation.Record.NestedRegistry, out T? record))
        {
            validation.Nested(item, record);
        }
        else
        {
            validation.ReportUnreadable(item, Expected);
        }
    }

    internal override void FindNested(WireRewriting rewriting, WireField field) => FindNested(rewriting, rewriting.Record.Map[field]);

    internal override void FindNested(WireRewriting rewriting, WireValue item)
    {
        if (TryRead(item, rewriting.Record.NestedRegistry, out T? record))
        {
            rewriting.Found(record);
        }
    }
}

internal sealed class DispatchedType<TRoot, T>(Func<WireMap, WireRegistry?, T>? create, Func<IWireRegistry<TRoot>>? own) : RecordType<T>(create)
    where TRoot : WireRecord
    where T : TRoot
{
    private protected override T? View(WireMap map, WireRegistry? registry) =>
        RegistryFor(registry) is { } known ? map.AsRecord(known) as T : base.View(map, registry);

    private IWireRegistry<TRoot>? RegistryFor(WireRegistry? outer) => outer as IWireRegistry<TRoot> ?? own?.Invoke();

    // Nobody else sees a new list, so its records need not be published one by one.
    internal override T[] ReadItems(WireList list, WireRegistry? registry)
    {
        if (RegistryFor(registry) is { } known && list.TryReadObjects(out WireList.UnsharedItems objects))
        {
            T[] items = Resolve(objects, known);
            if (list.TryKeep(objects))
            {
                return items;
            }
        }
        return base.ReadItems(list, registry);
    }

    private static T[] Resolve(in WireList.UnsharedItems objects, IWireRegistry<TRoot> registry)
    {
        var items = new T[objects.Count];
        Span<T> span = items;
        int count = 0;
        foreach (object? node in objects.Nodes.AsSpan(0, objects.Count))
        {
            if (node is WireMap map)
            {
                TRoot? found = registry.Resolve(map);
                map.StartWith(found);
                if (found is T item)
                {
                    span[count++] = item;
                }
            }
        }
        return count == items.Length ? items : items.AsSpan(0, count).ToArray();
    }

    internal override JsonNode Describe(IWireTypeVisitor visitor) =>
        visitor.Dispatched(typeof(TRoot), typeof(T), own?.Invoke() as WireRegistry, RecordShape);
}

internal sealed class ListType<T>(WireType<T> item) : WireType<IReadOnlyList<T>>(WireKind.List, "a list")
{
    /// <summary>The type of the items.</summary>
    internal WireType<T> Item => item;

    internal override WireShapeInfo? RecordShape => item.RecordShape;

    internal override bool TryRead(WireValue value, WireRegistry? registry, [MaybeNullWhen(false)] out IReadOnlyList<T> result) =>
        (result = value.AsList() is { } list ? TypedItems<T>.Of(list, this, registry) : null) is not null;

    internal override bool TryGet(WireRecord record, WireField field, [MaybeNullWhen(false)] out IReadOnlyList<T> result)
    {
        WireMap map = record.Map;
        WireValue value = map[field];
        if (!value.IsNullOrUndefined)
        {
            return TryRead(value, record.NestedRegistry, out result);
        }
        result = map.GetSingle(field) is { IsNullOrUndefined: false } single
            ? TypedItems<T>.OfSingle(map, field, single, this, record.NestedRegistry)
            : null;
        return result is not null;
    }

    internal override IReadOnlyList<T> GetEmpty(WireRecord record, WireField field) => [];

    internal override WireValue Write(IReadOnlyList<T> value) =>
        WireList.From(value, value => value is null ? default : item.Write(value));

    internal override JsonNode Describe(IWireTypeVisitor visitor) => visitor.ListOf(item.Describe);

    internal override void Validate(WireValidation validation, WireField field)
    {
        // Most lists are absent, and an empty enumeration takes longer to find out than a null.
        if (validation.ItemsOf(field) is { } items)
        {
            foreach (WireItem found in items)
            {
                item.ValidateItem(validation, found);
            }
        }
    }

    internal override void FindNested(WireRewriting rewriting, WireField field)
    {
        WireMap map = rewriting.Record.Map;
        if (field.SingleIn(map) is { IsNullOrUndefined: false } single)
        {
            item.FindNested(rewriting, single);
            return;
        }
        foreach (WireValue value in map[field].AsList() ?? [])
        {
            item.FindNested(rewriting, value);
        }
    }
}
