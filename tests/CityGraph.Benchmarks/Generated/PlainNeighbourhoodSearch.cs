namespace CityGraph.Benchmarks.Generated;

/// <summary>
/// What lies around a node, by hand over arrays: each level an equal share of the room, the first of each nearer node before the second of any, then
/// what was passed over; ranked by most relationships to the level before, then most in all, then by id.
/// </summary>
internal sealed class PlainNeighbourhoodSearch(PlainGraph graph)
{
    private const int PassedOver = -1;

    private readonly int[] _links = new int[graph.NodeCount];
    private readonly int[] _distances = new int[graph.NodeCount];
    private readonly int[] _seenFrom = new int[graph.NodeCount];
    private readonly List<int>[] _nearer = new List<int>[graph.NodeCount];

    /// <summary>Nodes with distance, number of neighbours and how many of these are not shown; and the relationships between them.</summary>
    public (List<(string Id, int Distance, int Degree, int Hidden)> Nodes, List<string> RelationshipIds) Find(int of, int hops, int maxNodes, int wayLimit)
    {
        var (shown, passedOver, last) = (new List<int> { of }, new List<int>(), new List<int> { of });
        _distances[of] = 1;
        for (var distance = 1; distance <= hops && last.Count > 0; distance++)
        {
            var candidates = Candidates(last, wayLimit);
            candidates.Sort(Compare);
            var room = maxNodes - shown.Count;
            var chosen = Choose(candidates, Math.Min(room, Math.Max(1, room / (hops - distance + 1))), last.Count);
            foreach (var candidate in candidates) _distances[candidate] = PassedOver;
            foreach (var candidate in chosen) _distances[candidate] = distance + 1;
            passedOver.AddRange(candidates.Where(candidate => _distances[candidate] == PassedOver));
            last = [.. candidates.Where(candidate => _distances[candidate] > 0)];
            shown.AddRange(last);
        }

        Fill(shown, passedOver, maxNodes, of);
        shown.Sort(1, shown.Count - 1, Comparer<int>.Create((one, other) => _distances[one] != _distances[other] ? _distances[one] - _distances[other] : Compare(one, other)));
        var nodes = new List<(string, int, int, int)>(shown.Count);
        var relationships = new List<int>();
        foreach (var node in shown) nodes.Add(Describe(node, relationships));
        relationships.Sort();
        foreach (var node in shown.Concat(passedOver)) (_distances[node], _links[node]) = (0, 0);
        return (nodes, relationships.ConvertAll(relationship => graph.RelationshipIds[relationship]));
    }

    private int Compare(int one, int other) => _links[one] != _links[other] ? _links[other] - _links[one]
        : graph.Degree(one) != graph.Degree(other) ? graph.Degree(other) - graph.Degree(one) : one - other;

    private List<int> Choose(List<int> ranked, int count, int nearerCount)
    {
        if (ranked.Count <= count) return ranked;
        var before = new int[nearerCount];
        var turns = ranked.ConvertAll(candidate => _nearer[candidate].Min(nearer => before[nearer]++));
        return [.. Enumerable.Range(0, ranked.Count).OrderBy(at => turns[at]).Take(count).Select(at => ranked[at])];
    }

    private List<int> Candidates(List<int> last, int wayLimit)
    {
        var candidates = new List<int>();
        for (var i = 0; i < last.Count; i++)
        {
            var (type, left) = (-1, 0);
            for (var at = graph.Start(last[i]); at < graph.End(last[i]); at++)
            {
                if (graph.Type[at] != type) (type, left) = (graph.Type[at], wayLimit);
                var far = graph.Far[at];
                if (left-- <= 0 || _distances[far] != 0) continue;
                if (_links[far]++ == 0)
                {
                    candidates.Add(far);
                    (_nearer[far] ??= []).Clear();
                }

                if (_nearer[far] is [] || _nearer[far][^1] != i) _nearer[far].Add(i);
            }
        }

        return candidates;
    }

    /// <summary>Shows what was passed over, as far as there is room, and finds shorter ways by it.</summary>
    private void Fill(List<int> shown, List<int> passedOver, int maxNodes, int of)
    {
        foreach (var node in passedOver.Take(maxNodes - shown.Count).ToArray())
        {
            _distances[node] = int.MaxValue;
            shown.Add(node);
        }

        foreach (var node in shown.Where(node => node != of)) _distances[node] = int.MaxValue;
        var queue = new Queue<int>([of]);
        while (queue.TryDequeue(out var near))
        {
            foreach (var far in graph.Far.AsSpan(graph.Start(near), graph.Degree(near)))
            {
                if (_distances[far] != int.MaxValue) continue;
                _distances[far] = _distances[near] + 1;
                queue.Enqueue(far);
            }
        }
    }

    private (string, int, int, int) Describe(int node, List<int> relationships)
    {
        var (degree, hidden) = (0, 0);
        for (var at = graph.Start(node); at < graph.End(node); at++)
        {
            var far = graph.Far[at];
            if (_distances[far] > 0 && graph.From[graph.Relationship[at]] == node) relationships.Add(graph.Relationship[at]);
            if (_seenFrom[far] == node + 1) continue;
            _seenFrom[far] = node + 1;
            degree++;
            if (_distances[far] <= 0) hidden++;
        }

        foreach (var far in graph.Far.AsSpan(graph.Start(node), graph.Degree(node))) _seenFrom[far] = 0;
        return (graph.NodeIds[node], _distances[node] - 1, degree, hidden);
    }
}
