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
    private readonly NumberIndexes _byNumber = new();
    private readonly List<MetNode> _nodes = [];
    private readonly List<string> _ids = [];
    private readonly List<EdgeList> _levels = [];
    private bool _hasNumbers;

    public int Count => _nodes.Count;

    public string IdOf(int node)
    {
        var met = _nodes[node];
        return met.Level < 0 ? _ids[met.Position] : _levels[met.Level][met.Position].FarId;
    }

    /// <summary>Some of them for the next expansion: by numbers where all have one.</summary>
    public NodeList Of(IReadOnlyCollection<int> nodes)
    {
        var (numbers, next) = (new int[nodes.Count], 0);
        foreach (var node in nodes)
        {
            if (_nodes[node].Number < 0) return nodes.Select(IdOf).ToImmutableArray();
            numbers[next++] = _nodes[node].Number;
        }

        return NodeList.Numbered(ImmutableCollectionsMarshal.AsImmutableArray(numbers), number => IdOf(_byNumber.Find(number)));
    }

    /// <summary>The index of a node that no answer has told of yet.</summary>
    public int GetOrAdd(string id)
    {
        if (_byId.TryGetValue(id, out var known)) return known;
        _byId.Add(id, _nodes.Count);
        _nodes.Add(new(-1, -1, _ids.Count));
        _ids.Add(id);
        return _nodes.Count - 1;
    }

    /// <summary>Begins a level.</summary>
    /// <returns>The indexes of the nodes that it went from.</returns>
    public int[] Begin(WalkedLevel level)
    {
        _levels.Add(level.Result.Edges);
        var (ids, numbers) = (level.Asked.From, level.Result.Numbers);
        _hasNumbers = !numbers.IsDefault;
        _byNumber.MakeRoom(ids.Length + (_hasNumbers ? level.Result.Edges.Length : 0));
        var nodes = new int[ids.Length];
        for (var i = 0; i < nodes.Length; i++)
        {
            var known = _hasNumbers && numbers[i] >= 0 ? _byNumber.Find(numbers[i]) : -1;
            nodes[i] = known >= 0 ? known : GetOrAdd(ids[i]);
            if (known >= 0 || !_hasNumbers || numbers[i] < 0) continue;
            _byNumber.GetOrAdd(numbers[i], nodes[i]);
            _nodes[nodes[i]] = _nodes[nodes[i]] with { Number = numbers[i] };
        }

        return nodes;
    }

    /// <summary>The index of the node at the other end of an edge of the level that began last.</summary>
    /// <param name="edge">The edge in numbers.</param>
    /// <param name="position">Its position among those of the level.</param>
    public int Far(in EdgeNumbers edge, int position)
    {
        if (!_hasNumbers) return GetOrAdd(_levels[^1][position].FarId);
        var node = _byNumber.GetOrAdd(edge.Far, _nodes.Count);
        if (node == _nodes.Count) _nodes.Add(new(edge.Far, _levels.Count - 1, position));
        return node;
    }

    /// <param name="Number">The store's, or -1.</param>
    /// <param name="Level">Of the edge that first led there; -1 where it is known by its id.</param>
    /// <param name="Position">That of the edge, or of the id.</param>
    private readonly record struct MetNode(int Number, int Level, int Position);
}
