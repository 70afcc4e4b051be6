namespace CityGraph.Graph.Embedded.Storage;

/// <summary>All that an open store holds on the disk.</summary>
internal sealed record StoreFiles(string Path, FileStream FolderLock, SqliteConnection Connection, CommitWriter Writer, StoreReader Reader, SymbolTable Symbols) : IDisposable
{
    /// <summary>Closes the database, which empties its write-ahead log, then gives the folder back.</summary>
    public void Dispose()
    {
        Reader.Dispose();
        Connection.Dispose();
        FolderLock.Dispose();
    }
}
