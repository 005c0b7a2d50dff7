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
            var added = new NewMessage(new WaitingMessage(++_last, id, utf8Json, DateTimeOffset.UtcNow));
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
        MailboxReader reader = Change(receiver, 0, static (mailbox, _) => mailbox.Connect());
        try
        {
            while (true)
            {
                IReadOnlyList<WaitingMessage> messages = Change(receiver, reader, static (mailbox, reader) => mailbox.ReadNew(reader))
                    ?? await ReadStoredAsync(receiver, reader, stop);
                foreach (WaitingMessage message in messages)
                {
                    yield return message;
                }
                if (messages.Count == 0)
                {
                    await reader.Added.Reader.ReadAsync(stop);
                }
            }
        }
        finally
        {
            Change(receiver, reader, static (mailbox, reader) => mailbox.Disconnect(reader));
        }
    }

    public void Remove(string receiver, long upTo) => Change(receiver, upTo, static (mailbox, upTo) => mailbox.Confirm(upTo));

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
        MailboxChange[] changes;
        lock (_lock)
        {
            changes = [.. _changed.Select(mailbox => mailbox.BeginWriting(addedBefore)).Where(static change => change is not { Added: [], DeletedUpTo: 0 })];
        }
        if (changes.Length == 0 && IsHealthy)
        {
            return;
        }
        bool areWritten = await _store.TryUseAsync(store => store.Write(changes));
        lock (_lock)
        {
            foreach (MailboxChange change in changes)
            {
                change.Mailbox.EndWriting(change, areWritten);
                Settle(change.Mailbox);
            }
            foreach (NewMessage added in changes.SelectMany(static change => change.Added))
            {
                // Who has it already was told so.
                if (added.TrySetResult(areWritten ? null : Refusal.Unavailable) && !areWritten)
                {
                    _ids.Remove(added.Message.Id);
                }
            }
        }
    }

    /// <summary>Reads from the database. A connection waits as long as the database does not answer.</summary>
    private async Task<IReadOnlyList<WaitingMessage>> ReadStoredAsync(string receiver, MailboxReader reader, CancellationToken stop)
    {
        IReadOnlyList<WaitingMessage> messages = [];
        while (!await _store.TryUseAsync(store => messages = store.Read(receiver, reader.Position)))
        {
            await Task.Delay(BeforeRetry, stop);
        }
        Change(receiver, reader, (_, reader) => reader.Position = messages[^1].Number);
        return messages;
    }

    private TResult Change<TArgument, TResult>(string receiver, TArgument argument, Func<Mailbox, TArgument, TResult> change)
    {
        lock (_lock)
        {
            Mailbox mailbox = Of(receiver);
            TResult result = change(mailbox, argument);
            Settle(mailbox);
            return result;
        }
    }

    private Mailbox Of(string receiver) => _mailboxes.TryGetValue(receiver, out Mailbox? mailbox) ? mailbox : _mailboxes[receiver] = new Mailbox(receiver);

    /// <summary>After a change: a mailbox is kept in mind only as long as there is a reason.</summary>
    private void Settle(Mailbox mailbox)
    {
        mailbox.RemoveConfirmed();
        _ = mailbox.IsChanged ? _changed.Add(mailbox) : _changed.Remove(mailbox);
        if (mailbox is { Waiting: 0, IsConnected: false, IsChanged: false })
        {
            _mailboxes.Remove(mailbox.Receiver);
        }
    }
}
