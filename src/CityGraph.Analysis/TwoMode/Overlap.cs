namespace CityGraph.Analysis.TwoMode;

/// <summary>What the number of neighbours that two nodes share is divided by: M. Latapy, C. Magnien and N. Del Vecchio, Social Networks 30(1), 2008, 31–48.</summary>
public enum Overlap
{
    /// <summary>The number of neighbours of either: cc• there, "dot" in NetworkX; Jaccard's coefficient.</summary>
    Jaccard,

    /// <summary>The smaller of their degrees: 1 where the neighbours of one are all neighbours of the other.</summary>
    Min,

    /// <summary>The larger of their degrees.</summary>
    Max,
}
