using System.Collections.Immutable;
using System.Runtime.InteropServices;
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
    private readonly List<MetNode> _nodes = [];

    public int Count => _nodes.Count;

    public string IdOf(int node) => _nodes[node].Id;

    /// <summary>Some of them for the next expansion: by numbers where all have one.</summary>
    public NodeList Of(IEnumerable<int> nodes)
    {
        int[] asked = [.. nodes];
        var numbers = Array.ConvertAll(asked, node => _nodes[node].Number);
        return Array.TrueForAll(numbers, number => number >= 0)
            ? NodeList.Numbered(ImmutableCollectionsMarshal.AsImmutableArray(numbers), number => IdOf(_byNumber[number]))
            : ImmutableCollectionsMarshal.AsImmutableArray(Array.ConvertAll(asked, IdOf));
    }

    /// <summary>The index of a node that no answer has told of yet.</summary>
    public int GetOrAdd(string id)
    {
        if (_byId.TryGetValue(id, out var known)) return known;
        _byId.Add(id, _nodes.Count);
        _nodes.Add(new(id));
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
            else if (!_byNumber.TryGetValue(numbers[i], out nodes[i])) AddNumber(numbers[i], nodes[i] = GetOrAdd(ids[i]));
        }

        return nodes;
    }

    /// <summary>The index of the node at the other end of an edge.</summary>
    /// <param name="level">What came.</param>
    /// <param name="position">The edge's among those that came.</param>
    public int Far(WalkedLevel level, int position)
    {
        ref readonly var edge = ref level.Result.Edges.ItemRef(position);
        if (level.Result.Numbers.IsDefault) return GetOrAdd(edge.FarId);
        ref var node = ref CollectionsMarshal.GetValueRefOrAddDefault(_byNumber, edge.FarNumber, out var isKnown);
        if (isKnown) return node;
        _nodes.Add(new(level.Result.Edges, position));
        return node = _nodes.Count - 1;
    }

    private void AddNumber(int number, int node)
    {
        _byNumber.Add(number, node);
        _nodes[node] = _nodes[node] with { Number = number };
    }

    /// <summary>A node by its id, or by the edge that first led there.</summary>
    private readonly record struct MetNode
    {
        private readonly string? _id;
        private readonly ImmutableArray<ExpandedEdge> _edges;
        private readonly int _position;

        public MetNode(string id) => (_id, Number) = (id, -1);

        public MetNode(ImmutableArray<ExpandedEdge> edges, int position) => (_edges, _position, Number) = (edges, position, edges[position].FarNumber);

        public string Id => _id ?? _edges[_position].FarId;

        /// <summary>The store's, or -1.</summary>
        public int Number { get; init; }
    }
}
