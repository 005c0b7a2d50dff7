using Dimp.CompilerServices;

namespace Dimp;

/// <summary>How a registry tells messages apart that knows one record and its bases only.</summary>
internal static class SmallestDispatch
{
    internal static WireDispatchInfo Of(WireShapeInfo record)
    {
        var outcome = new WireOutcomeInfo(record.Type);
        WireShapeInfo root = record;
        HashSet<string> redeclared = [];
        for (WireShapeInfo? shape = record; shape is not null; shape = shape.Parent)
        {
            root = shape;
            // The cases of a dispatcher further out do not need the key that a fallback needs.
            WireDispatcherInfo[] dispatchers =
            [
                .. from alternative in shape.OwnCases
                   let keys = alternative.Where(key => (shape == record || key.IsValued) && !redeclared.Contains(key.Key)).ToArray()
                   where keys.Length > 0
                   select Dispatcher(shape, keys, outcome),
            ];
            redeclared.UnionWith(shape.OwnDiscriminators.Select(static own => own.Key));
            outcome = dispatchers.Length == 0 ? outcome : new WireOutcomeInfo(null, dispatchers);
        }
        return new WireDispatchInfo(root.Type, outcome);
    }

    private static WireDispatcherInfo Dispatcher(WireShapeInfo shape, WireDiscriminatorInfo[] keys, WireOutcomeInfo outcome)
    {
        Type owner = shape.Parent?.Type ?? shape.Type;
        WireField[] fields = Array.ConvertAll(keys, key => FieldOf(shape, key.Key));
        return keys is [{ IsValued: false }]
            ? new WireDispatcherInfo(owner, [], [], [new WireFallbackInfo(fields[0], outcome)])
            : new WireDispatcherInfo(owner, fields, [new WireCaseInfo([.. keys.Select(static key => key.Values.ToArray())], outcome)], []);
    }

    private static WireField FieldOf(WireShapeInfo shape, string key) =>
        shape.Fields.FirstOrDefault(declared => declared.Key == key) ?? new WireField<WireValue>(key, key, WireType.Value);
}
