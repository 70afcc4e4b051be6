namespace CityGraph.Graph.Embedded.Storage;

/// <summary>All that an open store holds on the disk. What only commits need is made at the first one.</summary>
internal sealed class StoreFiles(string path, FileStream folderLock, SqliteConnection connection, SymbolTable symbols, ElementCodec codec, KnownWords words) : IDisposable
{
    private CommitWriter? _writer;
    private ResultTable? _results;

    public string Path => path;

    public SymbolTable Symbols => symbols;

    public CommitWriter Writer => _writer ??= new(connection, symbols, codec, words);

    /// <summary>Used by one thread at a time, and not during a commit.</summary>
    public ResultTable Results => _results ??= new(connection);

    public StoreReader Reader { get; } = new(path, symbols, words);

    /// <summary>Closes the database, which empties its write-ahead log, then gives the folder back.</summary>
    public void Dispose()
    {
        Reader.Dispose();
        connection.Dispose();
        folderLock.Dispose();
    }
}
