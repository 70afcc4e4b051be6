using System.Runtime.CompilerServices;

namespace CityGraph.Analysis.Communities;

/// <summary>The weights of the edges from a node to each community near it, in flat memory that is used for one node after another.</summary>
/// <param name="most">How many communities there may be.</param>
internal sealed class Links(int most)
{
    private readonly double[] _weights = new double[most];
    private readonly int[] _labels = new int[most];
    private int _count;

    /// <summary>The communities near, in the order in which they were met.</summary>
    public ReadOnlySpan<int> Labels => _labels.AsSpan(0, _count);

    /// <summary>The weight of the edges to a community; 0 where there are none.</summary>
    public double this[int label] => _weights[label];

    /// <summary>Adds the edges of a node.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(LevelGraph graph, int node, int[] labels)
    {
        var (start, length) = (graph.Start[node], graph.Start[node + 1] - graph.Start[node]);
        var nodes = graph.Node.AsSpan(start, length);
        var weights = graph.Weight.AsSpan(start, length);
        for (var i = 0; i < nodes.Length; i++) Add(labels[nodes[i]], weights[i]);
    }

    /// <summary>Adds an edge.</summary>
    /// <param name="label">The community of its other end.</param>
    /// <param name="weight">Positive.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int label, double weight)
    {
        ref var sum = ref _weights[label];
        if (sum == 0) _labels[_count++] = label;
        sum += weight;
    }

    public void Clear()
    {
        foreach (var label in Labels) _weights[label] = 0;
        _count = 0;
    }
}
