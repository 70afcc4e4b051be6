namespace CityGraph.Benchmarks.Generated;

/// <summary>What lies around a node, by hand over arrays: most relationships to the level before first, then the most in all, then by id.</summary>
internal sealed class PlainNeighbourhoodSearch(PlainGraph graph)
{
    private readonly int[] _links = new int[graph.NodeCount];
    private readonly int[] _distances = new int[graph.NodeCount];
    private readonly int[] _seenFrom = new int[graph.NodeCount];

    /// <summary>Nodes with distance, number of neighbours and how many of these are not shown; and the relationships between them.</summary>
    public (List<(string Id, int Distance, int Degree, int Hidden)> Nodes, List<string> RelationshipIds) Find(int of, int hops, int maxNodes, int wayLimit)
    {
        var shown = new List<int> { of };
        _distances[of] = 1;
        for (int distance = 1, first = 0; distance <= hops && first < shown.Count; distance++)
        {
            var end = shown.Count;
            var candidates = Candidates(shown, first, wayLimit);
            candidates.Sort((one, other) => _links[one] != _links[other] ? _links[other] - _links[one]
                : graph.Degree(one) != graph.Degree(other) ? graph.Degree(other) - graph.Degree(one) : one - other);
            foreach (var candidate in candidates)
            {
                _links[candidate] = 0;
                if (shown.Count == maxNodes) continue;
                shown.Add(candidate);
                _distances[candidate] = distance + 1;
            }

            first = end;
        }

        var nodes = new List<(string, int, int, int)>(shown.Count);
        var relationships = new List<int>();
        foreach (var node in shown) nodes.Add(Describe(node, relationships));
        relationships.Sort();
        foreach (var node in shown) _distances[node] = 0;
        return (nodes, relationships.ConvertAll(relationship => graph.RelationshipIds[relationship]));
    }

    private List<int> Candidates(List<int> shown, int first, int wayLimit)
    {
        var candidates = new List<int>();
        for (var i = first; i < shown.Count; i++)
        {
            var (type, left) = (-1, 0);
            for (var at = graph.Start(shown[i]); at < graph.End(shown[i]); at++)
            {
                if (graph.Type[at] != type) (type, left) = (graph.Type[at], wayLimit);
                if (left-- <= 0 || _distances[graph.Far[at]] > 0) continue;
                if (_links[graph.Far[at]]++ == 0) candidates.Add(graph.Far[at]);
            }
        }

        return candidates;
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
            if (_distances[far] == 0) hidden++;
        }

        foreach (var far in graph.Far.AsSpan(graph.Start(node), graph.Degree(node))) _seenFrom[far] = 0;
        return (graph.NodeIds[node], _distances[node] - 1, degree, hidden);
    }
}
