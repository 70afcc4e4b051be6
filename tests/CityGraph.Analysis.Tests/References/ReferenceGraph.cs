namespace CityGraph.Analysis.Tests.References;

/// <summary>A random graph, or one of known shape, that the reference libraries were asked about.</summary>
/// <param name="Name">What kind it is, and its number.</param>
/// <param name="Network">The graph. Its edges have the numbers that they have in the fixtures.</param>
/// <param name="Groups">The group of each node, 0 to 2: what assortativity, brokerage and mixing ask for.</param>
/// <param name="Numbers">A number of each node, 0 to 9.</param>
/// <param name="First">A partition of the nodes.</param>
/// <param name="Second">Another.</param>
internal sealed record ReferenceGraph(string Name, Network Network, int[] Groups, double[] Numbers, int[] First, int[] Second)
{
    public bool IsDirected => Network.IsDirected;

    public bool IsWeighted => Network.IsWeighted;

    /// <summary>The graph without its weights.</summary>
    public Network Plain { get; } = WithoutWeights(Network);

    /// <summary>Whether an edge joins a node with itself.</summary>
    public bool HasLoops { get; } = Ends(Network).Any(ends => ends.Source == ends.Target);

    /// <summary>Whether two edges have the same ends; in a directed graph those that point at each other do not.</summary>
    public bool HasParallels { get; } = Ends(Network).Distinct().Count() < Network.EdgeCount;

    public bool IsSimple => !HasLoops && !HasParallels;

    private static Network WithoutWeights(Network network)
    {
        if (!network.IsWeighted) return network;
        var plain = new NetworkBuilder(network.NodeCount, network.IsDirected);
        foreach (var (source, target) in Ends(network)) plain.Add(source, target);
        return plain.Build();
    }

    private static IEnumerable<(int Source, int Target)> Ends(Network network) => Enumerable.Range(0, network.EdgeCount).Select(network.Ends);
}
