using CityGraph.Graph.Embedded.Memory;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Embedded.Queries;

/// <summary>Where a search in place may go: the ways of its level in one version, and how much more of them it may read.</summary>
internal sealed class SearchWays
{
    private const int StepsBetweenCancellationChecks = 4096;

    private readonly GraphVersion _version;
    private readonly CompiledWay[] _ways;
    private readonly WayAt[]?[] _waysAt;

    /// <summary>By ordinal of node type whether a way admits all that leads there, by position of the way; null: each is to be looked at.</summary>
    private readonly bool[]?[] _admitted;
    private readonly bool[] _none;
    private readonly NodeSet? _excluded;
    private readonly int _wayLimit;
    private readonly CancellationToken _cancellationToken;
    private int _edgesLeft;
    private int _untilCheck = StepsBetweenCancellationChecks;

    public SearchWays(GraphVersion version, ShortestSearch search, CancellationToken cancellationToken)
    {
        (_version, _cancellationToken) = (version, cancellationToken);
        (_wayLimit, _edgesLeft) = (search.Level.WayLimit, search.MaxEdges);
        _ways = CompiledWay.All(search.Level, new(version, cancellationToken));
        _waysAt = new WayAt[version.Layout.NodeTypes.Length][];
        _admitted = Array.ConvertAll(_ways, way => way.Relationship is null && search.Level.Excluding.IsEmpty ? way.FarHolds : null);
        _none = new bool[version.Layout.NodeTypes.Length];
        if (search.Level.Excluding.IsEmpty) return;
        _excluded = new(version.Ids.Nodes.Count);
        for (var i = 0; i < search.Level.Excluding.Length; i++)
        {
            if (NumberOf(search.Level.Excluding, i) is >= 0 and var number) _excluded.Add(number);
        }
    }

    /// <summary>The number of one of the nodes of a list, or -1.</summary>
    public int NumberOf(NodeList nodes, int position) => nodes.Numbers.IsDefault ? _version.Ids.Nodes.Find(nodes[position]) : nodes.Numbers[position];

    /// <summary>The ways along which nodes of a type, by its ordinal, may have relationships.</summary>
    public WayAt[] At(int nodeType) => _waysAt[nodeType] ??= WaysAt(_version.Layout.NodeTypes[nodeType]);

    /// <summary>What lies at a node along a way, whether or not it is admitted; a loop in both.</summary>
    /// <returns>False where that is more than may be read.</returns>
    public bool TryRead(in WayAt way, int node, out ReadOnlySpan<Link> outgoing, out ReadOnlySpan<Link> incoming)
    {
        outgoing = way.Outgoing is null ? [] : way.Outgoing[node];
        incoming = way.Incoming is null ? [] : way.Incoming[node];
        var steps = outgoing.Length + incoming.Length;
        if ((_edgesLeft -= steps) < 0) return false;
        if ((_untilCheck -= steps + 1) > 0) return true;
        _untilCheck = StepsBetweenCancellationChecks;
        _cancellationToken.ThrowIfCancellationRequested();
        return true;
    }

    /// <summary>By ordinal of node type, whether a way admits all that leads there: of all others, see <see cref="Admits"/>.</summary>
    public ReadOnlySpan<bool> AllAdmitted(int way) => _admitted[way] ?? _none;

    /// <summary>Whether a way admits a relationship and where it leads.</summary>
    public bool Admits(int way, in Link link) => _excluded?.Contains(link.Far) != true && _ways[way].Admits(link);

    /// <summary>What lies at a node along a way, in default order, a loop once.</summary>
    public LinkEnumerator From(int way, int node) => _ways[way].From(node);

    /// <summary>Whether no more is admitted than the limit for one node and way to nodes whose state has one of some bits.</summary>
    public bool FitsWithin(int way, int node, ReadOnlySpan<byte> states, int within)
    {
        var count = 0;
        for (var links = From(way, node); links.MoveNext();)
        {
            if ((states[links.Current.Far] & within) != 0 && Admits(way, links.Current)) count++;
        }

        return count <= _wayLimit;
    }

    /// <summary>Whether a relationship is among the first that the limit for one node and way admits.</summary>
    public bool IsAmongFirst(int way, int node, int relationship)
    {
        var count = 0;
        for (var links = From(way, node); count < _wayLimit && links.MoveNext();)
        {
            if (!Admits(way, links.Current)) continue;
            if (links.Current.Relationship == relationship) return true;
            count++;
        }

        return false;
    }

    private WayAt[] WaysAt(TypeLayout nodeType)
    {
        var at = new List<WayAt>();
        for (var way = 0; way < _ways.Length; way++)
        {
            var route = _ways[way].Route;
            var (outgoing, incoming) = (route.Outgoing!.MayBeAt(nodeType) ? route.Outgoing : null, route.Incoming!.MayBeAt(nodeType) ? route.Incoming : null);
            if (outgoing is not null || incoming is not null) at.Add(new(way, outgoing, incoming));
        }

        return [.. at];
    }
}

/// <summary>A way as nodes of one type may have it.</summary>
/// <param name="Way">Its position.</param>
/// <param name="Outgoing">Null where they have none that starts at them.</param>
/// <param name="Incoming">Null where they have none that ends at them.</param>
internal readonly record struct WayAt(int Way, Adjacency? Outgoing, Adjacency? Incoming);
