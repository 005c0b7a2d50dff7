using System.Threading.Channels;

namespace Station;

/// <summary>
/// What a station knows of the messages of one receiver. The older ones are in the database, the new ones not yet. Whoever
/// changes it lets it <see cref="RemoveConfirmed"/> then.
/// </summary>
internal sealed class Mailbox(string receiver)
{
    private const int MaxRead = 64;

    private readonly Queue<long> _stored = new();
    private readonly List<NewMessage> _new = [];
    private readonly List<MailboxReader> _readers = [];
    private long _lastStored, _confirmed, _removed, _lastRemoved, _lastDeleted;
    private int _writing;

    public string Receiver => receiver;

    public int Waiting => _stored.Count + _new.Count;

    public bool IsConnected => _readers.Count > 0;

    /// <summary>Whether there is anything to write to the database, or to delete from it.</summary>
    public bool IsChanged => _new.Count > 0 || _lastRemoved > _lastDeleted;

    /// <summary>Adds a message that is in the database.</summary>
    public void AddStored(long number)
    {
        _stored.Enqueue(number);
        _lastStored = number;
    }

    public void Add(NewMessage added)
    {
        _new.Add(added);
        _readers.ForEach(static reader => reader.Added.Writer.TryWrite(true));
    }

    /// <summary>A new message that was added with an id.</summary>
    public NewMessage? Find(MessageId? id) => _new.Find(added => added.Message.Id == id);

    /// <summary>The receiver has the messages up to a number.</summary>
    /// <returns>The greatest of these numbers.</returns>
    public long Confirm(long upTo)
    {
        for (int i = 0; i < _new.Count && _new[i].Message.Number <= upTo; i++)
        {
            _new[i].TrySetResult(null);
        }
        return _confirmed = Math.Max(_confirmed, upTo);
    }

    /// <summary>Removes what is confirmed, except for what a connection has not read yet, or what is being written.</summary>
    public void RemoveConfirmed()
    {
        _removed = _confirmed;
        foreach (MailboxReader reader in _readers)
        {
            _removed = Math.Min(_removed, reader.Position);
        }
        while (_stored.TryPeek(out long number) && number <= _removed)
        {
            _lastRemoved = _stored.Dequeue();
        }
        int end = _writing;
        while (end < _new.Count && _new[end].Message.Number <= _removed)
        {
            end++;
        }
        _new.RemoveRange(_writing, end - _writing);
    }

    public MailboxReader Connect()
    {
        var reader = new MailboxReader { Position = _removed };
        _readers.Add(reader);
        return reader;
    }

    public bool Disconnect(MailboxReader reader) => _readers.Remove(reader);

    /// <returns>New messages that a connection has not read; <c>null</c> when it has to read the database before them.</returns>
    public IReadOnlyList<WaitingMessage>? ReadNew(MailboxReader reader)
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
        List<NewMessage> messages = _new.GetRange(first, Math.Min(_new.Count - first, MaxRead));
        reader.Position = messages.Count > 0 ? messages[^1].Message.Number : reader.Position;
        return messages.ConvertAll(static added => added.Message);
    }

    /// <summary>Begins to write to the database: all new messages, or the old ones of them while the receiver is connected.</summary>
    public MailboxChange BeginWriting(DateTimeOffset addedBefore)
    {
        while (_writing < _new.Count && (!IsConnected || _new[_writing].Message.AddedAt <= addedBefore))
        {
            _writing++;
        }
        return new MailboxChange(this, [.. _new.Take(_writing)], _lastRemoved > _lastDeleted ? _lastRemoved : 0);
    }

    /// <summary>The database has what was begun, or nothing of it.</summary>
    public void EndWriting(MailboxChange change, bool isWritten)
    {
        _new.RemoveRange(0, _writing);
        _writing = 0;
        if (isWritten)
        {
            _lastDeleted = Math.Max(_lastDeleted, change.DeletedUpTo);
            Array.ForEach(change.Added, added => AddStored(added.Message.Number));
        }
    }
}

/// <summary>How far one connection has read a mailbox.</summary>
internal sealed class MailboxReader
{
    /// <summary>The number of the last message that it has read.</summary>
    public long Position { get; set; }

    /// <summary>Has a value when a message was added since it was last read.</summary>
    public Channel<bool> Added { get; } = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
}

/// <summary>A message that is not in the database yet. It completes when it is, or when the receiver has it, or when it is not kept.</summary>
internal sealed class NewMessage(WaitingMessage message) : TaskCompletionSource<Refusal?>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    public WaitingMessage Message => message;
}

/// <summary>What is to be written to the database for one mailbox.</summary>
internal sealed record MailboxChange(Mailbox Mailbox, NewMessage[] Added, long DeletedUpTo);
