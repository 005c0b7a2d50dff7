using Dimp.Generators.Model;
using Dimp.Generators.Support;

namespace Dimp.Generators.Dispatch;

/// <summary>Finds the registry of the same assembly, that with the outermost root, for records and for those nested in them.</summary>
internal static class DispatchResolver
{
    public static ShapeModel Resolve(ShapeModel shape, EquatableArray<DefaultRegistry> registries) => shape with
    {
        Properties = [.. shape.Properties.Select(property => property with { Field = Resolve(property.Field, registries) })],
        InheritedFields = [.. shape.InheritedFields.Select(field => Resolve(field, registries))],
        // A record without a base is read from every object.
        Registry = shape.Base is null ? null : Widest(shape.Lineage, registries)?.Type,
    };

    private static FieldModel Resolve(FieldModel field, EquatableArray<DefaultRegistry> registries) =>
        field with { Value = Resolve(field.Value, registries) };

    private static ValueModel Resolve(ValueModel value, EquatableArray<DefaultRegistry> registries) => value with
    {
        Item = value.Item is { } item ? Resolve(item, registries) : null,
        Dispatch = value.Dispatch is { } dispatch ? Resolve(dispatch, registries) : null,
    };

    private static DispatchModel Resolve(DispatchModel dispatch, EquatableArray<DefaultRegistry> registries) =>
        Widest(dispatch.Lineage, registries) is { } widest ? dispatch with { Root = widest.Root, Registry = widest.Type } : dispatch;

    private static DefaultRegistry? Widest(EquatableArray<string> lineage, EquatableArray<DefaultRegistry> registries) =>
        registries
            .Where(registry => lineage.Contains(registry.Root))
            .OrderByDescending(registry => lineage.ToList().IndexOf(registry.Root))
            .ThenBy(static registry => registry.Type, StringComparer.Ordinal)
            .FirstOrDefault();
}
