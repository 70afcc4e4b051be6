namespace CityGraph.Analysis.Mixing;

/// <summary>
/// Coleman's index of inbreeding homophily for each category: how far the share of its ties that stay within it exceeds the share that they would have
/// if partners were chosen by chance from all others, as a part of the most that it could exceed it (where it falls short: of the most that it could
/// fall short). From -1 to 1, 0 for chance. Ties as in <see cref="EIIndex"/>. O(n + m). J. S. Coleman, Human Organization 17(4), 1958.
/// </summary>
public static class Homophily
{
    /// <param name="network">Any network.</param>
    /// <param name="categories">The category of each node, from 0.</param>
    /// <returns>For each category; null without ties, and where it has no node, all nodes, or only one.</returns>
    public static double?[] OfCategories(Network network, ReadOnlySpan<int> categories)
    {
        var sizes = new int[Categories.Count(network, categories)];
        foreach (var category in categories) sizes[category]++;
        var indexes = EIIndex.OfCategories(network, categories);
        var homophily = new double?[sizes.Length];
        for (var category = 0; category < sizes.Length; category++)
        {
            if (indexes[category] is not { } index || sizes[category] < 2 || sizes[category] == network.NodeCount) continue;
            var (share, byChance) = ((1 - index) / 2, (sizes[category] - 1.0) / (network.NodeCount - 1.0));
            homophily[category] = share >= byChance ? (share - byChance) / (1 - byChance) : (share - byChance) / byChance;
        }

        return homophily;
    }
}
