using System.Collections.Immutable;
using CityGraph.Graph.Embedded.Memory;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Embedded.Queries;

/// <summary>
/// Answers an expansion from one version, from the lists of relationships as they lie: nothing is sorted, nothing is allocated for an edge beside
/// its place in the answer, and elements are read only where a condition or whoever has the answer asks for them. O(relationships of the nodes).
/// </summary>
internal sealed class Expander : ExpandedEdgeSource
{
    private const int StepsBetweenCancellationChecks = 1024;

    private readonly Expansion _expansion;
    private readonly GraphVersion _version;
    private readonly CompiledWay[] _ways;
    private readonly HashSet<int>? _excluded;
    private readonly HashSet<int>? _within;
    private readonly HashSet<int>? _neighbours;
    private readonly List<ExpandedEdge> _edges = [];

    /// <summary>The positions of the ways along which nodes of a type may have relationships, by ordinal of the type.</summary>
    private readonly int[]?[] _waysAt;
    private readonly CancellationToken _cancellationToken;
    private int _untilCheck = StepsBetweenCancellationChecks;

    private Expander(GraphVersion version, Expansion expansion, CancellationToken cancellationToken)
    {
        (_version, _expansion, _cancellationToken) = (version, expansion, cancellationToken);
        _ways = CompiledWay.All(expansion, new(version, cancellationToken));
        _waysAt = new int[version.Layout.NodeTypes.Length][];
        _excluded = expansion.Excluding.IsEmpty ? null : IndexesOf(expansion.Excluding);
        _within = expansion.Within is { } within ? IndexesOf(within) : null;
        _neighbours = expansion.CountNeighbours ? [] : null;
    }

    /// <exception cref="ArgumentException">The expansion does not fit the model, or breaks a rule of its type.</exception>
    public static ExpansionResult Expand(GraphVersion version, Expansion expansion, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        expansion.Check();
        var expander = new Expander(version, expansion, cancellationToken);
        var nodes = ImmutableArray.CreateBuilder<ExpandedNode>(expansion.From.Length);
        var numbers = ImmutableArray.CreateBuilder<int>(expansion.From.Length);
        for (var i = 0; i < expansion.From.Length; i++)
        {
            var number = version.Ids.Nodes.Find(expansion.From[i]);
            numbers.Add(number);
            nodes.Add(number >= 0 && version.Nodes[number] is { } node ? expander.Expand(i, node) : default);
        }

        return new(version.Number, nodes.MoveToImmutable(), [.. expander._edges]) { Numbers = numbers.MoveToImmutable() };
    }

    private ExpandedNode Expand(int position, NodeRecord node)
    {
        var count = 0;
        _neighbours?.Clear();
        foreach (var way in WaysAt(node.Type)) count += Expand(position, node, way);
        return new(node.Type.Name, count, _neighbours?.Count ?? 0);
    }

    /// <summary>Gives the edges of a node along one way, as far as the limits allow.</summary>
    /// <returns>How many there are.</returns>
    private int Expand(int position, NodeRecord node, int way)
    {
        var compiled = _ways[way];
        var end = Math.Min((long)_edges.Count + _expansion.WayLimit, _expansion.EdgeLimit);
        var count = 0;
        var links = compiled.From(node.Index);
        while (links.MoveNext())
        {
            CheckCancellation();
            var link = links.Current;
            if (_excluded?.Contains(link.Far) == true || !compiled.Admits(link)) continue;
            _neighbours?.Add(link.Far);
            if (_within?.Contains(link.Far) == false) continue;
            count++;
            if (_edges.Count < end) _edges.Add(new(position, way, link.Relationship, links.IsOutgoing, link.Far, this));
        }

        return count;
    }

    public override string RelationshipId(int relationship) => _version.Relationships[relationship]!.Id;

    public override string FarId(int node) => _version.Nodes[node]!.Id;

    public override string FarLabel(int node) => _version.Nodes[node]!.Type.Name;

    public override int FarDegree(int node)
    {
        if (!_expansion.CountFarDegrees) return 0;
        var degree = 0;
        foreach (var way in WaysAt(_version.Nodes[node]!.Type)) degree += _ways[way].DegreeOf(node);
        return degree;
    }

    private int[] WaysAt(TypeLayout nodeType) =>
        _waysAt[nodeType.Ordinal] ??= [.. Enumerable.Range(0, _ways.Length).Where(way => _ways[way].MayBeAt(nodeType))];

    private HashSet<int> IndexesOf(ImmutableArray<string> ids)
    {
        var indexes = new HashSet<int>(ids.Length);
        foreach (var id in ids)
        {
            if (_version.FindNode(id) is { } node) indexes.Add(node.Index);
        }

        return indexes;
    }

    private void CheckCancellation()
    {
        if (--_untilCheck > 0) return;
        _untilCheck = StepsBetweenCancellationChecks;
        _cancellationToken.ThrowIfCancellationRequested();
    }
}
