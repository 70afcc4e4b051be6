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
    private readonly PathWays _ways;
    private readonly Dictionary<int, List<Hop>> _sorted = [];
    private readonly HashSet<int> _onPath = [];
    private readonly List<Hop> _path = [];
    private readonly ImmutableArray<FoundPath>.Builder _found = ImmutableArray.CreateBuilder<FoundPath>();
    private readonly int _from;
    private int _steps;

    /// <param name="graph">What is known.</param>
    /// <param name="from">Where paths begin.</param>
    /// <param name="to">Where they end.</param>
    /// <param name="ways">Where paths may lead.</param>
    /// <param name="most">The most paths.</param>
    public PathLister(SearchGraph graph, int from, int to, PathWays ways, int most) => (_graph, _from, _to, _ways, _most) = (graph, from, to, ways, most);

    /// <summary>Whether there was more to try than it may.</summary>
    public bool IsCut => _steps >= MostSteps;

    /// <summary>The length of the shortest path, or -1.</summary>
    public int Shortest => _ways.ToEnd[_from];

    /// <summary>The most hops of the paths that it knows.</summary>
    public int Longest => _ways.Longest;

    /// <summary>All paths up to a length, as far as the numbers allow.</summary>
    public ImmutableArray<FoundPath> List(int upTo)
    {
        for (var length = Shortest; length >= 0 && length <= Math.Min(upTo, Longest) && _found.Count < _most && !IsCut; length++)
        {
            _onPath.Add(_from);
            Go(_from, length);
        }

        return _found.ToImmutable();
    }

    /// <summary>Goes on from the end of the path, which has <paramref name="left"/> hops to go.</summary>
    private void Go(int node, int left)
    {
        foreach (var hop in SortedAt(node))
        {
            if (_found.Count == _most || ++_steps >= MostSteps) return;
            if (hop.Far == _to ? left != 1 : _onPath.Contains(hop.Far) || _ways.ToEnd[hop.Far] >= left) continue;
            _path.Add(hop);
            if (hop.Far == _to)
            {
                _found.Add(PathOf());
            }
            else
            {
                _onPath.Add(hop.Far);
                Go(hop.Far, left - 1);
                _onPath.Remove(hop.Far);
            }

            _path.RemoveAt(_path.Count - 1);
        }
    }

    /// <summary>The hops from a node that may lie on a path, in order.</summary>
    private List<Hop> SortedAt(int node)
    {
        if (_sorted.TryGetValue(node, out var hops)) return hops;
        _sorted.Add(node, hops = _ways.From(node));
        if (hops.Count > 1)
        {
            hops.Sort((one, other) => one.Far == other.Far
                ? CodePointComparer.Compare(one.Id, other.Id)
                : CodePointComparer.Compare(_graph.IdOf(one.Far), _graph.IdOf(other.Far)));
        }

        return hops;
    }

    private FoundPath PathOf()
    {
        var nodes = ImmutableArray.CreateBuilder<string>(_path.Count + 1);
        var hops = ImmutableArray.CreateBuilder<FoundHop>(_path.Count);
        nodes.Add(_graph.IdOf(_from));
        foreach (var hop in _path)
        {
            nodes.Add(_graph.IdOf(hop.Far));
            hops.Add(new(hop.Id, hop.Type, hop.IsForward));
        }

        return new(nodes.MoveToImmutable(), hops.MoveToImmutable());
    }
}
