using System.Text;

namespace CityGraph.Graph.Embedded.Memory;

/// <summary>Collects the relationships that a store is opened with: where they lie at once, and the rest as it is stored.</summary>
/// <param name="types">How many types of relationships the model has.</param>
/// <param name="count">About how many there are.</param>
/// <param name="decode">Reads the rest when it is asked for.</param>
internal sealed class StoredRelationships(int types, int count, PackedRelationships.Decoder decode)
{
    private readonly List<StoredEnds>[] _ends = [.. Enumerable.Range(0, types).Select(_ => new List<StoredEnds>())];
    private readonly List<int> _indexes = new(count);
    private readonly List<uint> _idHashes = new(count);
    private readonly PackedRelationships.Builder _records = new(decode);
    private char[] _id = new char[256];

    /// <summary>By ordinal of type, each type by ascending index.</summary>
    public IReadOnlyList<List<StoredEnds>> Ends => _ends;

    /// <summary>Adds a relationship, by ascending index.</summary>
    /// <param name="type">The ordinal of its type.</param>
    /// <param name="ends">Its ends.</param>
    /// <param name="id">Its id in UTF-8.</param>
    /// <param name="record">All of it.</param>
    public void Add(int type, StoredEnds ends, ReadOnlySpan<byte> id, ReadOnlySpan<byte> record)
    {
        if (id.Length > _id.Length) _id = new char[id.Length];
        _idHashes.Add(IdMap.HashOf(_id.AsSpan(0, Encoding.UTF8.GetChars(id, _id))));
        _ends[type].Add(ends);
        _indexes.Add(ends.Relationship);
        _records.Add(ends.Relationship, record);
    }

    public PackedRelationships Pack() => _records.ToPacked();

    /// <summary>Gives each id its index. All at once, which the processor's caches like better than one with each record.</summary>
    /// <param name="relationships">What was packed.</param>
    /// <param name="sameId">A relationship that has the id of another; else -1.</param>
    public IdMap Ids(PackedRelationships relationships, out int sameId)
    {
        var ids = IdMap.OverStored(_indexes.Count == 0 ? 0 : _indexes[^1] + 1, _indexes.Count, index => relationships[index]!.Id);
        sameId = -1;
        for (var i = 0; i < _indexes.Count && sameId < 0; i++)
        {
            if (!ids.TryAddStored(_indexes[i], _idHashes[i])) sameId = _indexes[i];
        }

        return ids;
    }
}
