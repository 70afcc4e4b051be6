namespace CityGraph.Analysis.Degrees;

/// <summary>
/// The sum of the weights of a node's edges; its degree where there are no weights. Parallel edges count each, a self-loop twice (once in and once out).
/// 0 for a node without edges. O(n + m). A. Barrat, M. Barthélemy, R. Pastor-Satorras and A. Vespignani, PNAS 101(11), 2004.
/// </summary>
public static class Strength
{
    public static double[] OfNodes(Network network, DegreeKind kind = DegreeKind.Total)
    {
        if (!network.IsWeighted) return Array.ConvertAll(Degree.OfNodes(network, kind), degree => (double)degree);
        var strengths = new double[network.NodeCount];
        var weights = network.Weights;
        for (var node = 0; node < strengths.Length; node++)
        {
            if (kind != DegreeKind.In || !network.IsDirected) strengths[node] += Sum(weights, network.SuccessorEdges(node));
            if (kind != DegreeKind.Out && network.IsDirected) strengths[node] += Sum(weights, network.PredecessorEdges(node));
        }

        return strengths;
    }

    private static double Sum(ReadOnlySpan<double> weights, ReadOnlySpan<int> edges)
    {
        var sum = 0.0;
        foreach (var edge in edges) sum += weights[edge];
        return sum;
    }
}
