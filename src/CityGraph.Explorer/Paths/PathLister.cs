using System.Collections.Immutable;
using CityGraph.Graph.Model;

namespace CityGraph.Explorer.Paths;

/// <summary>
/// Lists the paths between two nodes of a search that pass no node twice: the shortest first; those of one length by the id of the first node in
/// which they differ, or the id of the relationship where they differ in that alone. Goes depth first, length after length, only where the end
/// can still be reached.
/// </summary>
internal sealed class PathLister
{
    /// <summary>The most steps of the search in memory: where very many ways lead nearly to the end, it must stop somewhere.</summary>
    private const int MostSteps = 2_000_000;

    private readonly SearchGraph _graph;
    private readonly int _to;
    private readonly int _most;
    private readonly int[] _toEnd;
    private readonly int[] _fromStart;
    private readonly (int Edge, int Far)[]?[] _sorted;
    private readonly bool[] _isOnPath;
    private readonly List<(int Edge, int Far)> _path = [];
    private readonly ImmutableArray<FoundPath>.Builder _found = ImmutableArray.CreateBuilder<FoundPath>();
    private readonly int _from;
    private readonly int _longest;
    private int _steps;

    /// <param name="graph">What is known.</param>
    /// <param name="from">Where paths begin.</param>
    /// <param name="to">Where they end.</param>
    /// <param name="longest">The most hops.</param>
    /// <param name="most">The most paths.</param>
    public PathLister(SearchGraph graph, int from, int to, int longest, int most)
    {
        (_graph, _from, _to, _longest, _most) = (graph, from, to, longest, most);
        _fromStart = graph.DistancesFrom(from, longest);
        _toEnd = graph.DistancesFrom(to, longest, _fromStart);
        _sorted = new (int, int)[graph.NodeCount][];
        _isOnPath = new bool[graph.NodeCount];
    }

    /// <summary>Whether there was more to try than it may.</summary>
    public bool IsCut => _steps >= MostSteps;

    /// <summary>The length of the shortest path, or -1.</summary>
    public int Shortest => _toEnd[_from];

    /// <summary>All paths up to a length, as far as the numbers allow.</summary>
    public ImmutableArray<FoundPath> List(int upTo)
    {
        for (var length = Shortest; length >= 0 && length <= upTo && _found.Count < _most && !IsCut; length++)
        {
            _isOnPath[_from] = true;
            Go(_from, length);
        }

        return _found.ToImmutable();
    }

    /// <summary>Goes on from the end of the path, which has <paramref name="left"/> hops to go.</summary>
    private void Go(int node, int left)
    {
        foreach (var hop in _sorted[node] ??= Sorted(node))
        {
            if (_found.Count == _most || ++_steps >= MostSteps) return;
            if (hop.Far == _to ? left != 1 : _isOnPath[hop.Far] || _toEnd[hop.Far] >= left) continue;
            _path.Add(hop);
            if (hop.Far == _to)
            {
                _found.Add(PathOf());
            }
            else
            {
                _isOnPath[hop.Far] = true;
                Go(hop.Far, left - 1);
                _isOnPath[hop.Far] = false;
            }

            _path.RemoveAt(_path.Count - 1);
        }
    }

    /// <summary>The hops from a node that may lie on a path, in order.</summary>
    private (int, int)[] Sorted(int node)
    {
        var hops = new List<(int Edge, int Far)>();
        foreach (var hop in _graph.NeighboursOf(node))
        {
            if (_toEnd[hop.Far] >= 0 && _fromStart[node] + 1 + _toEnd[hop.Far] <= _longest) hops.Add(hop);
        }

        hops.Sort((one, other) => one.Far == other.Far
            ? CodePointComparer.Compare(_graph.Edge(one.Edge).Id, _graph.Edge(other.Edge).Id)
            : CodePointComparer.Compare(_graph.IdOf(one.Far), _graph.IdOf(other.Far)));
        return [.. hops];
    }

    private FoundPath PathOf()
    {
        var nodes = ImmutableArray.CreateBuilder<string>(_path.Count + 1);
        var hops = ImmutableArray.CreateBuilder<FoundHop>(_path.Count);
        nodes.Add(_graph.IdOf(_from));
        foreach (var (at, far) in _path)
        {
            var edge = _graph.Edge(at);
            nodes.Add(_graph.IdOf(far));
            hops.Add(new(edge.Id, edge.Type, edge.To == far));
        }

        return new(nodes.MoveToImmutable(), hops.MoveToImmutable());
    }
}
