using Microsoft.Data.Sqlite;

namespace Station.Mailboxes;

/// <summary>The table of waiting messages, for one thread.</summary>
internal sealed class Database : IDisposable
{
    private static readonly TimeSpan DuplicateWindow = TimeSpan.FromMinutes(2);

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _add, _read, _remove, _forget;

    /// <exception cref="SqliteException">The file cannot be opened, or is no database.</exception>
    public Database(string file)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        _connection.Open();
        // A message that was removed leaves its id behind for a while, so that it is recognized when it is sent again.
        Run("""
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = FULL;
            CREATE TABLE IF NOT EXISTS messages (
                number INTEGER PRIMARY KEY AUTOINCREMENT,
                receiver TEXT NOT NULL,
                id TEXT UNIQUE,
                message BLOB,
                time INTEGER NOT NULL);
            CREATE INDEX IF NOT EXISTS waiting ON messages (receiver, number) WHERE message IS NOT NULL;
            CREATE INDEX IF NOT EXISTS removed ON messages (time) WHERE message IS NULL;
            """);
        _add = Prepare("""
            INSERT INTO messages (receiver, id, message, time) VALUES ($receiver, $id, $message, $time)
            ON CONFLICT (id) DO NOTHING RETURNING number
            """, "$receiver", "$id", "$message", "$time");
        _read = Prepare("""
            SELECT number, id, message, time FROM messages
            WHERE receiver = $receiver AND number > $after AND message IS NOT NULL ORDER BY number
            """, "$receiver", "$after");
        _remove = Prepare("""
            UPDATE messages SET message = NULL, time = $time
            WHERE receiver = $receiver AND number <= $upTo AND message IS NOT NULL
            """, "$receiver", "$upTo", "$time");
        _forget = Prepare("DELETE FROM messages WHERE message IS NULL AND time < $time", "$time");
    }

    public void Begin() => Run("BEGIN IMMEDIATE");

    public void Commit() => Run("COMMIT");

    /// <summary>Gives up the transaction, unless the database has already done so.</summary>
    public void Rollback()
    {
        if (SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle) == 0)
        {
            Run("ROLLBACK");
        }
    }

    /// <returns>The number of the message; <c>null</c> when it was added before.</returns>
    public long? Add(string receiver, string? id, ReadOnlyMemory<byte> message, DateTimeOffset time)
    {
        Bind(_add, receiver, (object?)id ?? DBNull.Value, message.ToArray(), time.ToUnixTimeMilliseconds());
        return (long?)_add.ExecuteScalar();
    }

    /// <summary>Reads from a mailbox, at least one message if there is one, and then as many as are not too long together.</summary>
    public List<WaitingMessage> Read(string receiver, long after, int maxBytes)
    {
        Bind(_read, receiver, after);
        using SqliteDataReader row = _read.ExecuteReader();
        var messages = new List<WaitingMessage>();
        for (int bytes = 0; bytes < maxBytes && row.Read();)
        {
            byte[] message = row.GetFieldValue<byte[]>(2);
            messages.Add(new(row.GetInt64(0), row.IsDBNull(1) ? null : row.GetString(1), message, DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3))));
            bytes += message.Length;
        }
        return messages;
    }

    /// <returns>How many messages were removed.</returns>
    public int Remove(string receiver, long upTo, DateTimeOffset time)
    {
        Bind(_remove, receiver, upTo, time.ToUnixTimeMilliseconds());
        return _remove.ExecuteNonQuery();
    }

    /// <summary>Forgets the ids of messages that were removed long ago.</summary>
    public void Forget(DateTimeOffset now)
    {
        Bind(_forget, (now - DuplicateWindow).ToUnixTimeMilliseconds());
        _forget.ExecuteNonQuery();
    }

    /// <summary>How many messages wait for each receiver.</summary>
    public Dictionary<string, int> Count()
    {
        using SqliteCommand count = Prepare("SELECT receiver, count(*) FROM messages WHERE message IS NOT NULL GROUP BY receiver");
        using SqliteDataReader row = count.ExecuteReader();
        var counts = new Dictionary<string, int>();
        while (row.Read())
        {
            counts.Add(row.GetString(0), row.GetInt32(1));
        }
        return counts;
    }

    public void Dispose() => _connection.Dispose();

    private void Run(string sql)
    {
        using SqliteCommand command = Prepare(sql);
        command.ExecuteNonQuery();
    }

    private SqliteCommand Prepare(string sql, params ReadOnlySpan<string> parameters)
    {
        SqliteCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (string parameter in parameters)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = parameter });
        }
        return command;
    }

    private static void Bind(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }
    }
}
