using CityGraph.Graph.Embedded.Memory;

namespace CityGraph.Graph.Embedded.Storage;

/// <summary>Reads the whole graph into memory, and trusts nothing: checksums, counts, ends and ids are checked.</summary>
internal sealed class GraphLoader
{
    // The database says how many there are; beyond so many the room is made as they come.
    private const int MostRoom = 1 << 24;

    private const string LooseEnd = "ends at a node that is not there";

    private readonly ModelLayout _layout;
    private readonly ElementCodec _codec;
    private readonly StoredNodes _nodes;
    private readonly StoredRelationships _relationships;
    private readonly CancellationToken _cancellationToken;

    private GraphLoader(ModelLayout layout, ElementCodec codec, StoreState state, CancellationToken cancellationToken)
    {
        (_layout, _codec) = (layout, codec);
        _nodes = new(layout, Room(state.Nodes));
        _relationships = new(layout.RelationshipTypes.Length, Room(state.Relationships), codec.ReadRelationship);
        _cancellationToken = cancellationToken;
    }

    /// <exception cref="DamagedRecordException">Something is not as it was written.</exception>
    /// <exception cref="ModelMismatchException">The model lacks what the data has.</exception>
    public static GraphVersion Load(SqliteConnection connection, ModelLayout layout, ElementCodec codec, StoreState state, CancellationToken cancellationToken)
    {
        var loader = new GraphLoader(layout, codec, state, cancellationToken);
        Expect("nodes", state.Nodes, loader.ReadAll(connection, "node", loader.AddNode));
        Expect("relationships", state.Relationships, loader.ReadAll(connection, "relationship", loader.AddRelationship));
        Expect("change sets", state.Number, connection.ReadInteger("SELECT ifnull(max(number), 0) FROM change_set"));
        return loader.Assemble(state);
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
        if (!_nodes.TryAdd(node)) throw new DamagedRecordException($"has the id '{node.Id}' of another node");
    }

    private void AddRelationship(int index, ReadOnlySpan<byte> record)
    {
        var ends = _codec.CheckRelationship(index, record, out var type, out var id);
        if (ends.From >= _nodes.End || ends.To >= _nodes.End) throw new DamagedRecordException(LooseEnd);
        _relationships.Add(type, ends, id, record);
    }

    private GraphVersion Assemble(StoreState state)
    {
        var relationships = _relationships.Pack();
        var ids = _relationships.Ids(relationships, out var sameId);
        if (sameId >= 0) throw new DamagedRecordException($"relationship {sameId} has the id '{relationships[sameId]!.Id}' of another relationship");
        var nodesById = _nodes.ById();
        var (outgoing, incoming) = new LinkPacking(_layout, _relationships.Ends, _nodes, nodesById, relationships).Pack(out var loose);
        if (loose >= 0) throw new DamagedRecordException($"relationship {loose} {LooseEnd}");
        return new(
            state.Number, _layout, new(_nodes.Ids, ids, NodeOrder.Of(nodesById, _nodes.End)), _nodes.ToVector(), RelationshipVector.Of(relationships),
            _nodes.ByLabel(nodesById), outgoing, incoming, [])
        {
            NodeCount = (int)state.Nodes,
            RelationshipCount = (int)state.Relationships,
        };
    }

    private static int Room(long count) => (int)Math.Clamp(count, 0, MostRoom);

    private static void Expect(string what, long expected, long found)
    {
        if (found != expected) throw new DamagedRecordException($"there should be {expected} {what}, but {found} were found");
    }
}
