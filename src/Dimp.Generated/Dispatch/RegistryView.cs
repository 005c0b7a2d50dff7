namespace Dimp;

/// <summary>A registry, for messages of one of its records. It refuses a message that becomes another record.</summary>
/// <typeparam name="TRecord">The record.</typeparam>
/// <param name="registry">The registry.</param>
/// <param name="resolve">How it makes records.</param>
internal sealed class RegistryView<TRecord>(WireRegistry registry, Func<WireMap, WireRecord?> resolve) : WireRegistry<TRecord>
    where TRecord : WireRecord
{
    public override WireOptions Options => registry.Options;

    public override TRecord? Resolve(WireMap map) => resolve(map) as TRecord;

    internal override WireError RefusalOf(WireMap map, WireMap source) => resolve(map) is { } other
        ? new($"The message is a {other.GetType().Name}, where a {typeof(TRecord).Name} is expected.", 0)
        : base.RefusalOf(map, source);

    protected override IReadOnlyList<WireShapeInfo> GetShapes() => registry.Shapes;

    /// <summary>The decisions of the registry, of which the record is wanted, and then those for nested messages.</summary>
    protected override IReadOnlyList<WireDispatchInfo> GetDispatch() =>
        [.. registry.Dispatch.Where(static root => typeof(TRecord).IsAssignableTo(root.Root)).Take(1).Select(Narrow), .. registry.Dispatch];

    private static WireDispatchInfo Narrow(WireDispatchInfo root)
    {
        WireOutcomeInfo outcome = root.Outcome;
        Type? record = outcome.Record?.IsAssignableTo(typeof(TRecord)) == true ? outcome.Record : null;
        return new(typeof(TRecord), new WireOutcomeInfo(record, [.. outcome.Dispatchers]) { Wanted = typeof(TRecord) });
    }
}
