namespace CityGraph.Analysis.Clustering;

/// <summary>
/// How many pairs of different nodes have edges both ways, one way and none; they sum to n (n - 1) / 2. Self-loops, parallel edges and weights change nothing.
/// Edges without direction go both ways. P. W. Holland and S. Leinhardt, American Journal of Sociology 76(3), 1970. The same as igraph's and sna's.
/// </summary>
public readonly record struct DyadCensus(long Mutual, long Asymmetric, long Null)
{
    /// <summary>Counts in O(n + m).</summary>
    public static DyadCensus Of(Network network) => Of(SimpleNeighbours.Of(network));

    internal static DyadCensus Of(SimpleNeighbours neighbours)
    {
        var bothWays = neighbours.Tie.Length == 0 ? 2L * neighbours.PairCount : neighbours.Tie.AsSpan(0, neighbours.Start[^1]).Count(SimpleNeighbours.Mutual);
        var mutual = bothWays / 2;
        return new(mutual, neighbours.PairCount - mutual, ((long)neighbours.NodeCount * (neighbours.NodeCount - 1) / 2) - neighbours.PairCount);
    }
}
