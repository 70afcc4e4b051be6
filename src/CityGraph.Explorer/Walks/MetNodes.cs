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
    private const int OfAnId = -1;

    private readonly Dictionary<string, int> _byId = new(StringComparer.Ordinal);
    private readonly NumberIndexes _byNumber = new();
    private readonly List<MetNode> _nodes = [];
    private readonly List<string> _ids = [];
    private readonly List<EdgeList> _levels = [];
    private readonly List<NodeList> _gone = [];
    private bool _hasNumbers;

    /// <summary>How many are known by their ids alone, so that a number that was not met may be of one of them.</summary>
    private int _withoutNumber;

    public int Count => _nodes.Count;

    public string IdOf(int node)
    {
        var met = _nodes[node];
        if (met.Level >= 0) return _levels[met.Level][met.Position].FarId;
        return met.Level == OfAnId ? _ids[met.Position] : _gone[~met.Level + OfAnId][met.Position];
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
        _nodes.Add(new(-1, OfAnId, _ids.Count));
        _ids.Add(id);
        _withoutNumber++;
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
        _gone.Add(ids);
        var nodes = new int[ids.Length];
        for (var i = 0; i < nodes.Length; i++) nodes[i] = _hasNumbers && numbers[i] >= 0 ? GetOrAdd(numbers[i], i) : GetOrAdd(ids[i]);
        return nodes;
    }

    /// <summary>The index of a node that the level which began last went from.</summary>
    private int GetOrAdd(int number, int position)
    {
        var known = _byNumber.Find(number);
        if (known >= 0) return known;
        if (_withoutNumber == 0)
        {
            _nodes.Add(new(number, ~(_gone.Count - 1) + OfAnId, position));
            return _byNumber.GetOrAdd(number, _nodes.Count - 1);
        }

        var node = GetOrAdd(_gone[^1][position]);
        _byNumber.GetOrAdd(number, node);
        _nodes[node] = _nodes[node] with { Number = number };
        _withoutNumber--;
        return node;
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
    /// <param name="Level">Of the edge that first led there; <see cref="OfAnId"/> where it is known by its id; below that of the level that went from it.</param>
    /// <param name="Position">That of the edge, of the id, or among the nodes that the level went from.</param>
    private readonly record struct MetNode(int Number, int Level, int Position);
}
