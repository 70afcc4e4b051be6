using CityGraph.Explorer.Walks;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Paths;

/// <summary>The part of the graph that a search has seen: nodes by index, in the order in which they were met, and the levels that met them.</summary>
internal sealed class SearchGraph
{
    private readonly MetNodes _met = new();
    private readonly List<SearchLevel> _levels = [];
    private readonly SearchEdges _edges;
    private SearchNode[] _nodes = new SearchNode[64];
    private int _knownNodes;

    public SearchGraph() => _edges = new(this);

    public int NodeCount => _met.Count;

    /// <summary>In the order in which they were gone.</summary>
    public IReadOnlyList<SearchLevel> Levels => _levels;

    public string IdOf(int node) => _met.IdOf(node);

    public ref SearchNode Node(int node) => ref _nodes[node];

    /// <summary>Nodes for the next expansion.</summary>
    public NodeList Of(IReadOnlyCollection<int> nodes) => _met.Of(nodes);

    /// <summary>The index of a node, which is given to it if it has none.</summary>
    public int GetOrAdd(string id)
    {
        var node = _met.GetOrAdd(id);
        MakeRoom(1);
        MakeKnown();
        return node;
    }

    /// <summary>Takes in a level.</summary>
    /// <param name="walked">What came.</param>
    /// <param name="ends">The ends that its nodes are gone from, by position, the last one for all further; none: nothing is reached by it.</param>
    public SearchLevel Learn(WalkedLevel walked, params ReadOnlySpan<SearchEnd> ends)
    {
        var edges = walked.Result.Edges;
        var level = new SearchLevel(walked, _met.Begin(walked), GC.AllocateUninitializedArray<int>(edges.Length));
        _levels.Add(level);
        MakeRoom(edges.Length);
        MakeKnown();
        var numbers = edges.Numbers;
        for (var i = 0; i < level.Near.Length; i++)
        {
            var end = ends.IsEmpty ? null : ends[Math.Min(i, ends.Length - 1)];
            for (var position = edges.StartOf(i); position < edges.StartOf(i + 1); position++)
            {
                var far = level.Far[position] = _met.Far(numbers[position], position);
                if (far == _knownNodes) MakeKnown();
                end?.Reach(far);
            }

            _nodes[level.Near[i]].Knowledge = level.IsWhole(i) ? NodeKnowledge.Whole : NodeKnowledge.Partial;
        }

        return level;
    }

    /// <summary>All known edges between different nodes, each once. O(nodes + edges) after new levels.</summary>
    public SearchEdges Edges()
    {
        _edges.TakeIn();
        return _edges;
    }

    private void MakeRoom(int more)
    {
        if (_nodes.Length < NodeCount + more) Array.Resize(ref _nodes, Math.Max(_nodes.Length * 2, NodeCount + more));
    }

    private void MakeKnown()
    {
        while (_knownNodes < NodeCount) _nodes[_knownNodes++] = new() { FromStart = -1, ToEnd = -1 };
    }
}

/// <summary>A node of a search.</summary>
internal struct SearchNode
{
    /// <summary>After how many levels the search from the start reached it; -1: not yet.</summary>
    public short FromStart;

    /// <summary>After how many levels the search from the end reached it; -1: not yet.</summary>
    public short ToEnd;

    public NodeKnowledge Knowledge;
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

/// <summary>A level of a search.</summary>
/// <param name="Walked">What was asked, and what came.</param>
/// <param name="Near">The nodes that it went from.</param>
/// <param name="Far">Of each edge, the node at its other end.</param>
internal sealed record SearchLevel(WalkedLevel Walked, int[] Near, int[] Far)
{
    public EdgeList Edges => Walked.Result.Edges;

    /// <summary>Whether all relationships of a node, by its position, are known from it.</summary>
    public bool IsWhole(int position) => Walked.IsWhole[position] && Walked.Asked.Within is null;

    public string TypeOf(int edge) => Walked.Asked.Ways[Edges.Numbers[edge].Way].Type;
}

/// <summary>A step along an edge.</summary>
/// <param name="Far">Where it leads.</param>
/// <param name="Level">The level that met the edge.</param>
/// <param name="Position">The position of the edge among those of the level.</param>
/// <param name="IsBackward">Whether it goes the other way than the level went.</param>
internal readonly record struct Hop(int Far, SearchLevel Level, int Position, bool IsBackward)
{
    public string Id => Level.Edges[Position].RelationshipId;

    public string Type => Level.TypeOf(Position);

    /// <summary>Whether it goes from where the relationship starts to where it ends.</summary>
    public bool IsForward => Level.Edges[Position].IsOutgoing != IsBackward;
}
