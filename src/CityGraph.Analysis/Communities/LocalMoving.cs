namespace CityGraph.Analysis.Communities;

/// <summary>
/// Moves nodes to the neighbouring community where modularity gains most, or to an empty one, until none of those that wait has a better place. At
/// first all wait, in random order; after a move those neighbours wait again that are in other communities (the queue of Leiden, which Louvain may use
/// as well: S. Ozaki, H. Tezuka and M. Inaba, International Journal of Computer and Communication Engineering 5(3), 2016).
/// </summary>
/// <param name="most">How many nodes a graph may have: memory is kept from one level to the next.</param>
internal sealed class LocalMoving(int most)
{
    private readonly Links _links = new(most);
    private readonly Strength[] _totals = new Strength[most];
    private readonly int[] _sizes = new int[most];
    private readonly int[] _empty = new int[most];
    private readonly int[] _queue = new int[most];
    private readonly bool[] _waits = new bool[most];
    private int _emptyCount;

    /// <param name="graph">At most as large as said.</param>
    /// <param name="labels">The community of each node, from 0 to n - 1; changed in place.</param>
    /// <param name="random">Chooses the order.</param>
    /// <param name="end">Asked every 1,024 nodes.</param>
    /// <returns>What was gained, in units of weight; 0 if nothing was moved.</returns>
    public double Run(LevelGraph graph, int[] labels, SeededRandom random, CancellationToken end)
    {
        Begin(graph, labels, random);
        var (n, gained, asked) = (graph.NodeCount, 0.0, 0);
        for (var (head, waiting) = (0, n); waiting > 0; waiting--)
        {
            if ((++asked & 1023) == 0) end.ThrowIfCancellationRequested();
            var node = _queue[head];
            if (++head == n) head = 0;
            _waits[node] = false;
            var gain = Move(graph, labels, node);
            if (gain == 0) continue;
            gained += gain;
            for (var at = graph.Start[node]; at < graph.Start[node + 1]; at++)
            {
                var neighbour = graph.Node[at];
                if (_waits[neighbour] || labels[neighbour] == labels[node]) continue;
                _waits[neighbour] = true;
                // This node has left its place in the circle but still counts as waiting.
                var tail = head + waiting - 1;
                _queue[tail < n ? tail : tail - n] = neighbour;
                waiting++;
            }
        }

        return gained;
    }

    private void Begin(LevelGraph graph, int[] labels, SeededRandom random)
    {
        var n = graph.NodeCount;
        Array.Clear(_totals, 0, n);
        Array.Clear(_sizes, 0, n);
        for (var node = 0; node < n; node++)
        {
            _totals[labels[node]] += graph.Strengths[node];
            _sizes[labels[node]]++;
            (_queue[node], _waits[node]) = (node, true);
        }

        _emptyCount = 0;
        for (var label = n - 1; label >= 0; label--)
        {
            if (_sizes[label] == 0) _empty[_emptyCount++] = label;
        }

        random.Shuffle(_queue.AsSpan(0, n));
    }

    /// <summary>Moves one node, if that is worth it.</summary>
    private double Move(LevelGraph graph, int[] labels, int node)
    {
        _links.Add(graph, node, labels);
        var (own, strength) = (labels[node], graph.Strengths[node]);
        var without = _totals[own] - strength;
        var stay = _links[own] - graph.Expected(strength, without);
        var (best, most) = (own, stay + graph.Tolerance);
        foreach (var label in _links.Labels)
        {
            var gain = _links[label] - graph.Expected(strength, _totals[label]);
            if (gain > most && label != own) (best, most) = (label, gain);
        }

        _links.Clear();
        // A node that is not alone leaves one of the n communities empty.
        if (most < 0 && _sizes[own] > 1) (best, most) = (_empty[--_emptyCount], 0);
        if (best == own) return 0;
        _totals[own] = --_sizes[own] == 0 ? default : without;
        if (_sizes[own] == 0) _empty[_emptyCount++] = own;
        _totals[best] += strength;
        _sizes[best]++;
        labels[node] = best;
        return most - stay;
    }
}
