namespace Station;

/// <summary>The messages that wait for one receiver, in order, and what each of the receiver's connections has not read.</summary>
internal sealed class Mailbox(string receiver)
{
    private readonly List<KeptMessage> _messages = [];
    private readonly List<Channel<KeptMessage>> _unread = [];
    private long _confirmed;

    public string Receiver => receiver;

    public int Waiting => _messages.Count;

    public bool IsConnected => _unread.Count > 0;

    public void Add(KeptMessage message)
    {
        _messages.Add(message);
        foreach (Channel<KeptMessage> unread in _unread)
        {
            unread.Writer.TryWrite(message);
        }
    }

    public void Drop(KeptMessage message) => _messages.Remove(message);

    public void Connect(Channel<KeptMessage> unread)
    {
        _messages.ForEach(message => unread.Writer.TryWrite(message));
        _unread.Add(unread);
    }

    public void Disconnect(Channel<KeptMessage> unread) => _unread.Remove(unread);

    /// <summary>The receiver has the messages up to a number.</summary>
    public void Confirm(long upTo) => _confirmed = Math.Max(_confirmed, upTo);

    /// <summary>Tells the senders what is confirmed, and removes it up to the first message that a connection has not read.</summary>
    /// <param name="toWrite">Messages that the database does not have yet. Those that are removed need not be written.</param>
    /// <param name="toDelete">Takes the numbers of the others.</param>
    public void RemoveConfirmed(HashSet<KeptMessage> toWrite, List<long> toDelete)
    {
        long firstUnread = long.MaxValue;
        foreach (Channel<KeptMessage> unread in _unread)
        {
            firstUnread = unread.Reader.TryPeek(out KeptMessage? next) ? Math.Min(firstUnread, next.Number) : firstUnread;
        }
        int removed = 0;
        for (int i = 0; i < _messages.Count && _messages[i].Number <= _confirmed; i++)
        {
            _messages[i].TrySetResult(null);
            if (_messages[i].Number < firstUnread)
            {
                removed++;
                if (!toWrite.Remove(_messages[i]))
                {
                    toDelete.Add(_messages[i].Number);
                }
            }
        }
        _messages.RemoveRange(0, removed);
    }
}

/// <summary>A message in a mailbox. It completes when the database has it, or the receiver, or when it is not kept.</summary>
internal sealed class KeptMessage(Mailbox mailbox, long number, WaitingMessage? message)
    : TaskCompletionSource<Refusal?>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    public Mailbox Mailbox => mailbox;

    public long Number => number;

    /// <summary>The message; <c>null</c> when it is in the database.</summary>
    public WaitingMessage? Message { get; set; } = message;
}
