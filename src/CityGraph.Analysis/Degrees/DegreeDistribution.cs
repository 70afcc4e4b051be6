namespace CityGraph.Analysis.Degrees;

/// <summary>How many nodes have each degree.</summary>
/// <param name="Counts">By degree, from 0 to the greatest; empty for a network without nodes.</param>
public sealed record DegreeDistribution(IReadOnlyList<int> Counts)
{
    /// <summary>Counts degrees as <see cref="Degree"/> does, in O(n).</summary>
    public static DegreeDistribution Of(Network network, DegreeKind kind = DegreeKind.Total) => Of(Degree.OfNodes(network, kind));

    /// <summary>Counts degrees, or other whole numbers of nodes such as strengths, in O(n + greatest).</summary>
    /// <param name="degrees">From 0 on, in any order.</param>
    public static DegreeDistribution Of(IReadOnlyCollection<int> degrees)
    {
        if (degrees.Count == 0) return new([]);
        var counts = new int[degrees.Max() + 1];
        foreach (var degree in degrees) counts[degree]++;
        return new(counts);
    }

    /// <summary>The share of nodes with at least each degree (the complementary cumulative distribution): 1 at degree 0, never rising.</summary>
    public double[] SharesWithAtLeast()
    {
        var shares = new double[Counts.Count];
        double nodes = Counts.Sum(), atLeast = 0;
        for (var degree = shares.Length - 1; degree >= 0; degree--) shares[degree] = (atLeast += Counts[degree]) / nodes;
        return shares;
    }

    /// <summary>The histogram over bins, such as <see cref="DegreeBins.Logarithmic(int, int)"/>; those beyond the greatest degree have no nodes. Empty without nodes.</summary>
    public IReadOnlyList<DegreeBin> In(IReadOnlyList<(int From, int To)> bins)
    {
        if (Counts.Count == 0) return [];
        var (shares, nodes) = (SharesWithAtLeast(), (double)Counts.Sum());
        return [.. bins.Select(Count)];

        DegreeBin Count((int From, int To) bin)
        {
            var inBin = 0;
            for (var degree = bin.From; degree <= bin.To && degree < Counts.Count; degree++) inBin += Counts[degree];
            return new(bin.From, bin.To, inBin, inBin / (nodes * ((long)bin.To - bin.From + 1)), bin.From < shares.Length ? shares[bin.From] : 0);
        }
    }
}
