using System.Collections.Immutable;
using CityGraph.Graph.Embedded.Memory;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Embedded.Queries;

/// <summary>
/// Answers an expansion from one version, from the lists of relationships as they lie: nothing is sorted, nothing is allocated for an edge beside
/// its place in the answer, and elements are read only where a condition or whoever has the answer asks for them. O(relationships of the nodes).
/// </summary>
internal sealed class Expander : VersionEdges
{
    private const int StepsBetweenCancellationChecks = 1024;
    private const int LeastRoom = 16;

    /// <summary>For how many edges of a node there is room at first.</summary>
    private const int EdgesANode = 12;

    private readonly Expansion _expansion;
    private readonly GraphVersion _version;
    private readonly CompiledWay[] _ways;
    private readonly NodeSet? _excluded;
    private readonly NodeSet? _within;
    private readonly NodeSet? _neighbours;
    private EdgeNumbers[] _edges;
    private int _edgeCount;

    /// <summary>The positions of the ways along which nodes of a type may have relationships, by ordinal of the type.</summary>
    private readonly int[]?[] _waysAt;

    /// <summary>What such nodes may have, all ways together, by ordinal of the type.</summary>
    private readonly Adjacency[]?[] _linksAt;
    private readonly CancellationToken _cancellationToken;
    private int _untilCheck = StepsBetweenCancellationChecks;

    private Expander(GraphVersion version, Expansion expansion, CancellationToken cancellationToken)
        : base(version)
    {
        (_version, _expansion, _cancellationToken) = (version, expansion, cancellationToken);
        _ways = CompiledWay.All(expansion, new(version, cancellationToken));
        _waysAt = new int[version.Layout.NodeTypes.Length][];
        _linksAt = new Adjacency[version.Layout.NodeTypes.Length][];
        _excluded = expansion.Excluding.IsEmpty ? null : SetOf(expansion.Excluding);
        _within = expansion.Within is { } within ? SetOf(within) : null;
        _neighbours = expansion.CountNeighbours ? new(version.Ids.Nodes.Count) : null;
        _edges = GC.AllocateUninitializedArray<EdgeNumbers>(Math.Max(LeastRoom, _within is null ? Math.Min(expansion.From.Length * EdgesANode, expansion.EdgeLimit) : 0));
    }

    /// <exception cref="ArgumentException">The expansion does not fit the model, or breaks a rule of its type.</exception>
    public static ExpansionResult Expand(GraphVersion version, Expansion expansion, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        expansion.Check();
        var expander = new Expander(version, expansion, cancellationToken);
        var nodes = ImmutableArray.CreateBuilder<ExpandedNode>(expansion.From.Length);
        var numbers = ImmutableArray.CreateBuilder<int>(expansion.From.Length);
        var starts = new int[expansion.From.Length + 1];
        for (var i = 0; i < expansion.From.Length; i++)
        {
            var number = expander.NumberOf(expansion.From, i);
            numbers.Add(number);
            nodes.Add(number >= 0 && version.Nodes[number] is { } node ? expander.Expand(node) : default);
            starts[i + 1] = expander._edgeCount;
        }

        return new(version.Number, nodes.MoveToImmutable(), new(expander._edges, starts, expander)) { Numbers = numbers.MoveToImmutable() };
    }

    private ExpandedNode Expand(NodeRecord node)
    {
        var count = 0;
        _neighbours?.Clear();
        foreach (var way in WaysAt(node.Type)) count += Expand(node.Index, way);
        return new(node.Type.Name, count, _neighbours?.Count ?? 0);
    }

    /// <summary>Gives the edges of a node along one way, as far as the limits allow.</summary>
    /// <returns>How many there are.</returns>
    private int Expand(int node, int way)
    {
        var compiled = _ways[way];
        var end = Math.Min((long)_edgeCount + _expansion.WayLimit, _expansion.EdgeLimit);
        var count = 0;
        var links = compiled.From(node);
        CheckCancellation(links.Length);
        if (links.OneWay(out var isOutgoing) is { IsEmpty: false } inOrder)
        {
            foreach (var link in inOrder) Take(link, isOutgoing);
            return count;
        }

        while (links.MoveNext()) Take(links.Current, links.IsOutgoing);
        return count;

        void Take(Link link, bool isOutgoing)
        {
            if (_excluded?.Contains(link.Far) == true || !compiled.Admits(link)) return;
            _neighbours?.Add(link.Far);
            if (_within?.Contains(link.Far) == false) return;
            count++;
            if (_edgeCount < end) Add(new(link.Relationship, link.Far, link.FarType, (short)way, isOutgoing));
        }
    }

    private void Add(EdgeNumbers edge)
    {
        if (_edgeCount == _edges.Length) Grow();
        _edges[_edgeCount++] = edge;
    }

    private void Grow()
    {
        var grown = GC.AllocateUninitializedArray<EdgeNumbers>(_edges.Length * 2);
        _edges.CopyTo(grown, 0);
        _edges = grown;
    }

    /// <summary>A loop counts for each direction.</summary>
    public override int FarDegree(int node, int type)
    {
        var degree = 0;
        if (!_expansion.CountFarDegrees) return degree;
        foreach (var links in LinksAt(type)) degree += links.CountAt(node);
        return degree;
    }

    private Adjacency[] LinksAt(int nodeType) =>
        _linksAt[nodeType] ??= [.. _ways.SelectMany(way => way.DirectionsAt(_version.Layout.NodeTypes[nodeType]))];

    private int[] WaysAt(TypeLayout nodeType) =>
        _waysAt[nodeType.Ordinal] ??= [.. Enumerable.Range(0, _ways.Length).Where(way => _ways[way].DirectionsAt(nodeType).Any())];

    /// <summary>The number of one of the nodes of a list, or -1.</summary>
    private int NumberOf(NodeList nodes, int position) => nodes.Numbers.IsDefault ? _version.Ids.Nodes.Find(nodes[position]) : nodes.Numbers[position];

    private NodeSet SetOf(NodeList nodes)
    {
        var set = new NodeSet(_version.Ids.Nodes.Count);
        for (var i = 0; i < nodes.Length; i++)
        {
            if (NumberOf(nodes, i) is >= 0 and var number) set.Add(number);
        }

        return set;
    }

    /// <param name="steps">Those to come before the next check: the links of a node of one type are read without a stop.</param>
    private void CheckCancellation(int steps)
    {
        if ((_untilCheck -= steps + 1) > 0) return;
        _untilCheck = StepsBetweenCancellationChecks;
        _cancellationToken.ThrowIfCancellationRequested();
    }
}
