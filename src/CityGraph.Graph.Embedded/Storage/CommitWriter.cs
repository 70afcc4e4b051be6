using CityGraph.Graph.Embedded.Memory;

namespace CityGraph.Graph.Embedded.Storage;

/// <summary>Writes commits: each is one transaction, on the disk when <see cref="Write"/> returns. Used by one thread at a time.</summary>
internal sealed class CommitWriter
{
    private readonly SqliteConnection _connection;
    private readonly SymbolTable _symbols;
    private readonly ElementCodec _codec;
    private readonly FullTextIndex _fullText;
    private readonly KnownWords _words;
    private readonly RecordWriter _writer = new();
    private readonly SqliteStatement _findChangeSet;
    private readonly SqliteStatement _insertChangeSet;
    private readonly SqliteStatement _insertSymbol;
    private readonly SqliteStatement _replaceState;
    private readonly SqliteStatement _replaceNode;
    private readonly SqliteStatement _deleteNode;
    private readonly SqliteStatement _replaceRelationship;
    private readonly SqliteStatement _deleteRelationship;

    public CommitWriter(SqliteConnection connection, SymbolTable symbols, ElementCodec codec, KnownWords words)
    {
        _connection = connection;
        _symbols = symbols;
        _codec = codec;
        _fullText = new(connection, symbols);
        _words = words;
        _findChangeSet = connection.Prepare("SELECT number FROM change_set WHERE id = ?1");
        _insertChangeSet = connection.Prepare("INSERT INTO change_set(number, id, record) VALUES (?1, ?2, ?3)");
        _insertSymbol = connection.Prepare("INSERT INTO symbol(id, record) VALUES (?1, ?2)");
        _replaceState = connection.Prepare(DatabaseSchema.ReplaceState);
        _replaceNode = connection.Prepare("INSERT OR REPLACE INTO node(id, record) VALUES (?1, ?2)");
        _deleteNode = connection.Prepare("DELETE FROM node WHERE id = ?1");
        _replaceRelationship = connection.Prepare("INSERT OR REPLACE INTO relationship(id, record) VALUES (?1, ?2)");
        _deleteRelationship = connection.Prepare("DELETE FROM relationship WHERE id = ?1");
    }

    /// <summary>The number of a change set, or null.</summary>
    public long? FindChangeSet(string id)
    {
        try
        {
            return _findChangeSet.Bind(1, id).Step() ? _findChangeSet.Integer(0) : null;
        }
        finally
        {
            _findChangeSet.Reset();
        }
    }

    /// <param name="application">The changes and the version that they lead to.</param>
    /// <param name="changeSetId">The id of the set.</param>
    /// <param name="log">The set as the log keeps it, not yet sealed.</param>
    /// <exception cref="SqliteErrorException">Nothing is certain but that the transaction was not acknowledged; see <see cref="Recover"/>.</exception>
    public void Write(ChangeApplication application, string changeSetId, RecordWriter log)
    {
        try
        {
            WriteTransaction(application, changeSetId, log);
        }
        finally
        {
            // Also where it may not have been committed: a word too many does no harm.
            _words.Add(_fullText.Written);
            _fullText.Written.Clear();
        }
    }

    /// <summary>Writes the full-text index anew, for it covers other properties than the model, or has other words.</summary>
    public void CoverFullText(GraphVersion version)
    {
        _connection.Execute("BEGIN IMMEDIATE");
        _fullText.Rebuild(version);
        Finish(version);
    }

    /// <summary>Ends a transaction that failed. Returns the number of the newest change set on the disk.</summary>
    /// <exception cref="SqliteErrorException">The connection is of no more use.</exception>
    public long Recover()
    {
        if (_connection.IsInTransaction) _connection.Execute("ROLLBACK");
        return StoreState.Read(_connection).Number;
    }

    private void WriteTransaction(ChangeApplication application, string changeSetId, RecordWriter log)
    {
        var version = application.Result;
        _connection.Execute("BEGIN IMMEDIATE");
        foreach (var (old, @new) in application.Nodes)
        {
            if (@new is null) _deleteNode.Bind(1, old!.Index).Run();
            else _replaceNode.Bind(1, @new.Index).Bind(2, _codec.Write(_writer, @new)).Run();
            _fullText.Update(old, @new);
        }

        foreach (var (old, @new) in application.Relationships)
        {
            if (@new is null) _deleteRelationship.Bind(1, old!.Index).Run();
            else _replaceRelationship.Bind(1, @new.Index).Bind(2, _codec.Write(_writer, @new)).Run();
        }

        _insertChangeSet.Bind(1, version.Number).Bind(2, changeSetId).Bind(3, log.Seal(version.Number)).Run();
        Finish(version);
    }

    private void Finish(GraphVersion version)
    {
        _symbols.Store(_insertSymbol, _writer);
        new StoreState(version.Number, version.NodeCount, version.RelationshipCount, FullTextIndex.Coverage(version.Layout)).Write(_replaceState, _writer);
        _connection.Execute("COMMIT");
        _symbols.Keep();
    }
}
