using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Station;

/// <summary>
/// Mailboxes in memory and in a database. What comes for a receiver who is away is written to the database at once. What comes
/// for one who is connected is written only when it is not confirmed soon, so a message that arrives costs no disk.
/// </summary>
internal sealed class SqliteMailboxes : BackgroundService, IMailboxes
{
    private const int MaxTransaction = 256;

    private static readonly TimeSpan WriteDelay = TimeSpan.FromMilliseconds(100);
    private static readonly Task<Refusal?> Kept = Task.FromResult<Refusal?>(null), Full = Task.FromResult<Refusal?>(Refusal.Full);

    private readonly Lock _lock = new();
    private readonly SqliteStore _store;
    private readonly RecentIds _ids = new();
    private readonly Dictionary<string, Mailbox> _mailboxes = [];
    private readonly Channel<Due> _soon = Channel.CreateUnbounded<Due>(), _later = Channel.CreateUnbounded<Due>();
    private readonly int _maxWaiting;
    private long _last;

    public SqliteMailboxes(StationOptions options, SqliteStore store)
    {
        (_store, _maxWaiting) = (store, options.MaxWaiting);
        foreach ((long number, string receiver, MessageId? id) in store.Envelopes())
        {
            Of(receiver).Stored++;
            _last = number;
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
            var added = new NewMessage(mailbox, new WaitingMessage(++_last, id, utf8Json, DateTimeOffset.UtcNow));
            _ids.Add(id);
            (mailbox.IsConnected ? _later : _soon).Writer.TryWrite(new(mailbox, _last, Environment.TickCount64));
            mailbox.Add(added);
            return new(added.Task);
        }
    }

    public async IAsyncEnumerable<WaitingMessage> ReadAsync(string receiver, [EnumeratorCancellation] CancellationToken stop)
    {
        Channel<WaitingMessage>? queue = null;
        try
        {
            for (long after = 0; ;)
            {
                List<WaitingMessage> missed = Missed(receiver, after, out queue);
                await foreach (WaitingMessage message in queue?.Reader.ReadAllAsync(stop) ?? missed.ToAsyncEnumerable())
                {
                    after = message.Number;
                    yield return message;
                }
            }
        }
        finally
        {
            lock (_lock)
            {
                Of(receiver).Disconnect(queue);
                Forget(Of(receiver));
            }
        }
    }

    public void Remove(string receiver, long upTo)
    {
        lock (_lock)
        {
            Mailbox mailbox = Of(receiver);
            foreach (NewMessage removed in mailbox.Take(upTo))
            {
                removed.SetResult(null);
            }
            if (mailbox.Stored > 0)
            {
                _store.TryUse(store => mailbox.Stored -= store.Remove(receiver, upTo));
            }
            Forget(mailbox);
        }
    }

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        _soon.Writer.TryComplete();
        _later.Writer.TryComplete();
        return base.StopAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(WriteAsync(_soon.Reader, TimeSpan.Zero, stoppingToken), WriteAsync(_later.Reader, WriteDelay, stoppingToken));

    /// <summary>Writes messages when they have waited for a while, as many as there are in one transaction.</summary>
    private async Task WriteAsync(ChannelReader<Due> messages, TimeSpan delay, CancellationToken stop)
    {
        while (await messages.WaitToReadAsync(CancellationToken.None))
        {
            await Task.Delay(delay, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            long before = stop.IsCancellationRequested ? long.MaxValue : Environment.TickCount64 - (long)delay.TotalMilliseconds;
            while (messages.TryPeek(out Due next) && next.Since <= before)
            {
                Write(Before(messages, before).Take(MaxTransaction));
            }
        }
    }

    private static IEnumerable<Due> Before(ChannelReader<Due> messages, long before)
    {
        while (messages.TryPeek(out Due next) && next.Since <= before && messages.TryRead(out next))
        {
            yield return next;
        }
    }

    private void Write(IEnumerable<Due> due)
    {
        lock (_lock)
        {
            // Those before it in its mailbox are written with it, so that what is stored is older than what is not.
            List<NewMessage> messages = [.. due.SelectMany(static message => message.Mailbox.Take(message.Number))];
            bool isWritten = messages.Count == 0 || _store.TryUse(store => store.Add(messages));
            foreach (NewMessage message in messages)
            {
                if (isWritten)
                {
                    message.Mailbox.Stored++;
                }
                else
                {
                    _ids.Remove(message.Message.Id);
                }
                message.SetResult(isWritten ? null : Refusal.Unavailable);
            }
        }
    }

    /// <returns>What a connection has missed; a queue of what is added from now on when that is nothing.</returns>
    private List<WaitingMessage> Missed(string receiver, long after, out Channel<WaitingMessage>? queue)
    {
        lock (_lock)
        {
            Mailbox mailbox = Of(receiver);
            List<WaitingMessage> missed = [];
            if (mailbox.Stored > 0 && !_store.TryUse(store => missed = store.Read(receiver, after)))
            {
                throw new IOException("The database does not answer.");
            }
            if (missed.Count == 0)
            {
                missed.AddRange(mailbox.New.Select(static added => added.Message).Where(message => message.Number > after));
            }
            queue = missed.Count == 0 ? mailbox.Connect() : null;
            return missed;
        }
    }

    private Mailbox Of(string receiver) => _mailboxes.TryGetValue(receiver, out Mailbox? mailbox) ? mailbox : _mailboxes[receiver] = new Mailbox(receiver);

    private void Forget(Mailbox mailbox)
    {
        if (mailbox is { Waiting: 0, IsConnected: false })
        {
            _mailboxes.Remove(mailbox.Receiver);
        }
    }

    /// <summary>A message that has to be written if it is still there. The message itself is not kept for that.</summary>
    private readonly record struct Due(Mailbox Mailbox, long Number, long Since);
}
