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

    /// <summary>What levels led to and had no room for, the nearest first, then by rank: as many as there may be room for at the end.</summary>
    private readonly List<ShownNode> _passedOver = [];
    private readonly MetRelationships _metEdges = new();
    private readonly List<FoundEdge> _edges = [];

    /// <summary>Pairs of indexes of those that are joined, each once.</summary>
    private readonly HashSet<(int, int)> _joined = [];

    /// <summary>By index of those met; null for those that are not shown.</summary>
    private ShownNode?[] _shownByIndex = new ShownNode?[64];

    private NeighbourhoodSearch(NeighbourhoodQuestion question, Walk walk) => (_question, _walk) = (question, walk);

    private int Room => _question.MaxNodes - _shown.Count;

    public static ValueTask<FoundNeighbourhood> FindAsync(NeighbourhoodQuestion question, Walk walk) => new NeighbourhoodSearch(question, walk).FindAsync();

    private async ValueTask<FoundNeighbourhood> FindAsync()
    {
        foreach (var id in _question.Of) Show(new(_met.GetOrAdd(id), id, null, 0, 0));
        NodeList frontier = _question.Of;
        for (var distance = 1; distance <= _question.Hops && !frontier.IsEmpty; distance++)
        {
            if (await _walk.GoAsync(frontier, expansion => expansion with { Ways = _question.Ways, CountNeighbours = true, CountFarDegrees = true }) is not { } level) break;
            if (distance == 1 && FindUnknown(level) is { } unknown) return new([], [], [], unknown);
            frontier = ShowNext(level, distance);
        }

        foreach (var node in _passedOver.Take(Room)) Show(node);
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
        // All that was met before is shown, or was passed over by a level before.
        var first = _met.Count;
        var far = FarOf(level);
        var candidates = LevelCandidates.Of(level, far, first, _met.Count - first, _question.Rank);
        var chosen = candidates.Choose(Math.Min(Room, Math.Max(1, Room / (_question.Hops - distance + 1))));
        var next = new List<int>();
        for (var place = 0; place < chosen.Length; place++)
        {
            if (!chosen[place] && _passedOver.Count >= _question.MaxNodes) continue;
            var candidate = candidates.Ranked[place];
            var edge = level.Result.Edges[candidate.Position];
            var node = new ShownNode(first + candidate.Number, edge.FarId, edge.FarLabel, candidate.Rank, distance);
            if (!chosen[place])
            {
                _passedOver.Add(node);
                continue;
            }

            Show(node);
            if (_question.Passed.Contains(edge.FarLabel)) next.Add(node.Index);
        }

        TakeIn(level, near, far);
        return _met.Of(next);
    }

    /// <summary>Of each edge, the index of the node at its other end.</summary>
    private int[] FarOf(WalkedLevel level)
    {
        var numbers = level.Result.Edges.Numbers;
        var far = new int[numbers.Length];
        for (var i = 0; i < far.Length; i++) far[i] = _met.Far(numbers[i], i);
        return far;
    }

    /// <summary>Reads the relationships between nodes that are shown where they are not known yet.</summary>
    private async ValueTask JoinAsync()
    {
        var rest = _met.Of([.. _shown.Where(node => !node.IsWhole).Select(node => node.Index)]);
        var shown = _met.Of([.. _shown.Select(node => node.Index)]);
        if (rest.IsEmpty) return;
        if (await _walk.GoAsync(rest, expansion => expansion with { Ways = _question.Ways, Within = shown, CountNeighbours = true }) is not { } level) return;
        TakeIn(level, _met.Begin(level), FarOf(level));
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
            var near = _shownByIndex[from[i]]!;
            near.IsWhole = level.IsWhole[i];
            near.NeighbourCount = level.Result.Nodes[i].NeighbourCount;
            for (var position = level.Result.Edges.StartOf(i); position < level.Result.Edges.StartOf(i + 1); position++)
            {
                if (_shownByIndex[to[position]] is { } far && !_metEdges.Contains(level, position)) Join(level, position, near, far);
            }
        }
    }

    private void Join(WalkedLevel level, int position, ShownNode near, ShownNode far)
    {
        _metEdges.Add(level, position);
        var edge = level.Result.Edges[position];
        var (start, end) = edge.IsOutgoing ? (near.Id, far.Id) : (far.Id, near.Id);
        _edges.Add(new(edge.RelationshipId, _question.Ways[edge.Way].Type, start, end));
        if (!_joined.Add((Math.Min(near.Index, far.Index), Math.Max(near.Index, far.Index)))) return;
        near.ShownNeighbours.Add(far);
        if (far != near) far.ShownNeighbours.Add(near);
    }

    /// <summary>As many edges as are drawn: first one that joins each node to what is nearer the middle, then those nearest the middle.</summary>
    private IEnumerable<FoundEdge> Drawn()
    {
        if (_edges.Count <= NeighbourhoodQuestion.MostEdges) return _edges;
        _walk.Cuts.Add(new(CutReason.Drawn, Count: _edges.Count - NeighbourhoodQuestion.MostEdges));
        var shown = _shown.ToDictionary(node => node.Id, StringComparer.Ordinal);
        var nearestFirst = _edges.OrderBy(edge => FartherOf(edge).Distance).ThenBy(edge => edge.Id, CodePointComparer.Instance).ToArray();
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
            if (near.Label is { } label && !_question.Passed.Contains(label)) continue;
            foreach (var far in near.ShownNeighbours.Where(far => far.Distance > near.Distance + 1))
            {
                far.Distance = near.Distance + 1;
                queue.Enqueue(far);
            }
        }
    }

    private IEnumerable<FoundNode> Found() => _shown.Where(node => node.Label is null)
        .Concat(_shown.Where(node => node.Label is not null).OrderBy(node => node.Distance).ThenBy(node => node.Rank).ThenBy(node => node.Id, CodePointComparer.Instance))
        .Select(node => new FoundNode(node.Id, node.Distance, node.NeighbourCount, Math.Max(0, node.NeighbourCount - node.ShownNeighbours.Count)));

    private void Show(ShownNode node)
    {
        MakeRoom();
        _shown.Add(_shownByIndex[node.Index] = node);
    }

    /// <summary>For all that were met.</summary>
    private void MakeRoom()
    {
        if (_shownByIndex.Length < _met.Count) Array.Resize(ref _shownByIndex, Math.Max(_met.Count, _shownByIndex.Length * 2));
    }

    /// <param name="index">Its index among the nodes met.</param>
    /// <param name="id">Its id.</param>
    /// <param name="label">Its type; null for one in the middle.</param>
    /// <param name="rank">As <see cref="Candidate.Rank"/>.</param>
    /// <param name="distance">How many levels it took.</param>
    private sealed class ShownNode(int index, string id, string? label, ulong rank, int distance)
    {
        public int Index { get; } = index;

        public string Id { get; } = id;

        public string? Label { get; } = label;

        public ulong Rank { get; } = rank;

        /// <summary>From the nearest node in the middle, in relationships.</summary>
        public int Distance { get; set; } = distance;

        /// <summary>Whether all its relationships to nodes that are shown are known.</summary>
        public bool IsWhole { get; set; }

        public int NeighbourCount { get; set; }

        /// <summary>Each once; itself where it has a loop.</summary>
        public List<ShownNode> ShownNeighbours { get; } = [];
    }
}
