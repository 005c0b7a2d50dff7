using Dimp.CompilerServices;
using Dimp.Tool.Protocols;

namespace Dimp.Tool.Output;

/// <summary>The keys that each record declares.</summary>
internal sealed class ShapeKeys
{
    private readonly Dictionary<Type, WireShapeInfo> _shapes;
    private readonly WireDispatcherInfo[] _dispatchers;
    private readonly Dictionary<Type, DeclaredKeys> _keys = [];

    internal ShapeKeys(MessageProtocol protocol)
    {
        _shapes = protocol.Registries.SelectMany(registry => registry.Shapes).DistinctBy(shape => shape.Type).ToDictionary(shape => shape.Type);
        _dispatchers = [.. protocol.Registries.SelectMany(registry => registry.Dispatch).SelectMany(dispatch => DispatchersIn(dispatch.Outcome))];
    }

    /// <summary>The keys that a record declares.</summary>
    internal DeclaredKeys Of(Type record)
    {
        if (!_keys.TryGetValue(record, out DeclaredKeys? keys))
        {
            _keys.Add(record, keys = new DeclaredKeys([.. NamesIn(record)]));
        }
        return keys;
    }

    /// <summary>The keys of a message that its record does not declare.</summary>
    internal IEnumerable<string> UnknownIn(WireRecord record) => Of(record.GetType()).UnknownIn(record.Map);

    private IEnumerable<string> NamesIn(Type record) => !_shapes.TryGetValue(record, out WireShapeInfo? shape) ? [] :
    [
        .. shape.Discriminators.Select(discriminator => discriminator.Key),
        .. shape.Fields.SelectMany(field => field.Names),
        .. from dispatcher in _dispatchers
           where record.IsAssignableTo(dispatcher.Record)
           from key in dispatcher.Keys
           from name in key.Names
           select name,
    ];

    private static IEnumerable<WireDispatcherInfo> DispatchersIn(WireOutcomeInfo outcome) => outcome.Dispatchers.SelectMany(dispatcher =>
        dispatcher.Outcomes.SelectMany(DispatchersIn).Prepend(dispatcher));
}
