namespace Station;

/// <summary>
/// Mailboxes in memory, whose messages are in a database. What comes for a receiver who is away is written there at once. What
/// comes for one who is connected is written only when it is not confirmed soon, so a message that arrives costs no disk.
/// Nobody waits for the database but those whose messages it has.
/// </summary>
internal sealed class SqliteMailboxes : BackgroundService, IMailboxes
{
    // A connection whose client does not read keeps so many messages in memory.
    private const int ReadAtOnce = 16;

    private static readonly TimeSpan WriteDelay = TimeSpan.FromMilliseconds(100), BeforeRetry = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly SqliteStore _store;
    private readonly Dictionary<string, Mailbox> _mailboxes = [];
    private readonly HashSet<KeptMessage> _toWrite = [];
    private readonly List<long> _toDelete = [];
    private readonly SemaphoreSlim _writeNow = new(0);
    private readonly int _maxWaiting;
    private long _last;

    public SqliteMailboxes(StationOptions options, SqliteStore store)
    {
        (_store, _maxWaiting) = (store, options.MaxWaiting);
        foreach ((long number, string receiver) in store.ReadReceivers())
        {
            Mailbox mailbox = Of(receiver);
            mailbox.Add(new KeptMessage(mailbox, _last = number, message: null));
            Waiting++;
        }
    }

    public string Description => $"Messages wait in {_store.File}.";

    public long Waiting { get; private set; }

    public bool IsHealthy => _store.IsHealthy;

    public ValueTask<Task<Refusal?>> AddAsync(string receiver, string sender, string? signature, ReadOnlyMemory<byte> utf8Json)
    {
        lock (_lock)
        {
            Mailbox mailbox = Of(receiver);
            if (mailbox.Waiting >= _maxWaiting)
            {
                return new(Task.FromResult<Refusal?>(Refusal.Full));
            }
            var message = new WaitingMessage(++_last, sender, signature, utf8Json, DateTimeOffset.UtcNow);
            var kept = new KeptMessage(mailbox, message.Number, message);
            mailbox.Add(kept);
            Waiting++;
            _toWrite.Add(kept);
            if (!mailbox.IsConnected && _writeNow.CurrentCount == 0)
            {
                _writeNow.Release();
            }
            return new(kept.Task);
        }
    }

    public async Task ReadAsync(string receiver, Func<WaitingMessage, ValueTask> deliver, CancellationToken stop)
    {
        Channel<KeptMessage> unread = Channel.CreateUnbounded<KeptMessage>();
        var messages = new List<WaitingMessage>();
        Change(receiver, unread, static (mailbox, unread) => mailbox.Connect(unread));
        try
        {
            while (await unread.Reader.WaitToReadAsync(stop))
            {
                Take(store: null);
                if (messages.Count == 0 && !await _store.TryUseAsync(Take))
                {
                    await Task.Delay(BeforeRetry, stop);
                }
                foreach (WaitingMessage message in messages)
                {
                    await deliver(message);
                }
                messages.Clear();
            }
        }
        finally
        {
            Change(receiver, unread, static (mailbox, unread) => mailbox.Disconnect(unread));
        }

        // Takes messages up to the first that only the database has, or with the database up to any.
        void Take(SqliteStore? store)
        {
            while (messages.Count < ReadAtOnce && unread.Reader.TryPeek(out KeptMessage? next) && (next.Message ?? store?.Read(next.Number)) is { } message)
            {
                messages.Add(message);
                unread.Reader.TryRead(out _);
            }
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
        KeptMessage[] added;
        long[] deleted;
        lock (_lock)
        {
            added = [.. _toWrite.Where(kept => !kept.Mailbox.IsConnected || kept.Message!.AddedAt <= addedBefore)];
            _toWrite.ExceptWith(added);
            deleted = [.. _toDelete];
        }
        if (added.Length + deleted.Length == 0 && IsHealthy)
        {
            return;
        }
        bool areWritten = await _store.TryUseAsync(store => store.Write(added, deleted));
        lock (_lock)
        {
            _toDelete.RemoveRange(0, areWritten ? deleted.Length : 0);
            foreach (KeptMessage kept in added)
            {
                if (areWritten)
                {
                    kept.Message = null;
                }
                else
                {
                    Change(kept.Mailbox.Receiver, kept, static (mailbox, kept) => mailbox.Drop(kept));
                }
                kept.TrySetResult(areWritten ? null : Refusal.Unavailable);
            }
        }
    }

    /// <summary>Changes a mailbox, and removes what is not needed then. A mailbox is kept in mind only as long as there is a reason.</summary>
    private void Change<T>(string receiver, T argument, Action<Mailbox, T> change)
    {
        lock (_lock)
        {
            Mailbox mailbox = Of(receiver);
            int before = mailbox.Waiting;
            change(mailbox, argument);
            mailbox.RemoveConfirmed(_toWrite, _toDelete);
            Waiting += mailbox.Waiting - before;
            if (mailbox is { Waiting: 0, IsConnected: false })
            {
                _mailboxes.Remove(receiver);
            }
        }
    }

    private Mailbox Of(string receiver) => _mailboxes.TryGetValue(receiver, out Mailbox? mailbox) ? mailbox : _mailboxes[receiver] = new Mailbox(receiver);
}
