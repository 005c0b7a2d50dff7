using Dimp.CompilerServices;

namespace Dimp;

/// <summary>Reads the messages of one record, without looking for a more specific one.</summary>
/// <typeparam name="TRecord">The record.</typeparam>
internal sealed class ShapeRegistry<TRecord> : WireRegistry<TRecord> where TRecord : WireRecord, IWireShape
{
    private readonly WireShape _shape;
    private readonly Func<WireMap, WireRegistry?, WireRecord> _create;

    /// <summary>Decides which messages are of the record.</summary>
    private readonly WireRegistry? _registry;

    /// <summary>What a message must be for the registry.</summary>
    private readonly Type _expected;

    /// <summary>Decides if there is no registry, and tells why a message is refused.</summary>
    private WireDispatchInfo? _decisions;

    private ShapeRegistry(WireShape shape)
    {
        _shape = shape;
        _create = shape.Type != typeof(TRecord) ? throw new NotSupportedException($"{typeof(TRecord).Name} is no shape: add [Shape] to it.")
            : shape.Create ?? throw new NotSupportedException(
                $"{typeof(TRecord).Name} is abstract. A registry finds the record of a message: MyRegistry.Default.Parse(…).");
        _registry = shape.Registry;
        _expected = _registry is null ? typeof(TRecord) : ExpectedBy(_registry, shape);
    }

    /// <exception cref="NotSupportedException">The record is abstract, or is no shape.</exception>
    internal static ShapeRegistry<TRecord> Instance =>
        // Several threads may make it: all are equal, and a reference is published after what it refers to.
        field ??= new(TRecord.Shape);

    // Several threads may make it: all are equal, and a reference is published after what it refers to.
    private WireDispatchInfo Decisions => _decisions ??= _registry?.Dispatch[0] ?? SmallestDispatch.Of(_shape);

    public override TRecord? Resolve(WireMap map)
    {
        WireRecord? found = _registry?.ResolveRecord(map);
        Type? type = _registry is null ? new WireDispatchWalker(map).Walk(Decisions) : found?.GetType();
        return type?.IsAssignableTo(_expected) != true ? null
            : type == typeof(TRecord) && found is TRecord record ? record
            : (TRecord)_create(map, _registry);
    }

    internal override WireError RefusalOf(WireMap map, WireMap source)
    {
        string name = typeof(TRecord).Name;
        if (CaseDemand.FindUnmet(Decisions.Outcome, _expected, map) is { } unmet)
        {
            return new($"The message is not a {name}, which needs {unmet}.", PlaceOf(unmet.UnmetKey, source));
        }
        return new WireDispatchWalker(map).Walk(Decisions) is { } other
            ? new($"The message is a {other.Name}, where a {name} is expected.", 0)
            : base.RefusalOf(map, source);
    }

    protected override IReadOnlyList<WireShapeInfo> GetShapes() => [TRecord.Shape];

    /// <summary>A registry never finds a record that has no case and that is no base. Its messages are those of its base.</summary>
    private static Type ExpectedBy(WireRegistry registry, WireShapeInfo shape)
    {
        while (shape is { OwnDiscriminators.Count: 0, Parent: { } parent } && !registry.Shapes.Any(known => known.Type.IsAssignableTo(shape.Type)))
        {
            shape = parent;
        }
        return shape.Type;
    }
}
