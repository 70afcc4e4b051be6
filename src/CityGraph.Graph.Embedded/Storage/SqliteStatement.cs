using System.Text;
using SQLitePCL;

namespace CityGraph.Graph.Embedded.Storage;

/// <summary>A prepared statement. Parameters count from 1, columns from 0, as in SQLite.</summary>
internal sealed class SqliteStatement(SqliteConnection connection, sqlite3_stmt handle) : IDisposable
{
    public SqliteStatement Bind(int parameter, long value)
    {
        connection.Check(raw.sqlite3_bind_int64(handle, parameter, value));
        return this;
    }

    /// <summary>Binds a text; NUL is a character like any other.</summary>
    public SqliteStatement Bind(int parameter, string text)
    {
        connection.Check(raw.sqlite3_bind_text(handle, parameter, Encoding.UTF8.GetBytes(text)));
        return this;
    }

    public SqliteStatement Bind(int parameter, ReadOnlySpan<byte> blob)
    {
        connection.Check(raw.sqlite3_bind_blob(handle, parameter, blob));
        return this;
    }

    /// <summary>Whether there is a row.</summary>
    public bool Step()
    {
        var code = raw.sqlite3_step(handle);
        connection.Check(code);
        return code == raw.SQLITE_ROW;
    }

    /// <summary>Runs it to its end and makes it ready for the next values.</summary>
    public void Run()
    {
        try
        {
            Step();
        }
        finally
        {
            Reset();
        }
    }

    public void Reset() => _ = raw.sqlite3_reset(handle);

    public long Integer(int column) => raw.sqlite3_column_int64(handle, column);

    public double Number(int column) => raw.sqlite3_column_double(handle, column);

    /// <summary>The bytes of a blob or text, valid until the next step.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(handle, column);

    public string Text(int column) => Encoding.UTF8.GetString(Bytes(column));

    public void Dispose() => handle.Dispose();
}
