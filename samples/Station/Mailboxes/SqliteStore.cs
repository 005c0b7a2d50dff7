using Microsoft.Data.Sqlite;

namespace Station;

/// <summary>
/// Messages in a database of this process. What is kept survives the end of the process. Only a loss of power may take the
/// last messages: waiting for the disk with each of them would cost more than everything else together.
/// </summary>
internal sealed partial class SqliteStore : IDisposable
{
    private const int ProbeBytes = 256 * 1024;

    /// <remarks>One by one: of several in a command, only the first reports its error.</remarks>
    private static readonly string[] Preparations =
    [
        "PRAGMA locking_mode = EXCLUSIVE", "PRAGMA journal_mode = WAL", "PRAGMA synchronous = NORMAL",
        "CREATE TABLE IF NOT EXISTS messages (number INTEGER PRIMARY KEY, receiver TEXT NOT NULL, sender TEXT NOT NULL, signature TEXT, message BLOB NOT NULL, time INTEGER NOT NULL)",
    ];

    private readonly TaskFactory _oneAtATime = new(new ConcurrentExclusiveSchedulerPair().ExclusiveScheduler);
    private readonly ILogger<SqliteStore> _log;
    private readonly SqliteConnection _connection;
    private bool _isHealthy = true;

    /// <exception cref="SqliteException">The database is locked, or is none.</exception>
    public SqliteStore(StationOptions options, ILogger<SqliteStore> log)
    {
        _log = log;
        options.Data.Create();
        File = Path.Combine(options.Data.FullName, "mailboxes.db");
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = File, Pooling = false, DefaultTimeout = 1 }.ToString());
        _connection.Open();
        foreach (string sql in Preparations)
        {
            Execute(sql);
        }
    }

    public string File { get; }

    public bool IsHealthy => _isHealthy && System.IO.File.Exists(File);

    /// <summary>Uses the database once those are done who came before.</summary>
    /// <returns>Whether it did what it was asked.</returns>
    public Task<bool> TryUseAsync(Action<SqliteStore> use) => _oneAtATime.StartNew(() =>
    {
        try
        {
            use(this);
            return true;
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            if (_isHealthy)
            {
                LogFailure(exception.Message);
            }
            return _isHealthy = false;
        }
    });

    /// <summary>The numbers of all messages, in order, and their receivers.</summary>
    public IEnumerable<(long Number, string Receiver)> ReadReceivers()
    {
        using SqliteDataReader row = Command("SELECT number, receiver FROM messages ORDER BY number").ExecuteReader();
        while (row.Read())
        {
            yield return (row.GetInt64(0), row.GetString(1));
        }
    }

    public WaitingMessage Read(long number)
    {
        using SqliteDataReader row = Command("SELECT sender, signature, message, time FROM messages WHERE number = $1", number).ExecuteReader();
        row.Read();
        return new WaitingMessage(
            number, row.GetString(0), row[1] as string, row.GetFieldValue<byte[]>(2), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)));
    }

    /// <summary>Adds and deletes messages: all of them, or none when it throws.</summary>
    public void Write(IEnumerable<KeptMessage> added, IEnumerable<long> deleted)
    {
        if (!System.IO.File.Exists(File))
        {
            throw new FileNotFoundException("The database was deleted. What is in it is delivered, but nothing more is kept until the station is started again.");
        }
        using SqliteTransaction transaction = _connection.BeginTransaction();
        // First what makes room.
        foreach (long number in deleted)
        {
            Delete(number);
        }
        foreach (KeptMessage kept in added)
        {
            Add(kept.Mailbox.Receiver, kept.Message!);
        }
        if (!_isHealthy)
        {
            // Whether there is room again, and not only for something short.
            Add("", new WaitingMessage(-1, "", null, new byte[ProbeBytes], default));
            Delete(-1);
        }
        transaction.Commit();
        _isHealthy = true;
    }

    public void Dispose() => _connection.Dispose();

    public void Execute(string sql, params ReadOnlySpan<object?> values)
    {
        using SqliteCommand command = Command(sql, values);
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql, params ReadOnlySpan<object?> values)
    {
        SqliteCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue($"${i + 1}", values[i] ?? DBNull.Value);
        }
        return command;
    }

    private void Add(string receiver, WaitingMessage message) => Execute(
        "INSERT INTO messages (number, receiver, sender, signature, message, time) VALUES ($1, $2, $3, $4, $5, $6)",
        message.Number, receiver, message.Sender, message.Signature, message.Utf8Json.ToArray(), message.AddedAt.ToUnixTimeMilliseconds());

    private void Delete(long number) => Execute("DELETE FROM messages WHERE number = $1", number);

    [LoggerMessage(LogLevel.Error, "Messages cannot be kept: {Reason}")]
    private partial void LogFailure(string reason);
}
