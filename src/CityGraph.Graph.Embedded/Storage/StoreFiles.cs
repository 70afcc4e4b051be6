namespace CityGraph.Graph.Embedded.Storage;

/// <summary>All that an open store holds on the disk. What only commits need is made at the first one.</summary>
internal sealed class StoreFiles(string path, FileStream folderLock, SqliteConnection connection, SymbolTable symbols, ElementCodec codec, KnownWords words) : IDisposable
{
    private CommitWriter? _writer;

    public string Path => path;

    public SymbolTable Symbols => symbols;

    public CommitWriter Writer => _writer ??= new(connection, symbols, codec, words);

    public StoreReader Reader { get; } = new(path, symbols, words);

    /// <summary>Closes the database, which empties its write-ahead log, then gives the folder back.</summary>
    public void Dispose()
    {
        Reader.Dispose();
        connection.Dispose();
        folderLock.Dispose();
    }
}
