using CityGraph.Graph.Results;

namespace CityGraph.Graph.Embedded.Storage;

/// <summary>The table of kept results, made when first needed: a database without it is whole. Used by one thread at a time.</summary>
internal sealed class ResultTable
{
    private const string Table = "CREATE TABLE IF NOT EXISTS kept_result (key TEXT PRIMARY KEY, content TEXT NOT NULL, until INTEGER NOT NULL)";

    private readonly SqliteConnection _connection;
    private readonly SqliteStatement _put;
    private readonly SqliteStatement _forget;
    private readonly SqliteStatement _crowdOut;
    private readonly SqliteStatement _find;

    public ResultTable(SqliteConnection connection)
    {
        _connection = connection;
        connection.Execute(Table);
        _put = connection.Prepare("INSERT OR REPLACE INTO kept_result(key, content, until) VALUES (?1, ?2, ?3)");
        _forget = connection.Prepare("DELETE FROM kept_result WHERE until <= ?1");
        _crowdOut = connection.Prepare("DELETE FROM kept_result WHERE key IN (SELECT key FROM kept_result ORDER BY until DESC, key LIMIT -1 OFFSET ?1)");
        _find = connection.Prepare("SELECT content, until FROM kept_result WHERE key = ?1 AND until > ?2");
    }

    /// <exception cref="SqliteErrorException">Nothing was changed.</exception>
    public void Put(KeptResult result, DateTimeOffset now)
    {
        _connection.Execute("BEGIN IMMEDIATE");
        try
        {
            _put.Bind(1, result.Key).Bind(2, result.Content).Bind(3, result.Until.ToUnixTimeMilliseconds()).Run();
            _forget.Bind(1, now.ToUnixTimeMilliseconds()).Run();
            _crowdOut.Bind(1, IKeptResults.MaxResults).Run();
            _connection.Execute("COMMIT");
        }
        finally
        {
            if (_connection.IsInTransaction) _connection.Execute("ROLLBACK");
        }
    }

    public KeptResult? Find(string key, DateTimeOffset now)
    {
        try
        {
            return _find.Bind(1, key).Bind(2, now.ToUnixTimeMilliseconds()).Step()
                ? new(key, _find.Text(0), DateTimeOffset.FromUnixTimeMilliseconds(_find.Integer(1)))
                : null;
        }
        finally
        {
            _find.Reset();
        }
    }
}
