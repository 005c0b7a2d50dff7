namespace Station;

/// <summary>The messages that wait for one receiver, in order, and the connections that read them.</summary>
internal sealed class Mailbox(string receiver)
{
    private readonly List<KeptMessage> _messages = [];
    private readonly List<MailboxReader> _readers = [];
    private long _confirmed;

    public string Receiver => receiver;

    public int Waiting => _messages.Count;

    public bool IsConnected => _readers.Count > 0;

    public void Add(KeptMessage message)
    {
        _messages.Add(message);
        foreach (MailboxReader reader in _readers)
        {
            reader.Queue.Writer.TryWrite(message);
        }
    }

    public void Drop(KeptMessage message) => _messages.RemoveAll(added => added == message);

    public void Connect(MailboxReader reader)
    {
        _messages.ForEach(message => reader.Queue.Writer.TryWrite(message));
        _readers.Add(reader);
    }

    public void Disconnect(MailboxReader reader) => _readers.Remove(reader);

    /// <summary>The receiver has the messages up to a number. Who has sent them is told so.</summary>
    public void Confirm(long upTo)
    {
        _confirmed = Math.Max(_confirmed, upTo);
        for (int i = 0; i < _messages.Count && _messages[i].Number <= upTo; i++)
        {
            _messages[i].TrySetResult(null);
        }
    }

    /// <summary>Removes what is confirmed and every connection has read.</summary>
    /// <param name="deleted">Takes the numbers of those that the database has.</param>
    public void RemoveConfirmed(List<long> deleted)
    {
        long upTo = _confirmed;
        foreach (MailboxReader reader in _readers)
        {
            upTo = Math.Min(upTo, reader.Position);
        }
        int count = 0;
        for (; count < _messages.Count && _messages[count].Number <= upTo; count++)
        {
            _messages[count].IsRemoved = true;
            if (_messages[count].Message is null)
            {
                deleted.Add(_messages[count].Number);
            }
        }
        _messages.RemoveRange(0, count);
    }
}

/// <summary>How far one connection has read a mailbox.</summary>
internal sealed class MailboxReader
{
    /// <summary>The number of the last message that it has read.</summary>
    public long Position { get; set; }

    /// <summary>What it has not read.</summary>
    public Channel<KeptMessage> Queue { get; } = Channel.CreateUnbounded<KeptMessage>(new UnboundedChannelOptions { SingleReader = true });
}

/// <summary>A message in a mailbox. It completes when the database has it, or the receiver, or when it is not kept.</summary>
internal sealed class KeptMessage(Mailbox mailbox, long number, WaitingMessage? message)
    : TaskCompletionSource<Refusal?>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    public Mailbox Mailbox => mailbox;

    public long Number => number;

    /// <summary>The message; <c>null</c> when it is in the database.</summary>
    public WaitingMessage? Message { get; set; } = message;

    public bool IsRemoved { get; set; }
}
