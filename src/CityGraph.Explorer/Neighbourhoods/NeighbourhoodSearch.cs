using System.Collections.Immutable;
using CityGraph.Explorer.Walks;
using CityGraph.Graph.Model;

namespace CityGraph.Explorer.Neighbourhoods;

/// <summary>
/// Finds what lies around nodes: a trip for each level, and one for what the nodes that were not gone from have to do with those shown, and how
/// much more lies behind them.
/// </summary>
internal sealed class NeighbourhoodSearch
{
    private readonly NeighbourhoodQuestion _question;
    private readonly Walk _walk;
    private readonly List<ShownNode> _shown = [];
    private readonly Dictionary<string, ShownNode> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FoundEdge> _edges = new(StringComparer.Ordinal);

    private NeighbourhoodSearch(NeighbourhoodQuestion question, Walk walk) => (_question, _walk) = (question, walk);

    public static ValueTask<FoundNeighbourhood> FindAsync(NeighbourhoodQuestion question, Walk walk) => new NeighbourhoodSearch(question, walk).FindAsync();

    private async ValueTask<FoundNeighbourhood> FindAsync()
    {
        foreach (var id in _question.Of) Show(id, 0);
        var frontier = _question.Of;
        for (var distance = 1; distance <= _question.Hops && !frontier.IsEmpty; distance++)
        {
            if (await _walk.GoAsync(frontier, expansion => expansion with { Ways = _question.Ways, CountNeighbours = true, CountFarDegrees = true }) is not { } level) break;
            if (distance == 1 && FindUnknown(level) is { } unknown) return new([], [], [], unknown);
            frontier = ShowNext(level, distance);
        }

        await JoinAsync();
        return new([.. Found()], [.. Drawn().OrderBy(edge => edge.Id, CodePointComparer.Instance)], _walk.Cuts.ToArray());
    }

    private string? FindUnknown(WalkedLevel level)
    {
        for (var i = 0; i < level.Asked.From.Length; i++)
        {
            if (level.Result.Nodes[i].Label is not { } label || !_question.Entities.Contains(label)) return level.Asked.From[i];
        }

        return null;
    }

    /// <summary>Shows what fits of what a level led to.</summary>
    /// <returns>The nodes from which the next level goes.</returns>
    private ImmutableArray<string> ShowNext(WalkedLevel level, int distance)
    {
        var candidates = new Dictionary<string, Candidate>(StringComparer.Ordinal);
        foreach (var edge in level.Result.Edges)
        {
            if (_byId.ContainsKey(edge.FarId)) continue;
            if (!candidates.TryGetValue(edge.FarId, out var candidate)) candidates.Add(edge.FarId, candidate = new(edge.FarId, edge.FarLabel, edge.FarDegree));
            candidate.Links++;
        }

        var next = new List<string>();
        foreach (var candidate in candidates.Values.Order(Candidate.By(_question.Rank)).Take(_question.MaxNodes - _shown.Count))
        {
            Show(candidate.Id, distance);
            if (_question.Passed.Contains(candidate.Label)) next.Add(candidate.Id);
        }

        TakeIn(level);
        return [.. next];
    }

    /// <summary>Reads the relationships between nodes that are shown where they are not known yet.</summary>
    private async ValueTask JoinAsync()
    {
        ImmutableArray<string> rest = [.. _shown.Where(node => !node.IsWhole).Select(node => node.Id)];
        ImmutableArray<string> shown = [.. _shown.Select(node => node.Id)];
        if (rest.IsEmpty) return;
        if (await _walk.GoAsync(rest, expansion => expansion with { Ways = _question.Ways, Within = shown, CountNeighbours = true }) is { } level) TakeIn(level);
    }

    /// <summary>Notes the edges between nodes that are shown, and what is known of the nodes gone from.</summary>
    private void TakeIn(WalkedLevel level)
    {
        for (var i = 0; i < level.Asked.From.Length; i++)
        {
            var node = _byId[level.Asked.From[i]];
            node.IsWhole = level.IsWhole[i];
            node.NeighbourCount = level.Result.Nodes[i].NeighbourCount;
        }

        foreach (var edge in level.Result.Edges)
        {
            if (!_byId.TryGetValue(edge.FarId, out var far)) continue;
            var near = _byId[level.Asked.From[edge.From]];
            near.ShownNeighbours.Add(far);
            far.ShownNeighbours.Add(near);
            var (from, to) = edge.IsOutgoing ? (near.Id, far.Id) : (far.Id, near.Id);
            _edges.TryAdd(edge.RelationshipId, new(edge.RelationshipId, _question.Ways[edge.Way].Type, from, to));
        }
    }

    /// <summary>As many edges as are drawn: first one that joins each node to what is nearer the middle, then those nearest the middle.</summary>
    private IEnumerable<FoundEdge> Drawn()
    {
        if (_edges.Count <= NeighbourhoodQuestion.MostEdges) return _edges.Values;
        _walk.Cuts.Add(new(CutReason.Drawn, Count: _edges.Count - NeighbourhoodQuestion.MostEdges));
        var nearestFirst = _edges.Values.OrderBy(edge => FartherOf(edge).Distance).ThenBy(edge => edge.Id, CodePointComparer.Instance).ToArray();
        var joined = new HashSet<ShownNode>(ReferenceEqualityComparer.Instance);
        var joining = nearestFirst.Where(edge => _byId[edge.From].Distance != _byId[edge.To].Distance && joined.Add(FartherOf(edge))).ToHashSet();
        return nearestFirst.OrderBy(edge => !joining.Contains(edge)).Take(NeighbourhoodQuestion.MostEdges);

        ShownNode FartherOf(FoundEdge edge) => _byId[edge.From].Distance > _byId[edge.To].Distance ? _byId[edge.From] : _byId[edge.To];
    }

    private IEnumerable<FoundNode> Found() => _shown.Select(node =>
        new FoundNode(node.Id, node.Distance, node.NeighbourCount, Math.Max(0, node.NeighbourCount - node.ShownNeighbours.Count)));

    private void Show(string id, int distance)
    {
        var node = new ShownNode(id, distance);
        _shown.Add(node);
        _byId.Add(id, node);
    }

    private sealed class ShownNode(string id, int distance)
    {
        public string Id { get; } = id;

        public int Distance { get; } = distance;

        /// <summary>Whether all its relationships to nodes that are shown are known.</summary>
        public bool IsWhole { get; set; }

        public int NeighbourCount { get; set; }

        public HashSet<ShownNode> ShownNeighbours { get; } = new(ReferenceEqualityComparer.Instance);
    }
}
