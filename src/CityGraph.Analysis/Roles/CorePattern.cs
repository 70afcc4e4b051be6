namespace CityGraph.Analysis.Roles;

/// <summary>The ideal pattern that a division into core and periphery is compared with.</summary>
public enum CorePattern
{
    /// <summary>Each core node is tied with every other node, peripheral nodes only with the core: a star with many centres.</summary>
    CoreReachesAll,

    /// <summary>Core nodes are tied with each other, peripheral ones are not; ties between both are not looked at.</summary>
    CoreAgainstPeriphery,
}
