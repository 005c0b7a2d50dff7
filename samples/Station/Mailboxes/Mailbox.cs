using System.Runtime.InteropServices;
using System.Threading.Channels;

namespace Station;

/// <summary>What a station knows of the messages of one receiver.</summary>
internal sealed class Mailbox(string receiver)
{
    /// <summary>How many messages a connection may be behind before it has to read them from the store.</summary>
    private const int MaxBehind = 64;

    private readonly List<Channel<WaitingMessage>> _connections = [];

    public string Receiver => receiver;

    /// <summary>Messages that are not in the store yet.</summary>
    public List<NewMessage> New { get; } = [];

    /// <summary>How many messages are in the store. They are older than the new ones.</summary>
    public int Stored { get; set; }

    public long Waiting => New.Count + Stored;

    /// <summary>Whether a connection keeps up.</summary>
    public bool IsConnected => _connections.Count > 0;

    public void Add(NewMessage added)
    {
        New.Add(added);
        for (int i = _connections.Count - 1; i >= 0; i--)
        {
            // A connection whose queue is full reads it to its end, and then from the store what it has missed.
            if (!_connections[i].Writer.TryWrite(added.Message))
            {
                _connections[i].Writer.Complete();
                _connections.RemoveAt(i);
            }
        }
    }

    /// <summary>A new message that was added with an id.</summary>
    public NewMessage? Find(MessageId? id) => New.Find(added => added.Message.Id == id);

    /// <summary>Takes out the new messages up to a number.</summary>
    public IReadOnlyList<NewMessage> Take(long upTo)
    {
        int count = 0;
        while (count < New.Count && New[count].Message.Number <= upTo)
        {
            count++;
        }
        NewMessage[] taken = [.. CollectionsMarshal.AsSpan(New)[..count]];
        New.RemoveRange(0, count);
        return taken;
    }

    /// <returns>A queue of what is added from now on. It ends when it becomes full.</returns>
    public Channel<WaitingMessage> Connect()
    {
        var queue = Channel.CreateBounded<WaitingMessage>(new BoundedChannelOptions(MaxBehind) { SingleReader = true });
        _connections.Add(queue);
        return queue;
    }

    public void Disconnect(Channel<WaitingMessage>? queue) => _connections.RemoveAll(connection => connection == queue);
}

/// <summary>A message that is not in the store yet. It completes when it is, or is removed, or cannot be stored.</summary>
internal sealed class NewMessage(Mailbox mailbox, WaitingMessage message) : TaskCompletionSource<Refusal?>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    public Mailbox Mailbox => mailbox;

    public WaitingMessage Message => message;
}
