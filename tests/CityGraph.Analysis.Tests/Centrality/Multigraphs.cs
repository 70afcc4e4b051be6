namespace CityGraph.Analysis.Tests.Centrality;

/// <summary>Small networks by chance with everything that may trouble a search: self-loops, parallel edges, parts that nothing joins, ties between lengths.</summary>
internal static class Multigraphs
{
    /// <summary>Up to 8 nodes. Weights are 0.5, 1 or 2: sums of them and of their inverses are exact, so that paths are as long or not.</summary>
    public static Network Random(int seed, bool isDirected, bool isWeighted = false)
    {
        var random = new SeededRandom(seed);
        var nodes = 1 + random.Next(8);
        var network = new NetworkBuilder(nodes, isDirected);
        for (var edges = random.Next(2 * nodes); edges >= 0; edges--)
        {
            var (source, target, weight) = (random.Next(nodes), random.Next(nodes), Math.Pow(2, random.Next(3) - 1));
            if (isWeighted) network.Add(source, target, weight);
            else network.Add(source, target);
        }

        return network.Build();
    }
}
