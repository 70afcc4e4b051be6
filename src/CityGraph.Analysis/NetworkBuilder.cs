using System.Runtime.InteropServices;

namespace CityGraph.Analysis;

/// <summary>Takes edges in any order and makes a <see cref="Network"/> of them in O(n + m). Not safe for several threads.</summary>
public sealed class NetworkBuilder
{
    /// <summary>The least weight of an edge.</summary>
    public const double LeastWeight = 1e-50;

    /// <summary>The greatest weight of an edge. Within both, products of four weights, sums and inverses of them are finite and not 0.</summary>
    public const double GreatestWeight = 1e50;

    private readonly List<int> _sources = [];
    private readonly List<int> _targets = [];
    private readonly List<double> _weights = [];
    private readonly bool _isDirected;
    private readonly int _nodeCount;

    /// <param name="nodeCount">The number of nodes, 0 or more.</param>
    /// <param name="isDirected">Whether edges have a direction.</param>
    public NetworkBuilder(int nodeCount, bool isDirected)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(nodeCount);
        (_nodeCount, _isDirected) = (nodeCount, isDirected);
    }

    /// <summary>Adds an edge without weight: it weighs 1 if others have one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An end is no node.</exception>
    public NetworkBuilder Add(int source, int target)
    {
        CheckNode(source, nameof(source));
        CheckNode(target, nameof(target));
        if (_weights.Count > 0) _weights.Add(1);
        _sources.Add(source);
        _targets.Add(target);
        return this;
    }

    /// <summary>Adds an edge with a weight.</summary>
    /// <param name="source">A node.</param>
    /// <param name="target">A node.</param>
    /// <param name="weight">From <see cref="LeastWeight"/> to <see cref="GreatestWeight"/>: what weighs nothing is no edge.</param>
    /// <exception cref="ArgumentOutOfRangeException">An end is no node, or the weight is out of bounds.</exception>
    public NetworkBuilder Add(int source, int target, double weight)
    {
        // Sums of parallel edges are weights too, and may be greater.
        if (!(weight is >= LeastWeight and <= GreatestWeight * int.MaxValue))
        {
            throw new ArgumentOutOfRangeException(nameof(weight), weight, "The weight of an edge is from 1e-50 to 1e50.");
        }

        while (_weights.Count < _sources.Count) _weights.Add(1);
        Add(source, target);
        if (_weights.Count == _sources.Count) _weights[^1] = weight;
        else _weights.Add(weight);
        return this;
    }

    public Network Build() => new NetworkAssembler(_nodeCount, _sources.Count, _isDirected, _weights.Count > 0).Assemble(
        _sources.ToArray(), _targets.ToArray(), CollectionsMarshal.AsSpan(_weights));

    private void CheckNode(int node, string name)
    {
        if ((uint)node >= (uint)_nodeCount) throw new ArgumentOutOfRangeException(name, node, $"The network has {_nodeCount} nodes, numbered from 0.");
    }
}
