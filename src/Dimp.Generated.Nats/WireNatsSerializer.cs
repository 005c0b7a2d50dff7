using System.Buffers;
using NATS.Client.Core;

namespace Dimp;

/// <summary>Reads and writes records of one type as messages of NATS.</summary>
/// <typeparam name="TRoot">The root of the registry.</typeparam>
/// <typeparam name="T">The root, or a record under it. A message that becomes another record is refused.</typeparam>
/// <param name="registry">What makes records of messages.</param>
internal sealed class WireNatsSerializer<TRoot, T>(WireRegistry<TRoot> registry) : INatsSerialize<T>, INatsDeserialize<T>
    where TRoot : WireRecord
{
    /// <remarks>No record is an empty message.</remarks>
    public void Serialize(IBufferWriter<byte> bufferWriter, T value) => (value as WireRecord)?.WriteTo(bufferWriter);

    /// <remarks>The buffer belongs to the connection, so it is copied.</remarks>
    public T? Deserialize(in ReadOnlySequence<byte> buffer)
    {
        if (buffer.IsEmpty)
        {
            return default;
        }
        TRoot record = registry.Parse(buffer);
        return record is T expected
            ? expected
            : throw new WireException(new WireError($"The message is a {record.GetType().Name}, where a {typeof(T).Name} is expected.", 0));
    }
}
