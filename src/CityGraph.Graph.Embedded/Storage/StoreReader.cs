using System.Collections.Immutable;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Embedded.Memory;
using CityGraph.Graph.Search;

namespace CityGraph.Graph.Embedded.Storage;

/// <summary>Reads what is not in memory, the log and the full-text index, over a connection of its own that is opened when first needed.</summary>
internal sealed class StoreReader(string path, SymbolTable symbols, KnownWords words) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly ChangeSetCodec _codec = new(symbols);
    private SqliteConnection? _connection;
    private bool _disposed;

    public long? FindChangeSet(string id)
    {
        lock (_gate)
        {
            using var rows = Connection().Query("SELECT number FROM change_set WHERE id = ?1");
            return rows.Bind(1, id).Step() ? rows.Integer(0) : null;
        }
    }

    /// <param name="prefix">Of ASCII, so that what begins with it lies before what begins with its last character's successor.</param>
    public string? FindNewestChangeSet(string prefix)
    {
        lock (_gate)
        {
            using var rows = Connection().Query("SELECT id FROM change_set WHERE id >= ?1 AND id < ?2 ORDER BY +number DESC LIMIT 1");
            return rows.Bind(1, prefix).Bind(2, $"{prefix[..^1]}{(char)(prefix[^1] + 1)}").Step() ? rows.Text(0) : null;
        }
    }

    public ImmutableArray<CommittedChangeSet> ReadLog(long after, int limit)
    {
        var log = ImmutableArray.CreateBuilder<CommittedChangeSet>();
        lock (_gate)
        {
            using var rows = Connection().Query("SELECT number, record FROM change_set WHERE number > ?1 ORDER BY number LIMIT ?2");
            rows.Bind(1, after).Bind(2, limit);
            for (var bytes = 0L; rows.Step();)
            {
                var record = rows.Bytes(1);
                bytes += record.Length;
                if (log.Count > 0 && bytes > IGraphStore.MaxLogBytes) break;
                try
                {
                    log.Add(_codec.Read(rows.Integer(0), record));
                }
                catch (DamagedRecordException damage)
                {
                    throw new InvalidDataException($"The database '{path}' is damaged: change set {rows.Integer(0)} {damage.Message}.");
                }
            }
        }

        return log.ToImmutable();
    }

    public SearchResult Search(SearchRequest request, GraphVersion version)
    {
        lock (_gate)
        {
            return new FullTextSearch(Connection(), symbols, words, version).Find(request);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _connection?.Dispose();
        }
    }

    private SqliteConnection Connection()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return _connection ??= SqliteConnection.Open(path, create: false);
    }
}
