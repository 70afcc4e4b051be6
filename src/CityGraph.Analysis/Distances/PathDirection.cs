namespace CityGraph.Analysis.Distances;

/// <summary>Which way edges are followed from a node. Without direction both are the same; to disregard directions, measure the network made undirected.</summary>
public enum PathDirection
{
    /// <summary>Along edges: the distances from the node to the others.</summary>
    Out,

    /// <summary>Against edges: the distances from the others to the node.</summary>
    In,
}
