namespace CityGraph.Analysis.Mixing;

/// <summary>
/// The E-I index: (external - internal) / (external + internal), of ties that lead out of a category and ties within one. -1: all within; 1: all out.
/// Parallel edges count as edges, self-loops do not count, direction and weights are not used. O(n + m).
/// D. Krackhardt and R. N. Stern, Social Psychology Quarterly 51(2), 1988.
/// </summary>
public static class EIIndex
{
    /// <summary>Of the whole network. Undefined without ties.</summary>
    /// <param name="network">Any network.</param>
    /// <param name="categories">The category of each node, from 0.</param>
    public static Measured<double> OfNetwork(Network network, ReadOnlySpan<int> categories)
    {
        Categories.Count(network, categories);
        var (sources, targets) = network.AllEnds();
        var (external, within) = (0L, 0L);
        for (var edge = 0; edge < sources.Length; edge++)
        {
            if (sources[edge] == targets[edge]) continue;
            if (categories[sources[edge]] == categories[targets[edge]]) within++;
            else external++;
        }

        return external + within == 0 ? new NotDefined("The E-I index needs a tie.") : (double)(external - within) / (external + within);
    }

    /// <summary>Of each category: of the ends of ties that its nodes have. Null for a category without ties.</summary>
    /// <param name="network">Any network.</param>
    /// <param name="categories">The category of each node, from 0.</param>
    public static double?[] OfCategories(Network network, ReadOnlySpan<int> categories)
    {
        var count = Categories.Count(network, categories);
        var (external, within) = (new long[count], new long[count]);
        for (var node = 0; node < network.NodeCount; node++)
        {
            var ofNode = OfNode(network, categories, node);
            external[categories[node]] += ofNode.External;
            within[categories[node]] += ofNode.Within;
        }

        return [.. external.Zip(within, Index)];
    }

    /// <summary>Of each node. Null for a node without ties.</summary>
    /// <param name="network">Any network.</param>
    /// <param name="categories">The category of each node, from 0.</param>
    public static double?[] OfNodes(Network network, ReadOnlySpan<int> categories)
    {
        Categories.Count(network, categories);
        var indexes = new double?[network.NodeCount];
        for (var node = 0; node < indexes.Length; node++)
        {
            var (external, within) = OfNode(network, categories, node);
            indexes[node] = Index(external, within);
        }

        return indexes;
    }

    private static double? Index(long external, long within) => external + within == 0 ? null : (double)(external - within) / (external + within);

    private static (long External, long Within) OfNode(Network network, ReadOnlySpan<int> categories, int node)
    {
        var (external, within) = (0L, 0L);
        Count(network.Successors(node), categories);
        if (network.IsDirected) Count(network.Predecessors(node), categories);
        return (external, within);

        void Count(ReadOnlySpan<int> neighbours, ReadOnlySpan<int> categories)
        {
            foreach (var neighbour in neighbours)
            {
                if (neighbour == node) continue;
                if (categories[neighbour] == categories[node]) within++;
                else external++;
            }
        }
    }
}
