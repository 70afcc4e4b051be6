namespace CityGraph.Analysis.Inference;

/// <summary>A number for each pair of different nodes, such as ties in trade, distance or shared country; nodes with themselves have none.</summary>
/// <remarks>Memory: 8 n² bytes.</remarks>
public sealed class DyadicVariable
{
    /// <summary>The most nodes: 32 megabytes a variable.</summary>
    public const int MaximumNodes = 2_000;

    private DyadicVariable(string name, int nodeCount, bool isDirected, double[] values) => (Name, NodeCount, IsDirected, Values) = (name, nodeCount, isDirected, values);

    /// <summary>What it is called where something is wrong with it.</summary>
    public string Name { get; }

    public int NodeCount { get; }

    /// <summary>Whether both directions of a pair may differ.</summary>
    public bool IsDirected { get; }

    /// <summary>Rows of n numbers, one for each source; 0 on the diagonal; symmetric without direction.</summary>
    internal double[] Values { get; }

    /// <summary>The number of a pair of different nodes.</summary>
    public double this[int source, int target] => source != target ? Values[(source * NodeCount) + target] : throw new ArgumentException("A node and itself are no pair.", nameof(target));

    /// <summary>The ties of a network: for each pair how much its edges weigh together, 0 without. Self-loops are left out.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="network">At most <see cref="MaximumNodes"/> nodes; more give a reason.</param>
    public static Measured<DyadicVariable> Of(string name, Network network)
    {
        var n = network.NodeCount;
        if (n > MaximumNodes) return TooMany(n);
        var values = new double[n * n];
        var (sources, targets) = network.AllEnds();
        for (var edge = 0; edge < sources.Length; edge++)
        {
            var (source, target) = (sources[edge], targets[edge]);
            if (source == target) continue;
            values[(source * n) + target] += network.Weight(edge);
            if (!network.IsDirected) values[(target * n) + source] += network.Weight(edge);
        }

        return new DyadicVariable(name, n, network.IsDirected, values);
    }

    /// <summary>Makes one of its numbers. Missing numbers are refused with a reason: permutation would move them about.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="nodeCount">At most <see cref="MaximumNodes"/>; more give a reason.</param>
    /// <param name="isDirected">Whether both directions of a pair may differ.</param>
    /// <param name="value">The number of a source and a target, asked once for each pair (without direction, of the smaller first); null if it is missing.</param>
    public static Measured<DyadicVariable> Create(string name, int nodeCount, bool isDirected, Func<int, int, double?> value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(nodeCount);
        if (nodeCount > MaximumNodes) return TooMany(nodeCount);
        var values = new double[nodeCount * nodeCount];
        var (missing, first) = (0, (Source: 0, Target: 0));
        for (var source = 0; source < nodeCount; source++)
        {
            for (var target = isDirected ? 0 : source + 1; target < nodeCount; target++)
            {
                if (source == target) continue;
                if (value(source, target) is { } number && double.IsFinite(number))
                {
                    values[(source * nodeCount) + target] = number;
                    if (!isDirected) values[(target * nodeCount) + source] = number;
                }
                else if (missing++ == 0)
                {
                    first = (source, target);
                }
            }
        }

        if (missing == 0) return new DyadicVariable(name, nodeCount, isDirected, values);
        var pairs = missing == 1 ? "1 pair" : $"{missing} pairs";
        return new NotDefined($"'{name}' has no number for {pairs} of nodes, the first of them {first.Source} and {first.Target}: leave out nodes, or fill in what is missing.");
    }

    private static NotDefined TooMany(int nodes) => new($"Permuting pairs takes up to {MaximumNodes} nodes; there are {nodes}.");
}
