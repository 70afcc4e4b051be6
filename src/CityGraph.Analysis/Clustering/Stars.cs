namespace CityGraph.Analysis.Clustering;

/// <summary>
/// Nodes with some of their neighbours: Σ C(d, k) over the numbers d of neighbours. Direction, weights, self-loops and parallel edges change nothing.
/// Exact up to 2⁵³, beyond to 16 digits. O(n + m) time. As KONECT's <c>s</c>, <c>z</c> and <c>x</c>.
/// J. Kunegis, KONECT: The Koblenz Network Collection, 2013.
/// </summary>
public static class Stars
{
    /// <summary>Nodes with two of their neighbours, k = 2: also paths of two edges, 2-stars.</summary>
    public static double Wedges(Network network) => Wedges(SimpleNeighbours.Of(network));

    /// <summary>Nodes with three of their neighbours, k = 3.</summary>
    public static double Claws(Network network) => (double)Count(SimpleNeighbours.Of(network), leaves: 3);

    /// <summary>Nodes with four of their neighbours, k = 4.</summary>
    public static double Crosses(Network network) => (double)Count(SimpleNeighbours.Of(network), leaves: 4);

    internal static double Wedges(SimpleNeighbours neighbours) => (double)Count(neighbours, leaves: 2);

    /// <summary>128 bits hold it for any network: no degree is 2³¹ or more.</summary>
    private static UInt128 Count(SimpleNeighbours neighbours, int leaves)
    {
        UInt128 sum = 0;
        for (var node = 0; node < neighbours.NodeCount; node++)
        {
            var degree = neighbours.Degree(node);
            if (degree < leaves) continue;
            UInt128 choices = 1;
            for (var i = 0; i < leaves; i++) choices = choices * (uint)(degree - i) / (uint)(i + 1);
            sum += choices;
        }

        return sum;
    }
}
