namespace CityGraph.Analysis.Clustering;

/// <summary>What a mean of local clustering makes of nodes with fewer than two neighbours, which have none.</summary>
public enum DegreeBelowTwo
{
    /// <summary>They do not count: igraph's <c>nan</c>.</summary>
    LeftOut,

    /// <summary>They count as 0: igraph's <c>zero</c>; NetworkX's default.</summary>
    CountsAsZero,
}
