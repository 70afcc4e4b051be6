namespace CityGraph.Analysis.Spectral;

/// <summary>How PageRank walks.</summary>
public sealed record PageRankOptions
{
    /// <summary>The chance to follow an edge rather than to jump, from 0 on and below 1.</summary>
    public double Damping { get; init; } = 0.85;

    /// <summary>How likely a jump leads to each node, by node, not negative, in any scale; each as likely if null.</summary>
    public IReadOnlyList<double>? Personalisation { get; init; }

    internal double[] JumpsAmong(int nodes)
    {
        if (!(Damping >= 0 && Damping < 1)) throw new ArgumentException($"PageRank's damping is from 0 on and below 1, not {Damping}.");
        var jumps = new double[nodes];
        if (Personalisation is null)
        {
            Array.Fill(jumps, 1.0 / nodes);
            return jumps;
        }

        if (Personalisation.Count != nodes) throw new ArgumentException($"PageRank's personalisation has {Personalisation.Count} numbers for {nodes} nodes.");
        var sum = 0.0;
        for (var node = 0; node < nodes; node++)
        {
            jumps[node] = Personalisation[node];
            if (!(jumps[node] >= 0 && double.IsFinite(jumps[node]))) throw new ArgumentException($"PageRank's personalisation of node {node} is {jumps[node]}: it is finite and not negative.");
            sum += jumps[node];
        }

        if (!(sum > 0 && double.IsFinite(sum))) throw new ArgumentException("PageRank's personalisation needs a node to jump to.");
        for (var node = 0; node < nodes; node++) jumps[node] /= sum;
        return jumps;
    }
}
