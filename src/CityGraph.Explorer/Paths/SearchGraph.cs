using System.Runtime.InteropServices;
using CityGraph.Explorer.Walks;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Paths;

/// <summary>The part of the graph that a search has seen: nodes and edges by index, in the order in which they were met.</summary>
internal sealed class SearchGraph
{
    private readonly MetNodes _nodes = new();
    private readonly List<int> _firstEdges = [];
    private readonly List<NodeKnowledge> _knowledge = [];
    private readonly List<SearchEdge> _edges = [];

    public int NodeCount => _nodes.Count;

    public int EdgeCount => _edges.Count;

    public string IdOf(int node) => _nodes.IdOf(node);

    public SearchEdge Edge(int edge) => _edges[edge];

    public NodeKnowledge Knowledge(int node) => _knowledge[node];

    public void SetKnowledge(int node, NodeKnowledge knowledge) => _knowledge[node] = knowledge;

    /// <summary>Nodes for the next expansion.</summary>
    public NodeList Of(IEnumerable<int> nodes) => _nodes.Of(nodes);

    /// <summary>The index of a node, which is given to it if it has none.</summary>
    public int GetOrAdd(string id) => Known(_nodes.GetOrAdd(id));

    /// <summary>The nodes that a level went from.</summary>
    public int[] From(WalkedLevel level) => Array.ConvertAll(_nodes.From(level), Known);

    /// <summary>The node at the other end of an edge.</summary>
    public int Far(WalkedLevel level, int position) => Known(_nodes.Far(level, position));

    /// <summary>Makes room for more edges.</summary>
    public void MakeRoom(int edges) => _edges.EnsureCapacity(_edges.Count + edges);

    /// <summary>Adds an edge between different nodes that is not known yet.</summary>
    /// <param name="level">The level that met it from one of them.</param>
    /// <param name="position">Its position among the edges of the level.</param>
    /// <param name="from">Where it starts in the graph.</param>
    /// <param name="to">Where it ends.</param>
    public void AddEdge(WalkedLevel level, int position, int from, int to)
    {
        _edges.Add(new(level, position, from, to, _firstEdges[from], _firstEdges[to]));
        _firstEdges[from] = _firstEdges[to] = _edges.Count - 1;
    }

    /// <summary>The edges at a node and the nodes at their other ends, those added last first.</summary>
    public NeighbourEnumerator NeighboursOf(int node) => new(this, node, _firstEdges[node]);

    /// <summary>How far each node is from one of them, -1 for those that are further than <paramref name="most"/>. O(nodes + edges).</summary>
    /// <param name="node">That one.</param>
    /// <param name="most">The farthest that is wanted.</param>
    /// <param name="others">How far each node is from another one: wanted, then, is what lies on a way of at most that length between the two.</param>
    public int[] DistancesFrom(int node, int most, int[]? others = null)
    {
        var distances = new int[_nodes.Count];
        Array.Fill(distances, -1);
        distances[node] = 0;
        var queue = new List<int> { node };
        for (var next = 0; next < queue.Count && distances[queue[next]] < most; next++)
        {
            foreach (var (_, far) in NeighboursOf(queue[next]))
            {
                if (distances[far] >= 0) continue;
                var distance = distances[queue[next]] + 1;
                if (others is not null && (others[far] < 0 || others[far] + distance > most)) continue;
                distances[far] = distance;
                queue.Add(far);
            }
        }

        return distances;
    }

    private int Known(int node)
    {
        while (_firstEdges.Count <= node)
        {
            _firstEdges.Add(-1);
            _knowledge.Add(NodeKnowledge.None);
        }

        return node;
    }

    public struct NeighbourEnumerator(SearchGraph graph, int node, int first)
    {
        private int _next = first;

        public (int Edge, int Far) Current { get; private set; }

        public readonly NeighbourEnumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_next < 0) return false;
            ref readonly var edge = ref CollectionsMarshal.AsSpan(graph._edges)[_next];
            Current = (_next, edge.From == node ? edge.To : edge.From);
            _next = edge.From == node ? edge.NextAtFrom : edge.NextAtTo;
            return true;
        }
    }
}

/// <summary>What is known of the relationships of a node.</summary>
internal enum NodeKnowledge : byte
{
    /// <summary>It was not gone from: what is known leads there from elsewhere.</summary>
    None,

    /// <summary>It was gone from, but limits or the question left something.</summary>
    Partial,

    /// <summary>All are known.</summary>
    Whole,
}

/// <summary>A relationship between two different nodes of a search.</summary>
/// <param name="Level">The level that met it.</param>
/// <param name="Position">Its position among the edges of the level.</param>
/// <param name="From">Where it starts in the graph, whichever way it is gone.</param>
/// <param name="To">Where it ends.</param>
/// <param name="NextAtFrom">The next edge at <paramref name="From"/>, or -1.</param>
/// <param name="NextAtTo">The next edge at <paramref name="To"/>, or -1.</param>
internal readonly record struct SearchEdge(WalkedLevel Level, int Position, int From, int To, int NextAtFrom, int NextAtTo)
{
    public string Id => Level.Result.Edges[Position].RelationshipId;

    public string Type => Level.Asked.Ways[Level.Result.Edges[Position].Way].Type;
}
