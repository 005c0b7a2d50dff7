using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace Station;

/// <summary>
/// Mailboxes in a database of this process. What is kept survives the end of the process. Only a loss of power may take the
/// last messages: waiting for the disk with each of them would cost more than everything else together.
/// </summary>
internal sealed partial class SqliteMailboxes : IMailboxes, IDisposable
{
    private const int MaxReadBytes = 256 * 1024;
    private static readonly TimeSpan DuplicateWindow = TimeSpan.FromMinutes(2), BetweenForgetting = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _add, _read, _remove, _forget;
    private readonly Dictionary<string, int> _counts = [];
    private readonly Dictionary<string, TaskCompletionSource<IReadOnlyList<WaitingMessage>>> _readers = [];
    private readonly ILogger<SqliteMailboxes> _log;
    private readonly int _maxWaiting;
    private DateTimeOffset _forgotten;
    private long _last;

    public SqliteMailboxes(StationOptions options, ILogger<SqliteMailboxes> log)
    {
        options.Data.Create();
        string file = Path.Combine(options.Data.FullName, "waiting.db");
        Description = $"Messages wait in {file}.";
        (_log, _maxWaiting) = (log, options.MaxWaiting);
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, DefaultTimeout = 1 }.ToString());
        _connection.Open();
        // A message that was removed leaves its id behind for a while, so that it is recognized when it is sent again.
        Prepare("""
            PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
            CREATE TABLE IF NOT EXISTS messages (
                number INTEGER PRIMARY KEY, receiver TEXT NOT NULL, id TEXT UNIQUE, message BLOB, time INTEGER NOT NULL);
            CREATE INDEX IF NOT EXISTS waiting ON messages (receiver, number) WHERE message IS NOT NULL;
            CREATE INDEX IF NOT EXISTS removed ON messages (time) WHERE message IS NULL;
            """).ExecuteNonQuery();
        _add = Prepare("INSERT INTO messages (receiver, id, message, time, number) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (id) DO NOTHING", 5);
        _read = Prepare("SELECT number, id, message, time FROM messages WHERE receiver = $1 AND number > $2 AND message IS NOT NULL ORDER BY number", 2);
        _remove = Prepare("UPDATE messages SET message = NULL, time = $3 WHERE receiver = $1 AND number <= $2 AND message IS NOT NULL", 3);
        _forget = Prepare("DELETE FROM messages WHERE message IS NULL AND time < $1", 1);
        _last = (long)Prepare("SELECT coalesce(max(number), 0) FROM messages").ExecuteScalar()!;
        using SqliteDataReader row = Prepare("SELECT receiver, count(*) FROM messages WHERE message IS NOT NULL GROUP BY receiver").ExecuteReader();
        while (row.Read())
        {
            Count(row.GetString(0), row.GetInt32(1));
        }
    }

    public string Description { get; }

    public long Waiting { get; private set; }

    public bool IsHealthy { get; private set; } = true;

    public ValueTask<Task<AddResult>> AddAsync(string receiver, string? id, ReadOnlyMemory<byte> utf8Json)
    {
        try
        {
            return ValueTask.FromResult(Task.FromResult(Use(() => Add(receiver, id, utf8Json))));
        }
        catch (IOException)
        {
            return ValueTask.FromResult(Task.FromResult(AddResult.Unavailable));
        }
    }

    public async IAsyncEnumerable<WaitingMessage> ReadAsync(string receiver, [EnumeratorCancellation] CancellationToken stop)
    {
        try
        {
            for (long after = 0; ;)
            {
                foreach (WaitingMessage message in await Use(() => Read(receiver, after)).WaitAsync(stop))
                {
                    yield return message;
                    after = message.Number;
                }
            }
        }
        finally
        {
            Use(() => HandOver(receiver, []));
        }
    }

    public Task RemoveAsync(string receiver, long upTo)
    {
        Use(() => Remove(receiver, upTo));
        return Task.CompletedTask;
    }

    public void Dispose() => _connection.Dispose();

    private AddResult Add(string receiver, string? id, ReadOnlyMemory<byte> utf8Json)
    {
        if (_counts.GetValueOrDefault(receiver) >= _maxWaiting)
        {
            return AddResult.Full;
        }
        DateTimeOffset now = DateTimeOffset.UtcNow;
        if (Bind(_add, receiver, (object?)id ?? DBNull.Value, ToArray(utf8Json), now.ToUnixTimeMilliseconds(), _last + 1).ExecuteNonQuery() == 1)
        {
            Count(receiver, 1);
            HandOver(receiver, [new WaitingMessage(++_last, id, utf8Json, now)]);
        }
        return AddResult.Kept;
    }

    /// <returns>Messages that are not too long together. Who has read everything gets what is added, or nothing, and reads again.</returns>
    private Task<IReadOnlyList<WaitingMessage>> Read(string receiver, long after)
    {
        using SqliteDataReader row = Bind(_read, receiver, after).ExecuteReader();
        var messages = new List<WaitingMessage>();
        for (int bytes = 0; bytes < MaxReadBytes && row.Read(); bytes += messages[^1].Utf8Json.Length)
        {
            messages.Add(new WaitingMessage(
                row.GetInt64(0), row.IsDBNull(1) ? null : row.GetString(1), row.GetFieldValue<byte[]>(2), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3))));
        }
        if (messages.Count > 0)
        {
            return Task.FromResult<IReadOnlyList<WaitingMessage>>(messages);
        }
        ref TaskCompletionSource<IReadOnlyList<WaitingMessage>>? readers = ref CollectionsMarshal.GetValueRefOrAddDefault(_readers, receiver, out _);
        readers ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
        return readers.Task;
    }

    private int Remove(string receiver, long upTo)
    {
        DateTimeOffset now = DateTimeOffset.UtcNow;
        if (now - _forgotten > BetweenForgetting)
        {
            _forgotten = now;
            Bind(_forget, (now - DuplicateWindow).ToUnixTimeMilliseconds()).ExecuteNonQuery();
            _counts.Where(static entry => entry.Value == 0).ToList().ForEach(entry => _counts.Remove(entry.Key));
        }
        return Count(receiver, -Bind(_remove, receiver, upTo, now.ToUnixTimeMilliseconds()).ExecuteNonQuery());
    }

    private int Count(string receiver, int more)
    {
        Waiting += more;
        return _counts[receiver] = _counts.GetValueOrDefault(receiver) + more;
    }

    private bool HandOver(string receiver, IReadOnlyList<WaitingMessage> messages) =>
        _readers.Remove(receiver, out TaskCompletionSource<IReadOnlyList<WaitingMessage>>? readers) && readers.TrySetResult(messages);

    private static byte[] ToArray(ReadOnlyMemory<byte> utf8Json) =>
        MemoryMarshal.TryGetArray(utf8Json, out ArraySegment<byte> part) && part.Array!.Length == part.Count ? part.Array : utf8Json.ToArray();

    /// <summary>Uses the database, one caller at a time.</summary>
    private T Use<T>(Func<T> use)
    {
        lock (_lock)
        {
            try
            {
                T result = use();
                IsHealthy = true;
                return result;
            }
            catch (SqliteException exception)
            {
                IsHealthy = false;
                LogFailure(exception);
                throw new IOException("The database does not answer.", exception);
            }
        }
    }

    private SqliteCommand Prepare(string sql, int parameters = 0)
    {
        SqliteCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        for (int i = 1; i <= parameters; i++)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
        }
        return command;
    }

    private static SqliteCommand Bind(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }
        return command;
    }

    [LoggerMessage(LogLevel.Error, "The database refuses")]
    private partial void LogFailure(SqliteException exception);
}
