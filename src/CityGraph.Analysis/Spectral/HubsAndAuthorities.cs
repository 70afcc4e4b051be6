namespace CityGraph.Analysis.Spectral;

/// <summary>
/// Hubs, from which edges lead to good authorities, and authorities, to which edges lead from good hubs: the leading eigenvectors of A Aᵀ and Aᵀ A, which are
/// the singular vectors of A, each scaled so that the greatest score is 1. From 0 to 1. Weighted networks use weights; parallel edges add up.
/// J. M. Kleinberg, Journal of the ACM 46(5), 1999 (HITS).
/// </summary>
/// <remarks>
/// Without direction both are <see cref="Eigenvector"/>, which squares to the same. Not defined where the leading singular value is not unique (within a
/// billionth), as where nodes with disjoint successors and predecessors do equally well. To about 1e-12, in some hundred times O(n + m). igraph scales the
/// same and gives some vector where it is not unique; of an undirected network of two modes, too, and counts its self-loops once. NetworkX scales to sum 1.
/// </remarks>
/// <param name="Hubs">By node.</param>
/// <param name="Authorities">By node.</param>
public sealed record HubsAndAuthorities(double[] Hubs, double[] Authorities)
{
    public static Measured<HubsAndAuthorities> OfNodes(Network network, AnalysisRun? run = null)
    {
        run ??= AnalysisRun.Default;
        if (network.EdgeCount == 0) return new NotDefined("Hubs and authorities need at least one edge.");
        if (!network.IsDirected)
        {
            var scores = Eigenvector.OfNodes(network, run);
            return scores.IsDefined ? new HubsAndAuthorities(scores.Value, [.. scores.Value]) : new NotDefined(scores.Reason);
        }

        var cover = DoubleCover.Of(network);
        var classes = CommunicatingClasses.Of(cover);
        if (LeadingEigenvalue.Of(cover, classes, run) is not { Perron: { } perron } leading) return LeadingEigenvalue.NotSettled;
        if (leading.IsShared || !perron.IsUnique) return new NotDefined("Hubs and authorities are not unique: the two greatest singular values of the network are equal.");
        var both = new double[cover.NodeCount];
        var nodes = classes[leading.Class];
        for (var i = 0; i < nodes.Length; i++) both[nodes[i]] = perron.Vector[i];
        return new HubsAndAuthorities(Scaled(both.AsSpan(0, network.NodeCount)), Scaled(both.AsSpan(network.NodeCount)));
    }

    private static double[] Scaled(ReadOnlySpan<double> scores)
    {
        var scaled = scores.ToArray();
        Dense.Scale(1 / scaled.Max(), scaled);
        return scaled;
    }
}
