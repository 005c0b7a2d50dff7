using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace Station;

/// <summary>
/// Mailboxes in memory and in a database. What comes for a receiver who is away is written to the database at once. What comes
/// for one who is connected is written only when it is not confirmed soon, so a message that arrives costs no disk.
/// </summary>
internal sealed partial class SqliteMailboxes : BackgroundService, IMailboxes
{
    private const int MaxChanges = 256;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(50);
    private static readonly Task<Refusal?> Kept = Task.FromResult<Refusal?>(null), Full = Task.FromResult<Refusal?>(Refusal.Full);

    private readonly Lock _lock = new();
    private readonly SqliteStore _store;
    private readonly RecentIds _ids = new();
    private readonly Dictionary<string, Mailbox> _mailboxes = [];
    private readonly Channel<Change> _soon = Channel.CreateUnbounded<Change>(), _later = Channel.CreateUnbounded<Change>();
    private readonly ILogger<SqliteMailboxes> _log;
    private readonly int _maxWaiting;
    private long _last;

    public SqliteMailboxes(StationOptions options, ILogger<SqliteMailboxes> log)
    {
        options.Data.Create();
        string file = Path.Combine(options.Data.FullName, "mailboxes.db");
        Description = $"Messages wait in {file}.";
        (_log, _maxWaiting) = (log, options.MaxWaiting);
        _store = new SqliteStore(file);
        foreach ((string receiver, int count, long last) in _store.Receivers())
        {
            Of(receiver).Stored = count;
            (Waiting, _last) = (Waiting + count, Math.Max(_last, last));
        }
        _store.Ids(DateTimeOffset.UtcNow - RecentIds.Window).ForEach(id => _ids.Add(id, DateTimeOffset.UtcNow));
    }

    public string Description { get; }

    public long Waiting { get; private set; }

    public bool IsHealthy { get; private set; } = true;

    public ValueTask<Task<Refusal?>> AddAsync(string receiver, MessageId? id, ReadOnlyMemory<byte> utf8Json)
    {
        lock (_lock)
        {
            Mailbox mailbox = Of(receiver);
            if (_ids.Contains(id))
            {
                return new(mailbox.New.Find(added => added.Message.Id == id)?.Task ?? Kept);
            }
            if (mailbox.Waiting >= _maxWaiting)
            {
                return new(Full);
            }
            var added = new NewMessage(mailbox, new WaitingMessage(++_last, id, utf8Json, DateTimeOffset.UtcNow));
            _ids.Add(id, added.Message.AddedAt);
            (mailbox.IsConnected ? _later : _soon).Writer.TryWrite(new(mailbox, _last, added.Message.AddedAt));
            mailbox.Add(added);
            Waiting++;
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
                foreach (WaitingMessage message in Missed(receiver, after, out queue))
                {
                    after = message.Number;
                    yield return message;
                }
                await foreach (WaitingMessage message in queue?.Reader.ReadAllAsync(stop) ?? AsyncEnumerable.Empty<WaitingMessage>())
                {
                    after = message.Number;
                    yield return message;
                }
            }
        }
        finally
        {
            Disconnect(receiver, queue);
        }
    }

    public void Remove(string receiver, long upTo)
    {
        lock (_lock)
        {
            Mailbox mailbox = Of(receiver);
            List<NewMessage> removed = mailbox.Take(upTo);
            Waiting -= removed.Count;
            removed.ForEach(static message => message.SetResult(null));
            if (mailbox.Stored > 0)
            {
                mailbox.Removable = upTo;
                _later.Writer.TryWrite(new(mailbox, 0, DateTimeOffset.UtcNow));
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

    public override void Dispose()
    {
        base.Dispose();
        _store.Dispose();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(WriteAsync(_soon.Reader, TimeSpan.Zero, stoppingToken), WriteAsync(_later.Reader, Patience, stoppingToken));

    /// <summary>Writes changes when they have waited for a while, as many as there are in one transaction.</summary>
    private async Task WriteAsync(ChannelReader<Change> changes, TimeSpan patience, CancellationToken stop)
    {
        var due = new List<Change>();
        while (await changes.WaitToReadAsync(CancellationToken.None))
        {
            await Task.Delay(patience, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            DateTimeOffset before = stop.IsCancellationRequested ? DateTimeOffset.MaxValue : DateTimeOffset.UtcNow - patience;
            for (due.Clear(); due.Count < MaxChanges && changes.TryPeek(out Change next) && next.Time <= before;)
            {
                changes.TryRead(out next);
                due.Add(next);
            }
            Write(due);
        }
    }

    private void Write(List<Change> due)
    {
        lock (_lock)
        {
            List<NewMessage> added = [.. due.SelectMany(static change => change.Mailbox.Take(change.Number))];
            List<Mailbox> read = [.. due.Select(static change => change.Mailbox).Where(static mailbox => mailbox.Removable > 0).Distinct()];
            Refusal? refusal = added.Count + read.Count == 0 || Use(() => Write(added, read)) ? null : Refusal.Unavailable;
            foreach (NewMessage message in added)
            {
                if (refusal is not null)
                {
                    Waiting--;
                    _ids.Remove(message.Message.Id);
                }
                message.SetResult(refusal);
            }
            read.ForEach(Forget);
        }
    }

    private void Write(List<NewMessage> added, List<Mailbox> read)
    {
        List<int> removed = [];
        _store.Change(() =>
        {
            added.ForEach(message => _store.Add(message.Mailbox.Receiver, message.Message));
            removed = read.ConvertAll(mailbox => _store.Remove(mailbox.Receiver, mailbox.Removable));
        });
        added.ForEach(static message => message.Mailbox.Stored++);
        foreach ((Mailbox mailbox, int count) in read.Zip(removed))
        {
            (mailbox.Stored, mailbox.Removable) = (mailbox.Stored - count, 0);
            Waiting -= count;
        }
    }

    /// <returns>What a connection has missed; a queue of what is added from now on when that is nothing.</returns>
    private List<WaitingMessage> Missed(string receiver, long after, out Channel<WaitingMessage>? queue)
    {
        lock (_lock)
        {
            Mailbox mailbox = Of(receiver);
            List<WaitingMessage> missed = [];
            if (mailbox.Stored > 0 && !Use(() => missed = _store.Read(receiver, after)))
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

    private void Disconnect(string receiver, Channel<WaitingMessage>? queue)
    {
        lock (_lock)
        {
            Mailbox mailbox = Of(receiver);
            mailbox.Disconnect(queue);
            Forget(mailbox);
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

    /// <returns>Whether the database answers.</returns>
    private bool Use(Action use)
    {
        try
        {
            use();
            return IsHealthy = true;
        }
        catch (SqliteException exception)
        {
            LogFailure(exception);
            return IsHealthy = false;
        }
    }

    [LoggerMessage(LogLevel.Error, "The database refuses")]
    private partial void LogFailure(SqliteException exception);

    /// <summary>Messages of a mailbox are to be written, up to a number, or removed.</summary>
    private readonly record struct Change(Mailbox Mailbox, long Number, DateTimeOffset Time);
}
