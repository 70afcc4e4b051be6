using System.Text;
using SQLitePCL;

namespace CityGraph.Graph.Embedded.Storage;

/// <summary>
/// A connection to SQLite, for one thread at a time. Over SQLitePCLRaw and not ADO.NET, so that rows are read in place:
/// opening a store reads every one of them. Every method throws <see cref="SqliteErrorException"/>.
/// </summary>
internal sealed class SqliteConnection : IDisposable
{
    private const int BusyTimeoutMs = 5000;

    private readonly sqlite3 _handle;
    private readonly List<SqliteStatement> _statements = [];

    static SqliteConnection() => Batteries_V2.Init();

    private SqliteConnection(sqlite3 handle) => _handle = handle;

    public bool IsReadOnly => raw.sqlite3_db_readonly(_handle, "main") == 1;

    public bool IsInTransaction => raw.sqlite3_get_autocommit(_handle) == 0;

    public static SqliteConnection Open(string path, bool create)
    {
        var flags = raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_NOMUTEX | (create ? raw.SQLITE_OPEN_CREATE : 0);
        var code = raw.sqlite3_open_v2(path, out var handle, flags, null);
        var connection = new SqliteConnection(handle);
        try
        {
            connection.Check(code);
            raw.sqlite3_busy_timeout(handle, BusyTimeoutMs);
            connection.Execute("PRAGMA trusted_schema=OFF");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Runs one statement and drops its rows.</summary>
    public void Execute(string sql)
    {
        using var statement = Query(sql);
        while (statement.Step())
        {
            // The rows of a pragma are of no interest.
        }
    }

    /// <summary>The first column of the first row.</summary>
    public long ReadInteger(string sql)
    {
        using var statement = Query(sql);
        return statement.Step() ? statement.Integer(0) : throw new SqliteErrorException(raw.SQLITE_CORRUPT, $"no row for: {sql}");
    }

    /// <summary>A statement that the caller disposes.</summary>
    public SqliteStatement Query(string sql)
    {
        Check(raw.sqlite3_prepare_v2(_handle, Encoding.UTF8.GetBytes(sql), out var handle));
        return new(this, handle);
    }

    /// <summary>A statement that lives as long as the connection.</summary>
    public SqliteStatement Prepare(string sql)
    {
        var statement = Query(sql);
        _statements.Add(statement);
        return statement;
    }

    public void Dispose()
    {
        foreach (var statement in _statements) statement.Dispose();
        _statements.Clear();
        _handle.Dispose();
    }

    internal void Check(int code)
    {
        if (code is raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE) return;
        throw new SqliteErrorException(code & 0xFF, raw.sqlite3_errmsg(_handle).utf8_to_string());
    }
}
