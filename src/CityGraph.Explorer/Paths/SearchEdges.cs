using CityGraph.Explorer.Walks;

namespace CityGraph.Explorer.Paths;

/// <summary>
/// The edges that the levels of a search have met, by either of their nodes. Made when they are asked for: most searches end where the levels meet,
/// and need but those on the way.
/// </summary>
internal sealed class SearchEdges(SearchGraph graph)
{
    /// <summary>The relationships known of nodes of which not all are.</summary>
    private readonly MetRelationships _ofPartial = new();
    private readonly List<SearchEdge> _edges = [];
    private readonly List<(int FirstEdge, NodeKnowledge Knowledge)> _nodes = [];
    private int _levels;

    public int Count => _edges.Count;

    public SearchEdge this[int edge] => _edges[edge];

    /// <summary>The edges at a node as steps from it, those added last first.</summary>
    public IEnumerable<Hop> From(int node)
    {
        for (var next = _nodes[node].FirstEdge; next >= 0;)
        {
            var edge = _edges[next];
            var isBackward = edge.Near != node;
            yield return new(isBackward ? edge.Near : edge.Far, graph.Levels[edge.Level], edge.Position, isBackward);
            next = isBackward ? edge.NextAtFar : edge.NextAtNear;
        }
    }

    /// <summary>The nodes joined to one.</summary>
    public NeighbourEnumerator NeighboursOf(int node) => new(_edges, node, _nodes[node].FirstEdge);

    /// <summary>Takes in the levels that came since, each edge once: those of a node that was gone from before are known.</summary>
    public void TakeIn()
    {
        while (_nodes.Count < graph.NodeCount) _nodes.Add((-1, NodeKnowledge.None));
        for (; _levels < graph.Levels.Count; _levels++) TakeIn(graph.Levels[_levels]);
    }

    private void TakeIn(SearchLevel level)
    {
        for (var i = 0; i < level.Near.Length; i++)
        {
            var node = level.Near[i];
            for (var position = level.Edges.StartOf(i); position < level.Edges.StartOf(i + 1); position++) TakeIn(level, position, node, level.IsWhole(i));
            _nodes[node] = _nodes[node] with { Knowledge = level.IsWhole(i) ? NodeKnowledge.Whole : NodeKnowledge.Partial };
        }
    }

    private void TakeIn(SearchLevel level, int position, int node, bool isWhole)
    {
        var far = level.Far[position];
        var (here, there) = (_nodes[node], _nodes[far]);
        if (far == node || there.Knowledge == NodeKnowledge.Whole) return;
        var isPartial = there.Knowledge == NodeKnowledge.Partial || here.Knowledge == NodeKnowledge.Partial;
        if (isPartial && _ofPartial.Contains(level.Walked, position)) return;
        if (!isWhole) _ofPartial.Add(level.Walked, position);
        _edges.Add(new(node, far, _levels, position, here.FirstEdge, there.FirstEdge));
        _nodes[node] = here with { FirstEdge = _edges.Count - 1 };
        _nodes[far] = there with { FirstEdge = _edges.Count - 1 };
    }

    public struct NeighbourEnumerator(List<SearchEdge> edges, int node, int first)
    {
        private int _next = first;

        public int Current { get; private set; }

        public readonly NeighbourEnumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_next < 0) return false;
            var edge = edges[_next];
            (Current, _next) = edge.Near == node ? (edge.Far, edge.NextAtNear) : (edge.Near, edge.NextAtFar);
            return true;
        }
    }
}

/// <summary>A relationship between two different nodes of a search.</summary>
/// <param name="Near">The node that it was met from.</param>
/// <param name="Far">The node at its other end.</param>
/// <param name="Level">The number of the level that met it.</param>
/// <param name="Position">Its position among the edges of the level.</param>
/// <param name="NextAtNear">The next edge at <paramref name="Near"/>, or -1.</param>
/// <param name="NextAtFar">The next edge at <paramref name="Far"/>, or -1.</param>
internal readonly record struct SearchEdge(int Near, int Far, int Level, int Position, int NextAtNear, int NextAtFar);
