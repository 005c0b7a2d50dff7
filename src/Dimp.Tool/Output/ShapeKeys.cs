using Dimp.CompilerServices;
using Dimp.Tool.Protocols;

namespace Dimp.Tool.Output;

/// <summary>The keys that each record declares.</summary>
internal sealed class ShapeKeys
{
    private readonly Dictionary<Type, HashSet<string>> _keys = [];

    internal ShapeKeys(MessageProtocol protocol)
    {
        foreach (WireShapeInfo shape in protocol.Registries.SelectMany(registry => registry.Shapes).DistinctBy(shape => shape.Type))
        {
            _keys.Add(shape.Type, [.. shape.Fields.SelectMany(NamesOf), .. shape.Discriminators.Select(discriminator => discriminator.Key)]);
        }
    }

    /// <summary>The keys of a message that its record does not declare.</summary>
    internal IEnumerable<string> UnknownIn(WireRecord record) =>
        _keys.TryGetValue(record.GetType(), out HashSet<string>? known) ? record.Map.Keys.Where(key => !known.Contains(key)) : record.Map.Keys;

    private static IEnumerable<string> NamesOf(WireField field) =>
        [field.Key, .. field.Aliases, .. field.Legacy, .. field.Mirrors, .. new[] { field.Single, field.Short }.OfType<string>()];
}
