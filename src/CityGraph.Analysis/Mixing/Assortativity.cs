namespace CityGraph.Analysis.Mixing;

/// <summary>
/// Whether nodes are joined with others like them: Pearson's correlation of a number at both ends of edges, or Newman's coefficient for categories.
/// 1: only with the like; 0: as if by chance; below: with the unlike. Each undirected edge counts both ways; parallel edges and self-loops count as
/// edges. Weights are not used. O(n + m). M. E. J. Newman, Physical Review Letters 89, 2002, 208701 and Physical Review E 67, 2003, 026126.
/// </summary>
/// <remarks>The same as igraph's and, without self-loops, NetworkX's. With self-loops NetworkX counts the degree of their node once a loop less.</remarks>
public static class Assortativity
{
    /// <summary>
    /// By degree; in a directed network, by the out-degree of sources and the in-degree of targets. From -1 to 1.
    /// Undefined without edges and where all ends have the same degree.
    /// </summary>
    public static Measured<double> ByDegree(Network network)
    {
        var (ofSources, ofTargets) = (new double[network.NodeCount], new double[network.NodeCount]);
        for (var node = 0; node < network.NodeCount; node++) (ofSources[node], ofTargets[node]) = (network.OutDegree(node), network.InDegree(node));
        return Correlation(network, ofSources, ofTargets, "degree");
    }

    /// <summary>By a number that each node has, such as its latitude. From -1 to 1. Undefined without edges and where all ends have the same number.</summary>
    /// <param name="network">Any network.</param>
    /// <param name="values">One finite number for each node.</param>
    public static Measured<double> ByValue(Network network, ReadOnlySpan<double> values)
    {
        if (values.Length != network.NodeCount) throw new ArgumentException($"There are {network.NodeCount} nodes and {values.Length} values.", nameof(values));
        var copy = values.ToArray();
        return Correlation(network, copy, copy, "value");
    }

    /// <summary>
    /// By category: (Σ e(i,i) - Σ a(i) b(i)) / (1 - Σ a(i) b(i)), where e is the mixing matrix as shares, a and b its sums by row and by column.
    /// From -1 (not always reached) to 1. Undefined without edges and where all ends are of one category.
    /// </summary>
    /// <param name="network">Any network.</param>
    /// <param name="categories">The category of each node, from 0.</param>
    public static Measured<double> ByCategory(Network network, ReadOnlySpan<int> categories)
    {
        var count = Categories.Count(network, categories);
        if (network.EdgeCount == 0) return new NotDefined("Assortativity needs an edge.");
        var (from, to) = (new long[count], new long[count]);
        var (same, total) = (0L, 0L);
        var (sources, targets) = network.AllEnds();
        for (var edge = 0; edge < sources.Length; edge++)
        {
            var (source, target) = (categories[sources[edge]], categories[targets[edge]]);
            Count(source, target);
            if (!network.IsDirected) Count(target, source);
        }

        var (expected, isOne) = (0.0, false);
        for (var category = 0; category < from.Length; category++)
        {
            expected += (double)from[category] / total * to[category] / total;
            isOne |= from[category] == total && to[category] == total;
        }

        if (isOne) return new NotDefined("Assortativity is not defined where all ends of edges are of one category.");
        return (((double)same / total) - expected) / (1 - expected);

        void Count(int source, int target)
        {
            from[source]++;
            to[target]++;
            total++;
            if (source == target) same++;
        }
    }

    private static Measured<double> Correlation(Network network, double[] ofSources, double[] ofTargets, string what)
    {
        if (network.EdgeCount == 0) return new NotDefined("Assortativity needs an edge.");
        var (sources, targets) = network.AllEnds();
        var (meanOne, meanOther) = (0.0, 0.0);
        for (var edge = 0; edge < sources.Length; edge++)
        {
            meanOne += ofSources[sources[edge]];
            meanOther += ofTargets[targets[edge]];
        }

        if (!network.IsDirected) meanOne = meanOther = (meanOne + meanOther) / 2;
        (meanOne, meanOther) = (meanOne / sources.Length, meanOther / sources.Length);
        var (together, varianceOne, varianceOther) = (0.0, 0.0, 0.0);
        for (var edge = 0; edge < sources.Length; edge++)
        {
            var (one, other) = (ofSources[sources[edge]] - meanOne, ofTargets[targets[edge]] - meanOther);
            together += one * other;
            varianceOne += one * one;
            varianceOther += other * other;
        }

        // Both ways: the same products, and the squares of either end on both sides.
        if (!network.IsDirected) varianceOne = varianceOther = (varianceOne + varianceOther) / 2;
        if (IsNothing(varianceOne, meanOne, sources.Length) || IsNothing(varianceOther, meanOther, sources.Length))
        {
            return new NotDefined($"Assortativity is not defined where all ends of edges have the same {what}.");
        }

        return Math.Clamp(together / Math.Sqrt(varianceOne * varianceOther), -1, 1);
    }

    /// <summary>Whether a sum of squares is no more than what rounding makes of equal numbers.</summary>
    private static bool IsNothing(double squares, double mean, int count) => squares <= count * Math.Pow(1e-13 * mean, 2);
}
