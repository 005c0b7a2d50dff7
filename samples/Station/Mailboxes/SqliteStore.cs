using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace Station;

/// <summary>
/// Messages in a database of this process. What is kept survives the end of the process. Only a loss of power may take the
/// last messages: waiting for the disk with each of them would cost more than everything else together.
/// </summary>
/// <remarks>One caller at a time.</remarks>
internal sealed partial class SqliteStore : IDisposable
{
    private const int MaxReadBytes = 256 * 1024;

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _add, _read, _remove;
    private readonly ILogger<SqliteStore> _log;

    public SqliteStore(StationOptions options, ILogger<SqliteStore> log)
    {
        _log = log;
        options.Data.Create();
        File = Path.Combine(options.Data.FullName, "mailboxes.db");
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = File, Pooling = false, DefaultTimeout = 1 }.ToString());
        _connection.Open();
        Prepare("""
            PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
            CREATE TABLE IF NOT EXISTS messages (
                number INTEGER PRIMARY KEY, receiver TEXT NOT NULL, id TEXT, message BLOB NOT NULL, time INTEGER NOT NULL);
            CREATE INDEX IF NOT EXISTS receivers ON messages (receiver);
            """).ExecuteNonQuery();
        _add = Prepare("INSERT INTO messages (number, receiver, id, message, time) VALUES ($1, $2, $3, $4, $5)", 5);
        _read = Prepare("SELECT number, id, message, time FROM messages WHERE receiver = $1 AND number > $2 ORDER BY number", 2);
        _remove = Prepare("DELETE FROM messages WHERE receiver = $1 AND number <= $2", 2);
    }

    public string File { get; }

    public bool IsHealthy { get; private set; } = true;

    /// <returns>Whether the database answers.</returns>
    public bool TryUse(Action<SqliteStore> use)
    {
        try
        {
            use(this);
            return IsHealthy = true;
        }
        catch (SqliteException exception)
        {
            LogFailure(exception);
            return IsHealthy = false;
        }
    }

    /// <summary>All messages, in order, without their contents.</summary>
    public IEnumerable<(long Number, string Receiver, MessageId? Id)> Envelopes()
    {
        using SqliteDataReader row = Prepare("SELECT number, receiver, id FROM messages ORDER BY number").ExecuteReader();
        while (row.Read())
        {
            yield return (row.GetInt64(0), row.GetString(1), IdAt(row, 2));
        }
    }

    /// <summary>Adds all of the messages, or none of them when it throws.</summary>
    public void Add(IEnumerable<NewMessage> added)
    {
        using SqliteTransaction transaction = _connection.BeginTransaction();
        _add.Transaction = transaction;
        foreach (NewMessage message in added)
        {
            (long number, MessageId? id, ReadOnlyMemory<byte> utf8Json, DateTimeOffset addedAt) = message.Message;
            object idText = (object?)id?.ToString() ?? DBNull.Value;
            Bind(_add, number, message.Mailbox.Receiver, idText, ToArray(utf8Json), addedAt.ToUnixTimeMilliseconds()).ExecuteNonQuery();
        }
        transaction.Commit();
    }

    /// <returns>The next messages, which are not too long together.</returns>
    public List<WaitingMessage> Read(string receiver, long after)
    {
        using SqliteDataReader row = Bind(_read, receiver, after).ExecuteReader();
        var messages = new List<WaitingMessage>();
        for (int bytes = 0; bytes < MaxReadBytes && row.Read(); bytes += messages[^1].Utf8Json.Length)
        {
            messages.Add(new WaitingMessage(row.GetInt64(0), IdAt(row, 1), row.GetFieldValue<byte[]>(2), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3))));
        }
        return messages;
    }

    /// <returns>How many messages were removed.</returns>
    public int Remove(string receiver, long upTo) => Bind(_remove, receiver, upTo).ExecuteNonQuery();

    public void Dispose() => _connection.Dispose();

    private static MessageId? IdAt(SqliteDataReader row, int column) => MessageId.Parse(row.IsDBNull(column) ? null : row.GetString(column));

    private static byte[] ToArray(ReadOnlyMemory<byte> utf8Json) =>
        MemoryMarshal.TryGetArray(utf8Json, out ArraySegment<byte> part) && part.Array!.Length == part.Count ? part.Array : utf8Json.ToArray();

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
