using Dimp.CompilerServices;
using Dimp.Tool.Protocols;

namespace Dimp.Tool.Output;

/// <summary>The keys that each record declares.</summary>
internal sealed class ShapeKeys
{
    private readonly Dictionary<Type, KnownKeys> _keys = [];

    internal ShapeKeys(MessageProtocol protocol)
    {
        WireDispatcherInfo[] dispatchers = [.. protocol.Registries.SelectMany(registry => registry.Dispatch).SelectMany(dispatch => DispatchersIn(dispatch.Outcome))];
        foreach (WireShapeInfo shape in protocol.Registries.SelectMany(registry => registry.Shapes).DistinctBy(shape => shape.Type))
        {
            _keys.Add(shape.Type, new KnownKeys(
                shape, dispatchers.Where(dispatcher => shape.Type.IsAssignableTo(dispatcher.Record)).SelectMany(dispatcher => dispatcher.Keys)));
        }
    }

    private static IEnumerable<WireDispatcherInfo> DispatchersIn(WireOutcomeInfo outcome) => outcome.Dispatchers.SelectMany(dispatcher =>
        dispatcher.Outcomes.SelectMany(DispatchersIn).Prepend(dispatcher));

    /// <summary>The keys of a message that its record does not declare.</summary>
    internal IEnumerable<string> UnknownIn(WireRecord record) =>
        _keys.TryGetValue(record.GetType(), out KnownKeys? known) ? known.UnknownIn(record.Map) : record.Map.Keys;

    /// <summary>The keys of one record.</summary>
    private sealed class KnownKeys
    {
        private readonly HashSet<string> _names;

        /// <summary>The same keys as a map finds them fastest, those that were found most often first.</summary>
        private readonly WireField[] _fields;

        private readonly long[] _found;

        internal KnownKeys(WireShapeInfo shape, IEnumerable<WireFieldKeys> dispatchKeys)
        {
            string[] names =
            [
                .. shape.Discriminators.Select(discriminator => discriminator.Key),
                .. shape.Fields.Select(field => field.Key),
                .. shape.Fields.SelectMany(field => field.Names),
                .. dispatchKeys.SelectMany(key => key.Names),
            ];
            _names = [.. names];
            _fields = [.. names.Distinct().Select(name => new WireField<WireValue>(name, name, WireType.Value))];
            _found = new long[_fields.Length];
        }

        internal IEnumerable<string> UnknownIn(WireMap message)
        {
            // To decode the keys takes longer than to look for those that are known.
            int rest = message.Count;
            for (int i = 0; i < _fields.Length && rest > 0; i++)
            {
                if (message.ContainsKey(_fields[i]))
                {
                    rest--;
                    Count(i);
                }
            }
            return rest == 0 ? [] : message.Keys.Where(key => !_names.Contains(key));
        }

        private void Count(int found)
        {
            _found[found]++;
            if (found > 0 && _found[found] > _found[found - 1])
            {
                (_found[found], _found[found - 1]) = (_found[found - 1], _found[found]);
                (_fields[found], _fields[found - 1]) = (_fields[found - 1], _fields[found]);
            }
        }
    }
}
