using CityGraph.Graph.Embedded.Memory;

namespace CityGraph.Graph.Embedded.Storage;

/// <summary>Reads the whole graph into memory, and trusts nothing: checksums, counts, ends and ids are checked.</summary>
internal sealed class GraphLoader
{
    private readonly GraphVersion _empty;
    private readonly GraphVersionBuilder _builder;
    private readonly ElementCodec _codec;
    private readonly CancellationToken _cancellationToken;

    private GraphLoader(ModelLayout layout, ElementCodec codec, CancellationToken cancellationToken)
    {
        _empty = GraphVersion.Empty(layout);
        _builder = new(_empty);
        _codec = codec;
        _cancellationToken = cancellationToken;
    }

    /// <exception cref="DamagedRecordException">Something is not as it was written.</exception>
    /// <exception cref="ModelMismatchException">The model lacks what the data has.</exception>
    public static GraphVersion Load(SqliteConnection connection, ModelLayout layout, ElementCodec codec, StoreState state, CancellationToken cancellationToken)
    {
        var loader = new GraphLoader(layout, codec, cancellationToken);
        Expect("nodes", state.Nodes, loader.ReadAll(connection, "node", loader.AddNode));
        Expect("relationships", state.Relationships, loader.ReadAll(connection, "relationship", loader.AddRelationship));
        Expect("change sets", state.Number, connection.ReadInteger("SELECT ifnull(max(number), 0) FROM change_set"));
        return loader._builder.ToVersion(state.Number);
    }

    private delegate void Add(int index, ReadOnlySpan<byte> record);

    private long ReadAll(SqliteConnection connection, string table, Add add)
    {
        var count = 0L;
        using var rows = connection.Query($"SELECT id, record FROM {table} ORDER BY id");
        while (rows.Step())
        {
            if ((++count & 0xFFFF) == 0) _cancellationToken.ThrowIfCancellationRequested();
            var index = rows.Integer(0);
            try
            {
                add(checked((int)index), rows.Bytes(1));
            }
            catch (Exception damage) when (damage is DamagedRecordException or OverflowException)
            {
                throw new DamagedRecordException($"{table} {index} {damage.Message}");
            }
        }

        return count;
    }

    private void AddNode(int index, ReadOnlySpan<byte> record)
    {
        var node = _codec.ReadNode(index, record);
        if (!_empty.Ids.Nodes.TryAddAt(index, node.Id)) throw new DamagedRecordException($"has the id '{node.Id}' of another node");
        _builder.Put(node);
    }

    private void AddRelationship(int index, ReadOnlySpan<byte> record)
    {
        var relationship = _codec.ReadRelationship(index, record);
        if (!_builder.HasNode(relationship.From) || !_builder.HasNode(relationship.To)) throw new DamagedRecordException("ends at a node that is not there");
        if (!_empty.Ids.Relationships.TryAddAt(index, relationship.Id)) throw new DamagedRecordException($"has the id '{relationship.Id}' of another relationship");
        _builder.Put(relationship);
    }

    private static void Expect(string what, long expected, long found)
    {
        if (found != expected) throw new DamagedRecordException($"there should be {expected} {what}, but {found} were found");
    }
}
