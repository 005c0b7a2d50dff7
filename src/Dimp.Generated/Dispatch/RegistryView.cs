namespace Dimp;

/// <summary>A registry, as the registry of another root: the root of messages nested in its own messages.</summary>
/// <typeparam name="TRoot">The other root.</typeparam>
/// <param name="registry">The registry, which makes the records.</param>
/// <param name="nested">The same registry.</param>
internal sealed class RegistryView<TRoot>(WireRegistry registry, IWireRegistry<TRoot> nested) : WireRegistry<TRoot> where TRoot : WireRecord
{
    public override WireOptions Options => registry.Options;

    public override TRoot? Resolve(WireMap map) => nested.Resolve(map);

    protected override IReadOnlyList<WireShapeInfo> GetShapes() => registry.Shapes;
}
