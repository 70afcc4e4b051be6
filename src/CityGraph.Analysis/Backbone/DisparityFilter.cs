namespace CityGraph.Analysis.Backbone;

/// <summary>
/// The backbone of a weighted network: edges that carry more of a node's strength than if it were dealt out to its edges at random, each way as likely.
/// M. Á. Serrano, M. Boguñá and A. Vespignani, PNAS 106(16), 2009, 6483–6488. It misleads on projections, whose weights depend on the degrees in both modes:
/// there use <see cref="StochasticDegreeSequenceModel"/> or <see cref="FixedDegreeSequenceModel"/>.
/// </summary>
public static class DisparityFilter
{
    /// <summary>
    /// The p of an edge of weight w at an end with k edges of strength s together is (1 - w/s)^(k - 1), and 1 where k is 1; the smaller of its two ends'
    /// counts, as in the paper. With direction, the edges that leave the source and those that enter the target. Self-loops are left out, parallel edges are one that
    /// weighs what they weigh together. One test an edge. O(n + m), and O(m log m) to correct. Not defined without weights.
    /// </summary>
    public static Measured<ExtractedBackbone> Of(Network network, BackboneOptions? options = null)
    {
        if (!network.IsWeighted) return new NotDefined("The disparity filter needs a network with weights.");
        var simple = network.Simplified();
        var (sources, targets) = simple.AllEnds();
        var (strengthOut, strengthIn) = (new double[simple.NodeCount], new double[simple.NodeCount]);
        for (var edge = 0; edge < sources.Length; edge++)
        {
            strengthOut[sources[edge]] += simple.Weight(edge);
            (simple.IsDirected ? strengthIn : strengthOut)[targets[edge]] += simple.Weight(edge);
        }

        if (!simple.IsDirected) strengthIn = strengthOut;
        var p = new double[sources.Length];
        for (var edge = 0; edge < p.Length; edge++)
        {
            var (source, target, weight) = (sources[edge], targets[edge], simple.Weight(edge));
            p[edge] = Math.Min(
                AtEnd(weight, strengthOut[source], simple.OutDegree(source)),
                AtEnd(weight, strengthIn[target], simple.InDegree(target)));
        }

        return ExtractedBackbone.Create(simple, p, p.Length, options);
    }

    private static double AtEnd(double weight, double strength, int degree) => degree == 1 ? 1 : Math.Pow(Math.Max(0, 1 - (weight / strength)), degree - 1);
}
