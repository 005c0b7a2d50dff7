using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
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
        "CREATE TABLE IF NOT EXISTS messages (number INTEGER PRIMARY KEY, receiver TEXT NOT NULL, id TEXT, message BLOB NOT NULL, time INTEGER NOT NULL)",
    ];

    private readonly TaskFactory _oneAtATime = new(new ConcurrentExclusiveSchedulerPair().ExclusiveScheduler);
    private readonly DirectoryInfo _folder;
    private readonly ILogger<SqliteStore> _log;
    private SqliteConnection _connection;
    private bool _isHealthy = true;

    /// <exception cref="SqliteException">The database is locked, or is none.</exception>
    public SqliteStore(StationOptions options, ILogger<SqliteStore> log)
    {
        (_folder, _log) = (options.Data, log);
        File = Path.Combine(options.Data.FullName, "mailboxes.db");
        Open();
    }

    public string File { get; }

    public bool IsHealthy => _isHealthy && System.IO.File.Exists(File);

    /// <summary>How often the database has refused.</summary>
    public long Failures { get; private set; }

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
            Failures++;
            return _isHealthy = false;
        }
    });

    /// <summary>All messages and their receivers, in order, without their bytes.</summary>
    public IEnumerable<(string Receiver, WaitingMessage Message)> ReadAll()
    {
        using SqliteDataReader row = Command("SELECT number, receiver, id, time FROM messages ORDER BY number").ExecuteReader();
        while (row.Read())
        {
            Guid? id = row.IsDBNull(2) ? null : row.GetGuid(2);
            yield return (row.GetString(1), new WaitingMessage(row.GetInt64(0), id, default, DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3))));
        }
    }

    public byte[] Read(long number) => (byte[])Command("SELECT message FROM messages WHERE number = $1", number).ExecuteScalar()!;

    /// <summary>Adds and deletes messages: all of them, or none when it throws.</summary>
    public void Write(IEnumerable<KeptMessage> added, IEnumerable<long> deleted)
    {
        if (!System.IO.File.Exists(File))
        {
            Restore();
        }
        using SqliteTransaction transaction = _connection.BeginTransaction();
        using SqliteCommand add = Command("INSERT INTO messages (number, receiver, id, message, time) VALUES ($1, $2, $3, $4, $5)");
        using SqliteCommand delete = Command("DELETE FROM messages WHERE number = $1");
        // First what makes room.
        foreach (long number in deleted)
        {
            Execute(delete, number);
        }
        foreach (KeptMessage kept in added)
        {
            (long number, Guid? id, ReadOnlyMemory<byte> utf8Json, DateTimeOffset addedAt) = kept.Message;
            Execute(add, number, kept.Mailbox.Receiver, (object?)id ?? DBNull.Value, ToArray(utf8Json), addedAt.ToUnixTimeMilliseconds());
        }
        if (!_isHealthy)
        {
            // Whether there is room again, and not only for something short.
            Execute(add, -1, "", DBNull.Value, new byte[ProbeBytes], 0);
            Execute(delete, -1);
        }
        transaction.Commit();
        if (!_isHealthy)
        {
            LogRecovery();
        }
        _isHealthy = true;
    }

    public void Dispose() => _connection.Dispose();

    [MemberNotNull(nameof(_connection))]
    private void Open()
    {
        _folder.Create();
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = File, Pooling = false, DefaultTimeout = 1 }.ToString());
        _connection.Open();
        foreach (string sql in Preparations)
        {
            Command(sql).ExecuteNonQuery();
        }
    }

    /// <summary>Writes the database into a new file after somebody has deleted it: while it is open, nothing of it is lost.</summary>
    private void Restore()
    {
        _folder.Create();
        string copy = $"{File}.copy";
        System.IO.File.Delete(copy);
        Command("VACUUM INTO $1", copy).ExecuteNonQuery();
        _connection.Dispose();
        System.IO.File.Move(copy, File);
        Open();
        LogRestored(File);
    }

    public SqliteCommand Command(string sql, params ReadOnlySpan<object> values)
    {
        SqliteCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        return Bind(command, values);
    }

    private static void Execute(SqliteCommand command, params ReadOnlySpan<object> values) => Bind(command, values).ExecuteNonQuery();

    private static SqliteCommand Bind(SqliteCommand command, ReadOnlySpan<object> values)
    {
        command.Parameters.Clear();
        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue($"${i + 1}", values[i]);
        }
        return command;
    }

    private static byte[] ToArray(ReadOnlyMemory<byte> utf8Json) =>
        MemoryMarshal.TryGetArray(utf8Json, out ArraySegment<byte> part) && part.Array!.Length == part.Count ? part.Array : utf8Json.ToArray();

    [LoggerMessage(LogLevel.Error, "Messages cannot be kept: {Reason}")]
    private partial void LogFailure(string reason);

    [LoggerMessage(LogLevel.Warning, "{File} was deleted, and is written again")]
    private partial void LogRestored(string file);

    [LoggerMessage(LogLevel.Information, "Messages can be kept again")]
    private partial void LogRecovery();
}
