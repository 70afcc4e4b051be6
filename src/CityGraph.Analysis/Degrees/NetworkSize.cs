namespace CityGraph.Analysis.Degrees;

/// <summary>How large a network is, in numbers that need no normalisation.</summary>
/// <param name="Nodes">The number of nodes, n.</param>
/// <param name="Edges">The number of edges, m: self-loops and each of parallel edges included.</param>
/// <param name="Loops">Edges that lead from a node to itself.</param>
/// <param name="Parallels">Edges beyond the first between the same nodes (in the same direction).</param>
/// <param name="Isolates">Nodes without an edge.</param>
/// <param name="GreatestDegree">The most ends of edges at one node; 0 without nodes.</param>
/// <param name="TotalWeight">What all edges weigh together; m without weights.</param>
public sealed record NetworkSize(int Nodes, int Edges, int Loops, int Parallels, int Isolates, int GreatestDegree, double TotalWeight)
{
    /// <summary>Counts them in O(n + m).</summary>
    public static NetworkSize Of(Network network)
    {
        var (sources, targets) = network.AllEnds();
        var (loops, parallels, isolates, greatest, weight) = (0, 0, 0, 0, 0.0);
        for (var edge = 0; edge < sources.Length; edge++)
        {
            if (sources[edge] == targets[edge]) loops++;
            if (edge > 0 && sources[edge] == sources[edge - 1] && targets[edge] == targets[edge - 1]) parallels++;
            weight += network.Weight(edge);
        }

        for (var node = 0; node < network.NodeCount; node++)
        {
            var degree = network.Degree(node);
            if (degree == 0) isolates++;
            greatest = Math.Max(greatest, degree);
        }

        return new(network.NodeCount, sources.Length, loops, parallels, isolates, greatest, weight);
    }
}
