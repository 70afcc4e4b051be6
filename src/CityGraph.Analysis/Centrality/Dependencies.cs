namespace CityGraph.Analysis.Centrality;

/// <summary>
/// The shortest paths from one node and what they make of the others: with σ(v) the number of shortest paths to v, the dependency of the source on v is
/// δ(v) = Σ σ(v) / σ(w) (1 + δ(w)) over the edges from v to w that are on shortest paths.
/// with 1 for each leaf that is folded into v. U. Brandes, Journal of Mathematical Sociology 25(2), 2001. Used for one source after another, without allocating.
/// </summary>
internal abstract class Dependencies
{
    /// <summary>The nodes that paths lead to, by distance, the source first.</summary>
    public abstract ReadOnlySpan<int> Reached { get; }

    /// <summary>δ of the nodes reached but the source, by node; what is there for others means nothing.</summary>
    public abstract double[] OfNodes { get; }

    /// <summary>Finds the paths from a node. False if there are more to some node than a double holds (10^308).</summary>
    public abstract bool Compute(int source, CancellationToken cancellationToken);

    /// <summary>Adds the dependency of the source on each edge, the share of shortest paths that cross it summed over all nodes, a number of times.</summary>
    public abstract void AddEdges(double[] totals, double times);
}
