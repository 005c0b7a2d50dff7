using Dimp.Generators.Model;
using Dimp.Generators.Support;

namespace Dimp.Generators.Dispatch;

/// <summary>Finds the most specific registry of the same assembly for nested records.</summary>
internal static class DispatchResolver
{
    public static ShapeModel Resolve(ShapeModel shape, EquatableArray<DefaultRegistry> registries) => shape with
    {
        Properties = [.. shape.Properties.Select(property => property with { Field = Resolve(property.Field, registries) })],
        InheritedFields = [.. shape.InheritedFields.Select(field => Resolve(field, registries))],
    };

    private static FieldModel Resolve(FieldModel field, EquatableArray<DefaultRegistry> registries) =>
        field with { Value = Resolve(field.Value, registries) };

    private static ValueModel Resolve(ValueModel value, EquatableArray<DefaultRegistry> registries) => value with
    {
        Item = value.Item is { } item ? Resolve(item, registries) : null,
        Dispatch = value.Dispatch is { } dispatch ? Resolve(dispatch, registries) : null,
    };

    private static DispatchModel Resolve(DispatchModel dispatch, EquatableArray<DefaultRegistry> registries) =>
        registries
            .Where(registry => dispatch.Lineage.Contains(registry.Root))
            .OrderByDescending(registry => dispatch.Lineage.ToList().IndexOf(registry.Root))
            .ThenBy(static registry => registry.Type, StringComparer.Ordinal)
            .FirstOrDefault() is { } nearest
                ? dispatch with { Root = nearest.Root, Registry = nearest.Type }
                : dispatch;
}
