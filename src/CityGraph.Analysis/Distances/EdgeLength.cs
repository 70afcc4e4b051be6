namespace CityGraph.Analysis.Distances;

/// <summary>How long an edge is where distances are measured. In a network without weights each is 1 long in any case.</summary>
public enum EdgeLength
{
    /// <summary>1: a distance is a number of edges.</summary>
    Unit,

    /// <summary>Its weight: for weights that say how far apart its ends are.</summary>
    Weight,

    /// <summary>1 / weight: for weights that say how strong a tie is (M. E. J. Newman, Physical Review E 64, 016132, 2001).</summary>
    InverseWeight,
}
