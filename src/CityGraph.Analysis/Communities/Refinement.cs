namespace CityGraph.Analysis.Communities;

/// <summary>
/// Divides communities into parts that are well connected, which Leiden makes the nodes of the next level. Each node, in random order, joins a part
/// of its own community if it is still alone and both are connected to the rest of the community at least as much as expected; which one is left
/// to chance, more likely the more modularity gains.
/// </summary>
/// <param name="most">How many nodes a graph may have: memory is kept from one level to the next.</param>
/// <param name="randomness">θ, in units of the mean weight of an edge: near 0 the best part is taken.</param>
internal sealed class Refinement(int most, double randomness)
{
    private readonly Links _links = new(most);
    private readonly Strength[] _totals = new Strength[most];
    private readonly Strength[] _parts = new Strength[most];
    private readonly double[] _outward = new double[most];
    private readonly bool[] _joined = new bool[most];
    private readonly int[] _order = new int[most];
    private readonly int[] _candidates = new int[most];
    private readonly double[] _gains = new double[most];

    /// <param name="graph">At most as large as said.</param>
    /// <param name="labels">The community of each node, from 0 to n - 1.</param>
    /// <param name="random">Chooses the order and the parts.</param>
    /// <param name="end">Asked every 1,024 nodes.</param>
    /// <returns>The part of each node, from 0 to n - 1.</returns>
    public int[] Run(LevelGraph graph, int[] labels, SeededRandom random, CancellationToken end)
    {
        var parts = Begin(graph, labels, random);
        for (var i = 0; i < parts.Length; i++)
        {
            if ((i & 1023) == 0) end.ThrowIfCancellationRequested();
            var node = _order[i];
            if (_joined[node] || !IsWellConnected(graph, node, labels[node])) continue;
            for (var at = graph.Start[node]; at < graph.Start[node + 1]; at++)
            {
                var neighbour = graph.Node[at];
                if (labels[neighbour] == labels[node]) _links.Add(parts[neighbour], graph.Weight[at]);
            }

            var part = Choose(graph, node, labels[node], random);
            if (part != node)
            {
                parts[node] = part;
                _joined[node] = _joined[part] = true;
                _parts[part] += graph.Strengths[node];
                _outward[part] += _outward[node] - (2 * _links[part]);
            }

            _links.Clear();
        }

        return parts;
    }

    private int[] Begin(LevelGraph graph, int[] labels, SeededRandom random)
    {
        var n = graph.NodeCount;
        Array.Clear(_totals, 0, n);
        Array.Clear(_joined, 0, n);
        graph.Strengths.CopyTo(_parts, 0);
        for (var node = 0; node < n; node++)
        {
            _order[node] = node;
            _totals[labels[node]] += graph.Strengths[node];
            var outward = 0.0;
            for (var at = graph.Start[node]; at < graph.Start[node + 1]; at++) outward += labels[graph.Node[at]] == labels[node] ? graph.Weight[at] : 0;
            _outward[node] = outward;
        }

        var parts = _order.AsSpan(0, n).ToArray();
        random.Shuffle(_order.AsSpan(0, n));
        return parts;
    }

    /// <summary>Whether as much of a part's weight leads to the rest of its community as expected.</summary>
    private bool IsWellConnected(LevelGraph graph, int part, int label) =>
        _outward[part] + graph.Tolerance >= graph.Expected(_parts[part], _totals[label] - _parts[part]);

    /// <summary>The part for a node: itself, which gains nothing, or one of those that it has edges to.</summary>
    private int Choose(LevelGraph graph, int node, int label, SeededRandom random)
    {
        var (count, greatest) = (1, 0.0);
        (_candidates[0], _gains[0]) = (node, 0);
        foreach (var part in _links.Labels)
        {
            var gain = _links[part] - graph.Expected(graph.Strengths[node], _parts[part]);
            if (gain < 0 || !IsWellConnected(graph, part, label)) continue;
            (_candidates[count], _gains[count++]) = (part, gain);
            greatest = Math.Max(greatest, gain);
        }

        var sum = 0.0;
        for (var i = 0; i < count; i++) sum += _gains[i] = Math.Exp((_gains[i] - greatest) / randomness);
        var chosen = random.NextDouble() * sum;
        for (var i = 0; i < count; i++)
        {
            if ((chosen -= _gains[i]) < 0) return _candidates[i];
        }

        return _candidates[count - 1];
    }
}
