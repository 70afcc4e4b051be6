namespace CityGraph.Analysis.Distances;

/// <summary>
/// Distances from a node where edges have lengths, in O((n + m) log m). E. W. Dijkstra, Numerische Mathematik 1, 1959. Used for one node after another.
/// </summary>
internal sealed class Dijkstra
{
    private const int NodesBetweenChecks = 4_096;

    private readonly PriorityQueue<int, double> _queue = new();
    private readonly Adjacency _along;
    private readonly double[] _lengths;
    private readonly int[] _order;
    private int _count;

    /// <param name="along">The edges to follow.</param>
    /// <param name="lengths">The length of each edge, positive and finite.</param>
    public Dijkstra(Adjacency along, double[] lengths)
    {
        var n = along.Start.Length - 1;
        (_along, _lengths, _order, Distance) = (along, lengths, new int[n], new double[n]);
        Array.Fill(Distance, double.PositiveInfinity);
    }

    /// <summary>The distance of each node; infinite where no path leads.</summary>
    public double[] Distance { get; }

    /// <summary>The nodes that paths lead to, by distance, the source first.</summary>
    public ReadOnlySpan<int> Reached => _order.AsSpan(0, _count);

    public void Run(int source, CancellationToken cancellationToken)
    {
        foreach (var node in Reached) Distance[node] = double.PositiveInfinity;
        _count = 0;
        _queue.Clear();
        Distance[source] = 0;
        _queue.Enqueue(source, 0);
        while (_queue.TryDequeue(out var node, out var distance))
        {
            // Entered again at a smaller distance since.
            if (distance > Distance[node]) continue;
            if (_count % NodesBetweenChecks == 0) cancellationToken.ThrowIfCancellationRequested();
            _order[_count++] = node;
            for (var at = _along.Start[node]; at < _along.Start[node + 1]; at++)
            {
                var through = distance + _lengths[_along.Edge[at]];
                var neighbour = _along.Node[at];
                if (through >= Distance[neighbour]) continue;
                Distance[neighbour] = through;
                _queue.Enqueue(neighbour, through);
            }
        }
    }
}
