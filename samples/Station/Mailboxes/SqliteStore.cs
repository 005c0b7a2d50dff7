using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace Station;

/// <summary>
/// Messages in a database of this process. What is kept survives the end of the process. Only a loss of power may take the
/// last messages: waiting for the disk with each of them would cost more than everything else together.
/// </summary>
/// <remarks>One caller at a time.</remarks>
internal sealed class SqliteStore : IDisposable
{
    private const int MaxReadBytes = 256 * 1024;

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _add, _read, _remove;

    public SqliteStore(string file)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, DefaultTimeout = 1 }.ToString());
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

    /// <summary>How many messages of which receivers there are, and their greatest number.</summary>
    public IEnumerable<(string Receiver, int Count, long Last)> Receivers()
    {
        using SqliteDataReader row = Prepare("SELECT receiver, count(*), max(number) FROM messages GROUP BY receiver").ExecuteReader();
        while (row.Read())
        {
            yield return (row.GetString(0), row.GetInt32(1), row.GetInt64(2));
        }
    }

    /// <summary>The ids of the messages that were added since.</summary>
    public List<MessageId?> Ids(DateTimeOffset since)
    {
        var ids = new List<MessageId?>();
        using SqliteDataReader row = Bind(Prepare("SELECT id FROM messages WHERE time > $1 AND id IS NOT NULL", 1), since.ToUnixTimeMilliseconds()).ExecuteReader();
        while (row.Read())
        {
            ids.Add(MessageId.Parse(row.GetString(0)));
        }
        return ids;
    }

    /// <summary>Makes all of the changes, or none of them when it throws.</summary>
    /// <param name="change">Adds and removes.</param>
    public void Change(Action change)
    {
        using SqliteTransaction transaction = _connection.BeginTransaction();
        _add.Transaction = _remove.Transaction = transaction;
        change();
        transaction.Commit();
    }

    public void Add(string receiver, WaitingMessage message)
    {
        (long number, MessageId? id, ReadOnlyMemory<byte> utf8Json, DateTimeOffset addedAt) = message;
        Bind(_add, number, receiver, (object?)id?.ToString() ?? DBNull.Value, ToArray(utf8Json), addedAt.ToUnixTimeMilliseconds()).ExecuteNonQuery();
    }

    /// <returns>The next messages, which are not too long together.</returns>
    public List<WaitingMessage> Read(string receiver, long after)
    {
        using SqliteDataReader row = Bind(_read, receiver, after).ExecuteReader();
        var messages = new List<WaitingMessage>();
        for (int bytes = 0; bytes < MaxReadBytes && row.Read(); bytes += messages[^1].Utf8Json.Length)
        {
            MessageId? id = MessageId.Parse(row.IsDBNull(1) ? null : row.GetString(1));
            messages.Add(new WaitingMessage(row.GetInt64(0), id, row.GetFieldValue<byte[]>(2), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3))));
        }
        return messages;
    }

    /// <returns>How many messages were removed.</returns>
    public int Remove(string receiver, long upTo) => Bind(_remove, receiver, upTo).ExecuteNonQuery();

    public void Dispose() => _connection.Dispose();

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
}
