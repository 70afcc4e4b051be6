namespace CityGraph.Analysis.Degrees;

/// <summary>
/// How many ends of edges a node has. Weights do not matter (see <see cref="Strength"/>). Parallel edges count each; a self-loop counts twice, in a
/// directed network once in and once out, so that degrees sum to 2m. From 0 on, without bound. O(n). igraph and NetworkX count the same.
/// </summary>
public static class Degree
{
    public static int[] OfNodes(Network network, DegreeKind kind = DegreeKind.Total)
    {
        var degrees = new int[network.NodeCount];
        for (var node = 0; node < degrees.Length; node++) degrees[node] = OfNode(network, node, kind);
        return degrees;
    }

    /// <summary>Degree divided by n - 1, the most that a simple network allows (2(n - 1) for both directions together).</summary>
    /// <remarks>From 0 to 1; above 1 only by self-loops and parallel edges. NetworkX divides the total of both directions by n - 1 instead.</remarks>
    public static Measured<double[]> Normalised(Network network, DegreeKind kind = DegreeKind.Total)
    {
        if (network.NodeCount < 2) return new NotDefined("A degree can be normalised only among at least two nodes.");
        var most = (network.NodeCount - 1.0) * (network.IsDirected && kind == DegreeKind.Total ? 2 : 1);
        return Array.ConvertAll(OfNodes(network, kind), degree => degree / most);
    }

    /// <summary>The mean over all nodes: 2m / n; m / n for one direction.</summary>
    public static Measured<double> Mean(Network network, DegreeKind kind = DegreeKind.Total)
    {
        if (network.NodeCount == 0) return new NotDefined("A mean degree needs at least one node.");
        var ends = network.IsDirected && kind != DegreeKind.Total ? 1.0 : 2.0;
        return ends * network.EdgeCount / network.NodeCount;
    }

    internal static int OfNode(Network network, int node, DegreeKind kind) => kind switch
    {
        DegreeKind.In => network.InDegree(node),
        DegreeKind.Out => network.OutDegree(node),
        _ => network.Degree(node),
    };
}
