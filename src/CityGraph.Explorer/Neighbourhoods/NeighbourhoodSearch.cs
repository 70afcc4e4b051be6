using CityGraph.Explorer.Walks;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;

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
    private readonly MetNodes _met = new();

    /// <summary>By index of those met; null for those that are not shown.</summary>
    private readonly List<ShownNode?> _shownByIndex = [];

    /// <summary>What may be shown next, or was passed over at a level before, by index.</summary>
    private readonly List<Candidate?> _candidates = [];

    /// <summary>What a level led to and had no room for, the nearest first, then by rank.</summary>
    private readonly List<Candidate> _passedOver = [];
    private readonly IComparer<Candidate> _rank;
    private readonly Dictionary<string, FoundEdge> _edges = new(StringComparer.Ordinal);

    private NeighbourhoodSearch(NeighbourhoodQuestion question, Walk walk) => (_question, _walk, _rank) = (question, walk, Candidate.By(question.Rank));

    private int Room => _question.MaxNodes - _shown.Count;

    public static ValueTask<FoundNeighbourhood> FindAsync(NeighbourhoodQuestion question, Walk walk) => new NeighbourhoodSearch(question, walk).FindAsync();

    private async ValueTask<FoundNeighbourhood> FindAsync()
    {
        foreach (var id in _question.Of) Show(_met.GetOrAdd(id), null);
        NodeList frontier = _question.Of;
        for (var distance = 1; distance <= _question.Hops && !frontier.IsEmpty; distance++)
        {
            if (await _walk.GoAsync(frontier, expansion => expansion with { Ways = _question.Ways, CountNeighbours = true, CountFarDegrees = true }) is not { } level) break;
            if (distance == 1 && FindUnknown(level) is { } unknown) return new([], [], [], unknown);
            frontier = ShowNext(level, distance);
        }

        foreach (var candidate in _passedOver.Take(Room)) Show(candidate.Index, candidate);
        await JoinAsync();
        Shorten();
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

    /// <summary>Shows what fits of what a level led to. Each level to come keeps an equal share of the room.</summary>
    /// <returns>The nodes from which the next level goes.</returns>
    private NodeList ShowNext(WalkedLevel level, int distance)
    {
        var near = _met.Begin(level);
        var far = new int[level.Result.Edges.Length];
        var candidates = new List<Candidate>();
        for (var i = 0; i < far.Length; i++)
        {
            var node = far[i] = _met.Far(level.Result.Edges.Numbers[i], i);
            MakeRoom();
            if (_shownByIndex[node] is not null || _candidates[node]?.Distance < distance) continue;
            if (_candidates[node] is not { } candidate) candidates.Add(_candidates[node] = candidate = new(node, level, i, distance));
            candidate.Link(level.Result.Edges[i].From);
        }

        candidates.Sort(_rank);
        var share = Math.Min(Room, Math.Max(1, Room / (_question.Hops - distance + 1)));
        var chosen = candidates.Count > share ? [.. InTurn(candidates, near.Length).Take(share)] : candidates.ToHashSet();
        var next = new List<int>();
        foreach (var candidate in candidates)
        {
            if (!chosen.Contains(candidate))
            {
                _passedOver.Add(candidate);
                continue;
            }

            Show(candidate.Index, candidate);
            if (_question.Passed.Contains(candidate.Label)) next.Add(candidate.Index);
        }

        TakeIn(level, near, far);
        return _met.Of(next);
    }

    /// <summary>
    /// The first of each nearer node before the second of any, so that each leads somewhere: a hub, such as a network with its members, does not crowd
    /// out the one partner of an agreement.
    /// </summary>
    /// <param name="ranked">By rank.</param>
    /// <param name="nearerCount">How many nodes the level went from.</param>
    private static IEnumerable<Candidate> InTurn(List<Candidate> ranked, int nearerCount)
    {
        var before = new int[nearerCount];
        return ranked.Select(candidate => (Candidate: candidate, Turn: candidate.Nearer.Min(nearer => before[nearer]++)))
            .ToArray().OrderBy(one => one.Turn).Select(one => one.Candidate);
    }

    /// <summary>Reads the relationships between nodes that are shown where they are not known yet.</summary>
    private async ValueTask JoinAsync()
    {
        var rest = _met.Of([.. _shown.Where(node => !node.IsWhole).Select(node => node.Index)]);
        var shown = _met.Of([.. _shown.Select(node => node.Index)]);
        if (rest.IsEmpty) return;
        if (await _walk.GoAsync(rest, expansion => expansion with { Ways = _question.Ways, Within = shown, CountNeighbours = true }) is not { } level) return;
        var near = _met.Begin(level);
        var far = new int[level.Result.Edges.Length];
        for (var i = 0; i < far.Length; i++) far[i] = _met.Far(level.Result.Edges.Numbers[i], i);
        TakeIn(level, near, far);
    }

    /// <summary>Notes the edges between nodes that are shown, and what is known of the nodes gone from.</summary>
    /// <param name="level">What came.</param>
    /// <param name="from">The indexes of the nodes that it went from.</param>
    /// <param name="to">Of each edge, the index of the node at its other end.</param>
    private void TakeIn(WalkedLevel level, int[] from, int[] to)
    {
        MakeRoom();
        for (var i = 0; i < from.Length; i++)
        {
            var node = _shownByIndex[from[i]]!;
            node.IsWhole = level.IsWhole[i];
            node.NeighbourCount = level.Result.Nodes[i].NeighbourCount;
        }

        for (var i = 0; i < to.Length; i++)
        {
            if (_shownByIndex[to[i]] is not { } far) continue;
            var edge = level.Result.Edges[i];
            var near = _shownByIndex[from[edge.From]]!;
            near.ShownNeighbours.Add(far);
            far.ShownNeighbours.Add(near);
            var (start, end) = edge.IsOutgoing ? (near.Id, far.Id) : (far.Id, near.Id);
            _edges.TryAdd(edge.RelationshipId, new(edge.RelationshipId, _question.Ways[edge.Way].Type, start, end));
        }
    }

    /// <summary>As many edges as are drawn: first one that joins each node to what is nearer the middle, then those nearest the middle.</summary>
    private IEnumerable<FoundEdge> Drawn()
    {
        if (_edges.Count <= NeighbourhoodQuestion.MostEdges) return _edges.Values;
        _walk.Cuts.Add(new(CutReason.Drawn, Count: _edges.Count - NeighbourhoodQuestion.MostEdges));
        var shown = _shown.ToDictionary(node => node.Id, StringComparer.Ordinal);
        var nearestFirst = _edges.Values.OrderBy(edge => FartherOf(edge).Distance).ThenBy(edge => edge.Id, CodePointComparer.Instance).ToArray();
        var joined = new HashSet<ShownNode>(ReferenceEqualityComparer.Instance);
        var joining = nearestFirst.Where(edge => shown[edge.From].Distance != shown[edge.To].Distance && joined.Add(FartherOf(edge))).ToHashSet();
        return nearestFirst.OrderBy(edge => !joining.Contains(edge)).Take(NeighbourhoodQuestion.MostEdges);

        ShownNode FartherOf(FoundEdge edge) => shown[edge.From].Distance > shown[edge.To].Distance ? shown[edge.From] : shown[edge.To];
    }

    /// <summary>What was passed over at first may be a shorter way to what lies farther.</summary>
    private void Shorten()
    {
        var queue = new Queue<ShownNode>(_shown);
        while (queue.TryDequeue(out var near))
        {
            if (near.Candidate is { Label: var label } && !_question.Passed.Contains(label)) continue;
            foreach (var far in near.ShownNeighbours.Where(far => far.Distance > near.Distance + 1))
            {
                far.Distance = near.Distance + 1;
                queue.Enqueue(far);
            }
        }
    }

    private IEnumerable<FoundNode> Found() => _shown.Where(node => node.Candidate is null)
        .Concat(_shown.Where(node => node.Candidate is not null).OrderBy(node => node.Distance).ThenBy(node => node.Candidate!, _rank))
        .Select(node => new FoundNode(node.Id, node.Distance, node.NeighbourCount, Math.Max(0, node.NeighbourCount - node.ShownNeighbours.Count)));

    /// <param name="index">Its index among the nodes met.</param>
    /// <param name="candidate">As what it was found; null for one in the middle.</param>
    private void Show(int index, Candidate? candidate)
    {
        MakeRoom();
        _shown.Add(_shownByIndex[index] = new(index, _met.IdOf(index), candidate));
    }

    /// <summary>For all that were met.</summary>
    private void MakeRoom()
    {
        while (_shownByIndex.Count < _met.Count)
        {
            _shownByIndex.Add(null);
            _candidates.Add(null);
        }
    }

    private sealed class ShownNode(int index, string id, Candidate? candidate)
    {
        public int Index { get; } = index;

        public string Id { get; } = id;

        public Candidate? Candidate { get; } = candidate;

        public int Distance { get; set; } = candidate?.Distance ?? 0;

        /// <summary>Whether all its relationships to nodes that are shown are known.</summary>
        public bool IsWhole { get; set; }

        public int NeighbourCount { get; set; }

        public HashSet<ShownNode> ShownNeighbours { get; } = new(ReferenceEqualityComparer.Instance);
    }
}
