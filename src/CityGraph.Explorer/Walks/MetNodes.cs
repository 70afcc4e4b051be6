using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Walks;

/// <summary>
/// The nodes that a search has met, by index, in the order in which they were met. Where the store gives numbers, ids are compared only of the nodes
/// that the search began with.
/// </summary>
internal sealed class MetNodes
{
    private readonly Dictionary<string, int> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _byNumber = [];
    private readonly List<(string? Id, ExpandedEdge Edge)> _nodes = [];

    public int Count => _nodes.Count;

    public string IdOf(int node) => _nodes[node].Id ?? _nodes[node].Edge.FarId;

    /// <summary>The index of a node that no answer has told of yet.</summary>
    public int GetOrAdd(string id)
    {
        if (_byId.TryGetValue(id, out var known)) return known;
        _byId.Add(id, _nodes.Count);
        _nodes.Add((id, default));
        return _nodes.Count - 1;
    }

    /// <summary>The indexes of the nodes that a level went from. To be asked for before its edges are read.</summary>
    public int[] From(WalkedLevel level)
    {
        var (ids, numbers) = (level.Asked.From, level.Result.Numbers);
        var nodes = new int[ids.Length];
        for (var i = 0; i < nodes.Length; i++)
        {
            if (numbers.IsDefault || numbers[i] < 0) nodes[i] = GetOrAdd(ids[i]);
            else if (!_byNumber.TryGetValue(numbers[i], out nodes[i])) _byNumber.Add(numbers[i], nodes[i] = GetOrAdd(ids[i]));
        }

        return nodes;
    }

    /// <summary>The index of the node at the other end of an edge.</summary>
    public int Far(WalkedLevel level, in ExpandedEdge edge)
    {
        if (level.Result.Numbers.IsDefault) return GetOrAdd(edge.FarId);
        if (_byNumber.TryGetValue(edge.FarNumber, out var known)) return known;
        _byNumber.Add(edge.FarNumber, _nodes.Count);
        _nodes.Add((null, edge));
        return _nodes.Count - 1;
    }
}
