using NATS.Client.Core;

namespace Dimp;

/// <summary>Makes records the messages of a NATS client, with the bytes as they came; for <c>NatsOpts.SerializerRegistry</c>.</summary>
/// <typeparam name="TRoot">The root of the registry.</typeparam>
public sealed class WireNatsSerializerRegistry<TRoot> : INatsSerializerRegistry where TRoot : WireRecord
{
    private readonly WireRegistry<TRoot> _registry;
    private readonly INatsSerializerRegistry _next;

    /// <summary>Creates the registry of serializers.</summary>
    /// <param name="registry">What makes records of messages, for example <c>ChatContents.Default</c>.</param>
    /// <param name="next">
    /// What serializes all other types, and records under another root: another one like this, or what the client's options have.
    /// </param>
    public WireNatsSerializerRegistry(WireRegistry<TRoot> registry, INatsSerializerRegistry next)
    {
        ArgumentNullException.ThrowIfNull(registry);
        ArgumentNullException.ThrowIfNull(next);
        _registry = registry;
        _next = next;
    }

    /// <summary>What writes messages of one type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    public INatsSerialize<T> GetSerializer<T>() => IsRecord<T>() ? new WireNatsSerializer<TRoot, T>(_registry) : _next.GetSerializer<T>();

    /// <summary>What reads messages of one type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    public INatsDeserialize<T> GetDeserializer<T>() => IsRecord<T>() ? new WireNatsSerializer<TRoot, T>(_registry) : _next.GetDeserializer<T>();

    private static bool IsRecord<T>() => typeof(T).IsAssignableTo(typeof(TRoot));
}
