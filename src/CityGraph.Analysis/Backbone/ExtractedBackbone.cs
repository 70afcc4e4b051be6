namespace CityGraph.Analysis.Backbone;

/// <summary>The edges of a network that are stronger than chance makes them, and those that are not.</summary>
/// <param name="Edges">All edges of the network that was tested, by source, then target.</param>
/// <param name="Kept">The network that remains: all nodes, and the edges whose <see cref="BackboneEdge.AdjustedP"/> is at most alpha, with their weights.</param>
/// <param name="Alpha">Alpha, as asked for.</param>
/// <param name="Correction">The correction, as asked for.</param>
/// <param name="Tests">How many tests were corrected for.</param>
public sealed record ExtractedBackbone(IReadOnlyList<BackboneEdge> Edges, Network Kept, double Alpha, Correction Correction, long Tests)
{
    /// <param name="network">The network that was tested.</param>
    /// <param name="p">The p value of each of its edges.</param>
    /// <param name="tests">How many tests there were; those beyond the edges had a p of 1.</param>
    /// <param name="options">Alpha and correction.</param>
    internal static ExtractedBackbone Create(Network network, double[] p, long tests, BackboneOptions? options)
    {
        options ??= BackboneOptions.Default;
        var adjusted = PValues.Adjust(p, tests, options.Correction);
        var (sources, targets) = network.AllEnds();
        var edges = new BackboneEdge[p.Length];
        var kept = new NetworkBuilder(network.NodeCount, network.IsDirected);
        for (var edge = 0; edge < p.Length; edge++)
        {
            edges[edge] = new(sources[edge], targets[edge], network.Weight(edge), p[edge], adjusted[edge]);
            if (adjusted[edge] <= options.Alpha) kept.Add(sources[edge], targets[edge], network.Weight(edge));
        }

        return new(edges, kept.Build(), options.Alpha, options.Correction, tests);
    }
}
