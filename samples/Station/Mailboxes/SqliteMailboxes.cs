using System.Runtime.CompilerServices;

namespace Station;

/// <summary>
/// Mailboxes in memory and in a database. What comes for a receiver who is away is written to the database at once. What comes
/// for one who is connected is written only when it is not confirmed soon, so a message that arrives costs no disk. Nobody
/// waits for the database but those whose messages it has.
/// </summary>
internal sealed class SqliteMailboxes : BackgroundService, IMailboxes
{
    private static readonly TimeSpan WriteDelay = TimeSpan.FromMilliseconds(100), BeforeRetry = TimeSpan.FromSeconds(1);
    private static readonly Task<Refusal?> Kept = Task.FromResult<Refusal?>(null), Full = Task.FromResult<Refusal?>(Refusal.Full);

    private readonly Lock _lock = new();
    private readonly SqliteStore _store;
    private readonly RecentIds _ids = new();
    private readonly Dictionary<string, Mailbox> _mailboxes = [];
    private readonly HashSet<Mailbox> _changed = [];
    private readonly SemaphoreSlim _writeNow = new(0);
    private readonly int _maxWaiting;
    private long _last;

    public SqliteMailboxes(StationOptions options, SqliteStore store)
    {
        (_store, _maxWaiting) = (store, options.MaxWaiting);
        foreach ((long number, string receiver, MessageId? id) in store.Envelopes())
        {
            Of(receiver).AddStored(_last = number);
            _ids.Add(id);
        }
    }

    public string Description => $"Messages wait in {_store.File}.";

    public long Waiting
    {
        get
        {
            lock (_lock)
            {
                return _mailboxes.Values.Sum(static mailbox => mailbox.Waiting);
            }
        }
    }

    public bool IsHealthy => _store.IsHealthy;

    public long Failures => _store.Failures;

    public ValueTask<Task<Refusal?>> AddAsync(string receiver, MessageId? id, ReadOnlyMemory<byte> utf8Json)
    {
        lock (_lock)
        {
            if (_ids.Contains(id))
            {
                return new(_mailboxes.GetValueOrDefault(receiver)?.Find(id)?.Task ?? Kept);
            }
            Mailbox mailbox = Of(receiver);
            if (mailbox.Waiting >= _maxWaiting)
            {
                return new(Full);
            }
            var added = new NewMessage(receiver, new WaitingMessage(++_last, id, utf8Json, DateTimeOffset.UtcNow));
            _ids.Add(id);
            _changed.Add(mailbox);
            mailbox.Add(added);
            if (!mailbox.IsConnected && _writeNow.CurrentCount == 0)
            {
                _writeNow.Release();
            }
            return new(added.Task);
        }
    }

    public async IAsyncEnumerable<WaitingMessage> ReadAsync(string receiver, [EnumeratorCancellation] CancellationToken stop)
    {
        MailboxReader reader = Connect(receiver);
        try
        {
            while (true)
            {
                List<WaitingMessage>? messages = ReadNew(reader) ?? await ReadStoredAsync(reader);
                foreach (WaitingMessage message in messages ?? [])
                {
                    yield return message;
                }
                if (messages is null)
                {
                    await Task.Delay(BeforeRetry, stop);
                }
                else if (messages.Count == 0)
                {
                    await reader.WaitAsync(stop);
                }
            }
        }
        finally
        {
            Change(reader.Mailbox, mailbox => mailbox.Disconnect(reader));
        }
    }

    public void Remove(string receiver, long upTo)
    {
        lock (_lock)
        {
            if (_mailboxes.TryGetValue(receiver, out Mailbox? mailbox))
            {
                mailbox.Confirm(upTo);
                Keep(mailbox);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await ((Task)_writeNow.WaitAsync(IsHealthy ? WriteDelay : BeforeRetry, stoppingToken)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await WriteAsync(DateTimeOffset.UtcNow - WriteDelay);
        }
        await WriteAsync(DateTimeOffset.MaxValue);
    }

    /// <summary>Writes to the database what has changed, in one transaction.</summary>
    private async Task WriteAsync(DateTimeOffset addedBefore)
    {
        Mailbox[] mailboxes;
        List<NewMessage> added;
        List<(Mailbox Mailbox, long UpTo)> removed;
        lock (_lock)
        {
            mailboxes = [.. _changed];
            added = [.. mailboxes.SelectMany(mailbox => mailbox.BeginWriting(addedBefore))];
            removed = [.. mailboxes.Where(static mailbox => mailbox.HasRemoved).Select(static mailbox => (mailbox, mailbox.Removed))];
        }
        bool areWritten = (added.Count == 0 && removed.Count == 0 && IsHealthy) || await _store.TryUseAsync(store => store.Write(added, removed));
        lock (_lock)
        {
            foreach (NewMessage message in added)
            {
                // Who has the message already was told so.
                if (message.TrySetResult(areWritten ? null : Refusal.Unavailable) && !areWritten)
                {
                    _ids.Remove(message.Message.Id);
                }
            }
            foreach ((Mailbox mailbox, long upTo) in areWritten ? removed : [])
            {
                mailbox.Deleted(upTo);
            }
            foreach (Mailbox mailbox in mailboxes)
            {
                mailbox.EndWriting(areWritten);
                Keep(mailbox);
            }
        }
    }

    private MailboxReader Connect(string receiver)
    {
        lock (_lock)
        {
            return Of(receiver).Connect();
        }
    }

    private List<WaitingMessage>? ReadNew(MailboxReader reader)
    {
        lock (_lock)
        {
            List<WaitingMessage>? messages = reader.Mailbox.ReadNew(reader);
            Keep(reader.Mailbox);
            return messages;
        }
    }

    /// <returns><c>null</c> when the database does not answer.</returns>
    private async Task<List<WaitingMessage>?> ReadStoredAsync(MailboxReader reader)
    {
        List<WaitingMessage> messages = [];
        if (!await _store.TryUseAsync(store => messages = store.Read(reader.Mailbox.Receiver, reader.Position)))
        {
            return null;
        }
        Change(reader.Mailbox, mailbox => mailbox.Advance(reader, messages));
        return messages;
    }

    private Mailbox Of(string receiver) => _mailboxes.TryGetValue(receiver, out Mailbox? mailbox) ? mailbox : _mailboxes[receiver] = new Mailbox(receiver);

    private void Change(Mailbox mailbox, Action<Mailbox> change)
    {
        lock (_lock)
        {
            change(mailbox);
            Keep(mailbox);
        }
    }

    /// <summary>Keeps a mailbox in mind only as long as there is a reason.</summary>
    private void Keep(Mailbox mailbox)
    {
        _ = mailbox.IsChanged ? _changed.Add(mailbox) : _changed.Remove(mailbox);
        if (mailbox is { Waiting: 0, IsConnected: false, HasRemoved: false })
        {
            _mailboxes.Remove(mailbox.Receiver);
        }
    }
}
