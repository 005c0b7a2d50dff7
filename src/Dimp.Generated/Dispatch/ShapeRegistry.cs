using Dimp.CompilerServices;

namespace Dimp;

/// <summary>Reads the messages of one record, without looking for a more specific one.</summary>
/// <typeparam name="TRecord">The record.</typeparam>
internal sealed class ShapeRegistry<TRecord> : WireRegistry<TRecord> where TRecord : WireRecord, IWireShape
{
    private readonly Func<WireMap, WireRegistry?, WireRecord> _create;
    private readonly CaseCondition[] _conditions;

    private ShapeRegistry(WireShape shape)
    {
        _create = shape.Type != typeof(TRecord) ? throw new NotSupportedException($"{typeof(TRecord).Name} is no shape: add [Shape] to it.")
            : shape.Create ?? throw new NotSupportedException(
                $"{typeof(TRecord).Name} is abstract. A registry finds the record of a message: MyRegistry.Default.Parse(…).");
        _conditions = [.. shape.CaseConditions];
    }

    /// <exception cref="NotSupportedException">The record is abstract, or is no shape.</exception>
    internal static ShapeRegistry<TRecord> Instance =>
        // Several threads may make it: all are equal, and a reference is published after what it refers to.
        field ??= new(TRecord.Shape);

    public override TRecord? Resolve(WireMap map) => FindUnmet(map) is null ? (TRecord)_create(map, null) : null;

    internal override WireError RefusalOf(WireMap map, WireMap source)
    {
        CaseCondition unmet = FindUnmet(map)!;
        return new($"The message is not a {typeof(TRecord).Name}, which needs {unmet}.", PlaceOf(unmet.UnmetKey(map), source));
    }

    protected override IReadOnlyList<WireShapeInfo> GetShapes() => [TRecord.Shape];

    private CaseCondition? FindUnmet(WireMap map)
    {
        foreach (CaseCondition condition in _conditions)
        {
            if (!condition.IsMetBy(map))
            {
                return condition;
            }
        }
        return null;
    }
}
