using System.Buffers.Binary;

namespace CityGraph.Graph.Embedded.Storage;

/// <summary>The tables, and how a file is told to be ours.</summary>
internal static class DatabaseSchema
{
    public const string ReplaceState = "INSERT OR REPLACE INTO state(id, record) VALUES (1, ?1)";

    /// <summary>Raised when the tables or records change; an older program refuses a newer file.</summary>
    public const int Version = 2;

    /// <summary>"CGPH", at offset 68 of the file.</summary>
    private const int ApplicationId = 0x43475048;

    private const string Tables = """
        CREATE TABLE state (id INTEGER PRIMARY KEY CHECK (id = 1), record BLOB NOT NULL);
        CREATE TABLE symbol (id INTEGER PRIMARY KEY, record BLOB NOT NULL);
        CREATE TABLE node (id INTEGER PRIMARY KEY, record BLOB NOT NULL);
        CREATE TABLE relationship (id INTEGER PRIMARY KEY, record BLOB NOT NULL);
        CREATE TABLE change_set (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, record BLOB NOT NULL)
        """;

    /// <summary>Of words that are folded already: its tokenizer divides them at spaces, and takes all beyond ASCII for letters.</summary>
    private const string FullText = "CREATE VIRTUAL TABLE fulltext USING fts5(text, content='', contentless_delete=1, tokenize=ascii, prefix='2 3')";

    /// <summary>Judges a file by its first 100 bytes, before SQLite touches it. Null if it may be ours.</summary>
    public static OpenFailure? CheckFile(string path)
    {
        Span<byte> header = stackalloc byte[100];
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        if (file.Length == 0) return null;
        if (file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) < header.Length || !header.StartsWith("SQLite format 3\0"u8)) return OpenFailure.NotOurs;
        var applicationId = BinaryPrimitives.ReadInt32BigEndian(header[68..]);
        var version = BinaryPrimitives.ReadInt32BigEndian(header[60..]);
        return Judge(applicationId, version) ?? (applicationId == 0 && version != 0 ? OpenFailure.NotOurs : null);
    }

    /// <summary>Makes the tables if the database is new; refuses it, unchanged, if it is not ours.</summary>
    public static OpenFailure? Prepare(SqliteConnection connection)
    {
        var applicationId = (int)connection.ReadInteger("PRAGMA application_id");
        var version = (int)connection.ReadInteger("PRAGMA user_version");
        if (applicationId != 0) return Judge(applicationId, version);
        if (connection.ReadInteger("SELECT count(*) FROM sqlite_schema") > 0) return OpenFailure.NotOurs;
        connection.Execute("PRAGMA journal_mode=WAL");
        connection.Execute("BEGIN IMMEDIATE");
        connection.Execute($"PRAGMA application_id={ApplicationId}");
        connection.Execute($"PRAGMA user_version={Version}");
        foreach (var table in Tables.Split(';')) connection.Execute(table);
        connection.Execute(FullText);
        using (var state = connection.Query(ReplaceState)) new StoreState(0, 0, 0, "").Write(state, new());
        connection.Execute("COMMIT");
        return null;
    }

    /// <summary>Makes an empty full-text index instead of the one that is there, which in files of version 1 held other words.</summary>
    public static void RenewFullText(SqliteConnection connection)
    {
        connection.Execute("DROP TABLE fulltext");
        connection.Execute(FullText);
        connection.Execute($"PRAGMA user_version={Version}");
    }

    private static OpenFailure? Judge(int applicationId, int version)
    {
        if (applicationId == 0) return null;
        if (applicationId != ApplicationId) return OpenFailure.NotOurs;
        return version > Version ? OpenFailure.Newer : null;
    }
}
