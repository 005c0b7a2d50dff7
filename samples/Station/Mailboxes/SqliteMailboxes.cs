using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace Station.Mailboxes;

/// <summary>
/// Mailboxes in a database of this process. One thread does all work on it, in transactions of what has gathered while the
/// previous one was written: the disk is waited for once for many messages.
/// </summary>
internal sealed partial class SqliteMailboxes : IMailboxes, IDisposable
{
    private const int MaxTransaction = 1_000;
    private const int MaxReadBytes = 256 * 1024;

    private static readonly TimeSpan BetweenCleanings = TimeSpan.FromSeconds(10);

    private readonly BlockingCollection<Work> _work = [];
    private readonly Dictionary<string, Mailbox> _mailboxes = [];
    private readonly HashSet<Work.Read> _served = [];
    private readonly Database _database;
    private readonly ILogger<SqliteMailboxes> _log;
    private readonly int _maxWaiting;
    private readonly Thread _thread;
    private volatile bool _isHealthy = true;
    private long _waiting;
    private DateTimeOffset _cleaned;

    /// <exception cref="SqliteException">The database cannot be opened.</exception>
    /// <exception cref="IOException">The folder cannot be made.</exception>
    public SqliteMailboxes(StationOptions options, ILogger<SqliteMailboxes> log)
    {
        options.Data.Create();
        string file = Path.Combine(options.Data.FullName, "waiting.db");
        Description = $"Messages wait in {file}.";
        _database = new Database(file);
        _log = log;
        _maxWaiting = options.MaxWaiting;
        Recount();
        _thread = new Thread(Run) { Name = "database", IsBackground = true };
        _thread.Start();
    }

    public string Description { get; }

    public long Waiting => Interlocked.Read(ref _waiting);

    public Task<AddResult> AddAsync(string receiver, string? id, ReadOnlyMemory<byte> utf8Json)
    {
        var add = new Work.Add(receiver, id, utf8Json);
        _work.Add(add);
        return add.Task;
    }

    public async IAsyncEnumerable<WaitingMessage> ReadAsync(string receiver, [EnumeratorCancellation] CancellationToken stop)
    {
        for (long after = 0; ;)
        {
            var read = new Work.Read(receiver, after, stop);
            _work.Add(read, CancellationToken.None);
            foreach (WaitingMessage message in await read.Task.WaitAsync(stop))
            {
                yield return message;
                after = message.Number;
            }
        }
    }

    public Task RemoveAsync(string receiver, long upTo)
    {
        var remove = new Work.Remove(receiver, upTo);
        _work.Add(remove);
        return remove.Task;
    }

    public Task<bool> IsHealthyAsync(CancellationToken stop) => Task.FromResult(_isHealthy);

    public void Dispose()
    {
        _work.CompleteAdding();
        _thread.Join();
        _database.Dispose();
        _work.Dispose();
    }

    private void Run()
    {
        var batch = new List<Work>();
        foreach (Work first in _work.GetConsumingEnumerable())
        {
            batch.Add(first);
            while (batch.Count < MaxTransaction && _work.TryTake(out Work? next))
            {
                batch.Add(next);
            }
            Commit(batch);
            batch.Clear();
        }
    }

    private void Commit(List<Work> batch)
    {
        try
        {
            _database.Begin();
            DateTimeOffset now = DateTimeOffset.UtcNow;
            foreach (Work work in batch)
            {
                Do(work, now);
            }
            Clean(now);
            _database.Commit();
            _isHealthy = true;
            batch.ForEach(static work => work.Complete());
            foreach (Work.Read read in _served)
            {
                MailboxOf(read.Receiver).Reader = null;
                read.Complete();
            }
        }
        catch (SqliteException exception)
        {
            _isHealthy = false;
            LogFailure(exception);
            _database.Rollback();
            Recount();
            batch.ForEach(static work => work.Fail());
            foreach (Work.Read read in _served)
            {
                read.Messages.Clear();
            }
        }
        _served.Clear();
    }

    private void Do(Work work, DateTimeOffset now)
    {
        Mailbox mailbox = MailboxOf(work.Receiver);
        switch (work)
        {
            case Work.Add add when mailbox.Count >= _maxWaiting:
                add.Result = AddResult.Full;
                break;
            case Work.Add add when _database.Add(add.Receiver, add.Id, add.Message, now) is { } number:
                Count(mailbox, 1);
                // A reader that has read everything gets the message without another look into the database.
                if (mailbox.Reader is { } reader)
                {
                    reader.Messages.Add(new WaitingMessage(number, add.Id, add.Message, now));
                    _served.Add(reader);
                }
                break;
            case Work.Read read:
                read.Messages = _database.Read(read.Receiver, read.After, MaxReadBytes);
                mailbox.Reader = read.Messages.Count == 0 ? read : null;
                break;
            case Work.Remove remove:
                Count(mailbox, -_database.Remove(remove.Receiver, remove.UpTo, now));
                break;
        }
    }

    private void Clean(DateTimeOffset now)
    {
        if (now - _cleaned < BetweenCleanings)
        {
            return;
        }
        _cleaned = now;
        _database.Forget(now);
        foreach ((string receiver, Mailbox mailbox) in _mailboxes)
        {
            if (mailbox is { Count: 0, Reader: null })
            {
                _mailboxes.Remove(receiver);
            }
        }
    }

    private void Recount()
    {
        foreach (Mailbox mailbox in _mailboxes.Values)
        {
            Count(mailbox, -mailbox.Count);
        }
        foreach ((string receiver, int count) in _database.Count())
        {
            Count(MailboxOf(receiver), count);
        }
    }

    private void Count(Mailbox mailbox, int more)
    {
        mailbox.Count += more;
        Interlocked.Add(ref _waiting, more);
    }

    private Mailbox MailboxOf(string receiver) =>
        CollectionsMarshal.GetValueRefOrAddDefault(_mailboxes, receiver, out _) ??= new Mailbox();

    [LoggerMessage(LogLevel.Error, "The database refuses a transaction")]
    private partial void LogFailure(SqliteException exception);
}
