using System.Collections.Immutable;
using CityGraph.Graph.Embedded.Memory;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Embedded.Queries;

/// <summary>
/// Answers an expansion from one version, from the lists of relationships as they lie: nothing is sorted, and nothing is allocated for an edge
/// beside its place in the answer. O(relationships of the nodes).
/// </summary>
internal sealed class Expander
{
    private const int StepsBetweenCancellationChecks = 1024;

    private readonly Expansion _expansion;
    private readonly GraphVersion _version;
    private readonly CompiledWay[] _ways;
    private readonly HashSet<int>? _excluded;
    private readonly HashSet<int>? _within;
    private readonly HashSet<int>? _neighbours;
    private readonly ImmutableArray<ExpandedEdge>.Builder _edges = ImmutableArray.CreateBuilder<ExpandedEdge>();
    private readonly CancellationToken _cancellationToken;
    private int _untilCheck = StepsBetweenCancellationChecks;

    private Expander(GraphVersion version, Expansion expansion, CancellationToken cancellationToken)
    {
        (_version, _expansion, _cancellationToken) = (version, expansion, cancellationToken);
        _ways = CompiledWay.All(expansion, new(version, cancellationToken));
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
        for (var i = 0; i < expansion.From.Length; i++) nodes.Add(expander.Expand(i));
        return new(version.Number, nodes.MoveToImmutable(), expander._edges.DrainToImmutable());
    }

    private ExpandedNode Expand(int position)
    {
        if (_version.FindNode(_expansion.From[position]) is not { } node) return default;
        var count = 0;
        _neighbours?.Clear();
        for (var way = 0; way < _ways.Length; way++) count += Expand(position, node, way);
        return new(node.Type.Name, count, _neighbours?.Count ?? 0);
    }

    /// <summary>Gives the edges of a node along one way, as far as the limits allow.</summary>
    /// <returns>How many there are.</returns>
    private int Expand(int position, NodeRecord node, int way)
    {
        var compiled = _ways[way];
        var end = Math.Min((long)_edges.Count + _expansion.WayLimit, _expansion.EdgeLimit);
        var count = 0;
        var steps = compiled.Route.From(node);
        while (steps.MoveNext())
        {
            CheckCancellation();
            var reached = steps.Current;
            var far = reached.Node;
            if (_excluded?.Contains(far.Index) == true || !compiled.Admits(reached)) continue;
            _neighbours?.Add(far.Index);
            if (_within?.Contains(far.Index) == false) continue;
            count++;
            if (_edges.Count >= end) continue;
            var relationship = reached.Relationship!;
            _edges.Add(new(position, way, relationship.Id, relationship.From == node.Index, far.Id, far.Type.Name, FarDegree(far.Index)));
        }

        return count;
    }

    private int FarDegree(int node)
    {
        if (!_expansion.CountFarDegrees) return 0;
        var degree = 0;
        foreach (var way in _ways) degree += way.DegreeOf(node);
        return degree;
    }

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
