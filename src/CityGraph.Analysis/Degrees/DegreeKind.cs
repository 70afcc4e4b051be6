namespace CityGraph.Analysis.Degrees;

/// <summary>Which ends of edges a degree counts. In an undirected network all three are the same.</summary>
public enum DegreeKind
{
    /// <summary>Edges that leave a node and edges that enter it; a self-loop counts twice.</summary>
    Total,

    /// <summary>Edges that enter a node.</summary>
    In,

    /// <summary>Edges that leave a node.</summary>
    Out,
}
