using System.Runtime.CompilerServices;

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
    private static readonly Task<Refusal?> Full = Task.FromResult<Refusal?>(Refusal.Full);

    private readonly Lock _lock = new();
    private readonly SqliteStore _store;
    private readonly Dictionary<string, Mailbox> _mailboxes = [];
    private readonly List<KeptMessage> _toWrite = [];
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
                return new(Full);
            }
            var message = new WaitingMessage(++_last, sender, signature, utf8Json, DateTimeOffset.UtcNow);
            var added = new KeptMessage(mailbox, message.Number, message);
            mailbox.Add(added);
            Waiting++;
            _toWrite.Add(added);
            if (!mailbox.IsConnected && _writeNow.CurrentCount == 0)
            {
                _writeNow.Release();
            }
            return new(added.Task);
        }
    }

    public async IAsyncEnumerable<WaitingMessage> ReadAsync(string receiver, [EnumeratorCancellation] CancellationToken stop)
    {
        var reader = new MailboxReader();
        Change(receiver, reader, static (mailbox, reader) => mailbox.Connect(reader));
        try
        {
            while (await reader.Queue.Reader.WaitToReadAsync(stop))
            {
                foreach (WaitingMessage message in await ReadStoredAsync([.. Take(reader.Queue.Reader)], stop))
                {
                    Change(receiver, (reader, message.Number), static (_, read) => read.reader.Position = read.Number);
                    yield return message;
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
        KeptMessage[] added;
        long[] deleted;
        lock (_lock)
        {
            _toWrite.RemoveAll(static added => added.IsRemoved);
            added = [.. _toWrite.Where(added => !added.Mailbox.IsConnected || added.Message?.AddedAt <= addedBefore)];
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
            Array.ForEach(added, kept => EndWriting(kept, areWritten));
            _toWrite.RemoveAll(static added => added.Message is null || added.IsRemoved);
        }
    }

    private void EndWriting(KeptMessage kept, bool isWritten)
    {
        kept.TrySetResult(isWritten ? null : Refusal.Unavailable);
        if (!isWritten)
        {
            kept.IsRemoved = true;
            Change(kept.Mailbox.Receiver, kept, static (mailbox, kept) => mailbox.Drop(kept));
            return;
        }
        kept.Message = null;
        if (kept.IsRemoved)
        {
            _toDelete.Add(kept.Number);
        }
    }

    private static IEnumerable<KeptMessage> Take(ChannelReader<KeptMessage> queue)
    {
        for (int i = 0; i < ReadAtOnce && queue.TryRead(out KeptMessage? kept); i++)
        {
            yield return kept;
        }
    }

    /// <summary>Reads what is in the database. A connection waits as long as that does not answer.</summary>
    private async Task<WaitingMessage[]> ReadStoredAsync(KeptMessage[] kept, CancellationToken stop)
    {
        WaitingMessage?[] messages = Array.ConvertAll(kept, static kept => kept.Message);
        while (messages.Contains(null) && !await _store.TryUseAsync(ReadMissing))
        {
            await Task.Delay(BeforeRetry, stop);
        }
        return messages!;

        void ReadMissing(SqliteStore store)
        {
            for (int i = 0; i < kept.Length; i++)
            {
                messages[i] ??= store.Read(kept[i].Number);
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
            mailbox.RemoveConfirmed(_toDelete);
            Waiting += mailbox.Waiting - before;
            if (mailbox is { Waiting: 0, IsConnected: false })
            {
                _mailboxes.Remove(receiver);
            }
        }
    }

    private Mailbox Of(string receiver) => _mailboxes.TryGetValue(receiver, out Mailbox? mailbox) ? mailbox : _mailboxes[receiver] = new Mailbox(receiver);
}
