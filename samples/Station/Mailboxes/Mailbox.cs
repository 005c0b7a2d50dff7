using System.Threading.Channels;

namespace Station;

/// <summary>
/// What a station knows of the messages of one receiver: the older ones are in the database, and the new ones are not yet.
/// </summary>
internal sealed class Mailbox(string receiver)
{
    private const int MaxRead = 64;

    private readonly Queue<long> _stored = new();
    private readonly List<NewMessage> _new = [];
    private readonly List<MailboxReader> _readers = [];
    private int _writing;
    private long _lastStored, _confirmed, _lastRemoved, _lastDeleted;

    public string Receiver => receiver;

    public int Waiting => _stored.Count + _new.Count;

    public bool IsConnected => _readers.Count > 0;

    /// <summary>Whether it has anything to write to the database, or to remove from it.</summary>
    public bool IsChanged => _new.Count > 0 || HasRemoved;

    /// <summary>The number up to which messages are removed.</summary>
    public long Removed { get; private set; }

    /// <summary>Whether the database still has removed messages.</summary>
    public bool HasRemoved => _lastRemoved > _lastDeleted;

    /// <summary>Adds a message that is in the database.</summary>
    public void AddStored(long number)
    {
        _stored.Enqueue(number);
        _lastStored = number;
    }

    public void Add(NewMessage added)
    {
        _new.Add(added);
        foreach (MailboxReader reader in _readers)
        {
            reader.Wake();
        }
    }

    /// <summary>A new message that was added with an id.</summary>
    public NewMessage? Find(MessageId? id) => _new.Find(added => added.Message.Id == id);

    /// <summary>The receiver has the messages up to a number. They are removed as soon as every connection has read them.</summary>
    public void Confirm(long upTo)
    {
        _confirmed = Math.Max(_confirmed, upTo);
        for (int i = 0; i < _new.Count && _new[i].Message.Number <= upTo; i++)
        {
            _new[i].TrySetResult(null);
        }
        RemoveConfirmed();
    }

    public MailboxReader Connect()
    {
        var reader = new MailboxReader(this);
        _readers.Add(reader);
        return reader;
    }

    public void Disconnect(MailboxReader reader)
    {
        _readers.Remove(reader);
        RemoveConfirmed();
    }

    /// <returns>New messages that a connection has not read; <c>null</c> when it has to read the database before them.</returns>
    public List<WaitingMessage>? ReadNew(MailboxReader reader)
    {
        if (reader.Position < _lastStored)
        {
            return null;
        }
        int first = _new.Count;
        while (first > 0 && _new[first - 1].Message.Number > reader.Position)
        {
            first--;
        }
        List<WaitingMessage> messages = [];
        for (int i = first; i < _new.Count && messages.Count < MaxRead; i++)
        {
            messages.Add(_new[i].Message);
        }
        Advance(reader, messages);
        return messages;
    }

    /// <summary>A connection has read messages.</summary>
    public void Advance(MailboxReader reader, List<WaitingMessage> messages)
    {
        if (messages.Count > 0)
        {
            reader.Position = messages[^1].Number;
            RemoveConfirmed();
        }
    }

    /// <summary>Chooses the new messages that are to be written now: all of them, or the old ones while the receiver is connected.</summary>
    public IEnumerable<NewMessage> BeginWriting(DateTimeOffset addedBefore)
    {
        while (_writing < _new.Count && (!IsConnected || _new[_writing].Message.AddedAt <= addedBefore))
        {
            _writing++;
        }
        return _new.Take(_writing);
    }

    /// <summary>The chosen messages are in the database, or are not kept.</summary>
    public void EndWriting(bool areWritten)
    {
        for (int i = 0; areWritten && i < _writing; i++)
        {
            AddStored(_new[i].Message.Number);
        }
        _new.RemoveRange(0, _writing);
        _writing = 0;
        RemoveConfirmed();
    }

    /// <summary>The database has no messages any more up to a number.</summary>
    public void Deleted(long upTo) => _lastDeleted = upTo;

    private void RemoveConfirmed()
    {
        Removed = _confirmed;
        foreach (MailboxReader reader in _readers)
        {
            Removed = Math.Min(Removed, reader.Position);
        }
        while (_stored.TryPeek(out long number) && number <= Removed)
        {
            _lastRemoved = _stored.Dequeue();
        }
        int end = _writing;
        while (end < _new.Count && _new[end].Message.Number <= Removed)
        {
            end++;
        }
        _new.RemoveRange(_writing, end - _writing);
    }
}

/// <summary>How far one connection has read a mailbox.</summary>
internal sealed class MailboxReader(Mailbox mailbox)
{
    private readonly Channel<bool> _added =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    public Mailbox Mailbox => mailbox;

    /// <summary>The number of the last message that it has read.</summary>
    public long Position { get; set; } = mailbox.Removed;

    /// <summary>A message was added.</summary>
    public void Wake() => _added.Writer.TryWrite(true);

    /// <summary>Waits until a message was added.</summary>
    public ValueTask<bool> WaitAsync(CancellationToken stop) => _added.Reader.ReadAsync(stop);
}

/// <summary>A message that is not in the database yet. It completes when it is, or when the receiver has it, or when it is not kept.</summary>
internal sealed class NewMessage(string receiver, WaitingMessage message) : TaskCompletionSource<Refusal?>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    public string Receiver => receiver;

    public WaitingMessage Message => message;
}
