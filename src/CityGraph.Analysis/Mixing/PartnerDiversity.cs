namespace CityGraph.Analysis.Mixing;

/// <summary>How a node's partners are spread over categories, such as the countries that a city's partners lie in.</summary>
/// <param name="CategoryCount">How many categories they are of (richness).</param>
/// <param name="Blau">1 - Σ p², the chance that two partners drawn at random are of different categories (Gini-Simpson). From 0 to below 1. P. M. Blau, Inequality and Heterogeneity, 1977.</param>
/// <param name="Shannon">-Σ p ln p, in nats; 0 where all are of one category. C. E. Shannon, Bell System Technical Journal 27, 1948.</param>
public sealed record PartnerDiversity(int CategoryCount, double Blau, double Shannon)
{
    /// <summary>Of each node, in O(n + m log m). Each partner counts once, whatever the number of edges; a node is no partner of itself.</summary>
    /// <param name="network">Any network; direction is not used.</param>
    /// <param name="categories">The category of each node, from 0.</param>
    /// <returns>For each node; null without partners.</returns>
    public static PartnerDiversity?[] OfNodes(Network network, ReadOnlySpan<int> categories)
    {
        var counts = new int[Categories.Count(network, categories)];
        var simple = network.ToUndirected().Simplified();
        var all = new PartnerDiversity?[network.NodeCount];
        for (var node = 0; node < all.Length; node++)
        {
            var partners = simple.Successors(node);
            if (partners.IsEmpty) continue;
            foreach (var partner in partners) counts[categories[partner]]++;
            var (found, blau, shannon) = (0, 1.0, 0.0);
            foreach (var partner in partners)
            {
                ref var count = ref counts[categories[partner]];
                if (count == 0) continue;
                var share = (double)count / partners.Length;
                (found, blau, shannon, count) = (found + 1, blau - (share * share), shannon - (share * Math.Log(share)), 0);
            }

            all[node] = new(found, Math.Max(blau, 0), Math.Max(shannon, 0));
        }

        return all;
    }
}
