namespace CityGraph.Analysis.Tests.Spectral;

/// <summary>The same network with other numbers for its nodes.</summary>
internal static class Relabelled
{
    /// <returns>The network, and the new number of each node.</returns>
    public static (Network Network, int[] NumberOf) By(long seed, Network network)
    {
        int[] numberOf = [.. Enumerable.Range(0, network.NodeCount)];
        new SeededRandom(seed).Shuffle<int>(numberOf);
        var relabelled = new NetworkBuilder(network.NodeCount, network.IsDirected);
        for (var edge = 0; edge < network.EdgeCount; edge++)
        {
            var (source, target) = network.Ends(edge);
            if (network.IsWeighted) relabelled.Add(numberOf[source], numberOf[target], network.Weight(edge));
            else relabelled.Add(numberOf[source], numberOf[target]);
        }

        return (relabelled.Build(), numberOf);
    }

    /// <summary>That a measure of nodes stays with the nodes, within 1e-10, or is not defined for either.</summary>
    public static void GivesTheSame(long seed, Network network, Func<Network, Measured<double[]>> measure)
    {
        var (relabelled, numberOf) = By(seed, network);
        var (before, after) = (measure(network), measure(relabelled));
        Assert.Equal(before.Reason, after.Reason);
        for (var node = 0; before.IsDefined && node < numberOf.Length; node++) Assert.Equal(before.Value[node], after.Value![numberOf[node]], 1e-10);
    }
}
