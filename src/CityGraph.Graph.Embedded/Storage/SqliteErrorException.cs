using SQLitePCL;

namespace CityGraph.Graph.Embedded.Storage;

/// <summary>SQLite refused a call.</summary>
/// <param name="code">The primary result code.</param>
/// <param name="message">What SQLite says.</param>
internal sealed class SqliteErrorException(int code, string message) : IOException(message)
{
    public bool IsDamage => code is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB;

    public bool IsNotADatabase => code == raw.SQLITE_NOTADB;
}
