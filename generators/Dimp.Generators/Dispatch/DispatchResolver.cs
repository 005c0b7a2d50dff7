using Dimp.Generators.Model;
using Dimp.Generators.Support;

namespace Dimp.Generators.Dispatch;

/// <summary>Finds, for nested records, the registry of the same assembly that knows most about them.</summary>
internal static class DispatchResolver
{
    public static ShapeModel Resolve(ShapeModel shape, EquatableArray<DefaultRegistry> registries) => shape with
    {
        Properties = [.. shape.Properties.Select(property => Resolve(property, registries))],
    };

    private static PropertyModel Resolve(PropertyModel property, EquatableArray<DefaultRegistry> registries) =>
        property with { Value = Resolve(property.Value, registries) };

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
