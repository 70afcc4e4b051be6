namespace CityGraph.Analysis.Distances;

/// <summary>
/// Eccentricity and what is made of it (F. Harary, Graph Theory, 1969, p. 35): the distance from a node to the farthest node that a path leads to.
/// In disconnected networks other components do not count, as in igraph (NetworkX refuses such networks); a node that reaches none has 0.
/// Self-loops and parallel edges change nothing (with lengths, the shortest of parallel edges counts). Bipartite networks are measured as one.
/// Complexity: O(n (n + m)) at worst without lengths, O(n (n + m) log m) with them.
/// </summary>
public static class Eccentricity
{
    /// <summary>The eccentricity of each node: in edges from 0 to n - 1.</summary>
    public static Measured<double[]> OfNodes(Network network, DistanceOptions? options = null, AnalysisRun? run = null) =>
        DistanceTotals.Of(network, options ?? DistanceOptions.Default, run).Farthest;

    /// <summary>The largest eccentricity: the longest of the shortest paths. With a direction, paths go along edges.</summary>
    public static Measured<double> Diameter(Network network, EdgeLength length = EdgeLength.Unit, AnalysisRun? run = null)
    {
        if (network.NodeCount == 0) return new NotDefined("A diameter needs at least one node.");
        var all = OfNodes(network, new() { Length = length }, run);
        return all.IsDefined ? all.Value.Max() : new NotDefined(all.Reason);
    }

    /// <summary>The smallest eccentricity: 0 where some node reaches none, as in igraph.</summary>
    public static Measured<double> Radius(Network network, DistanceOptions? options = null, AnalysisRun? run = null)
    {
        var all = OfNodes(network, options, run);
        if (!all.IsDefined) return new NotDefined(all.Reason);
        return all.Value.Length > 0 ? all.Value.Min() : new NotDefined("A radius needs at least one node.");
    }
}
