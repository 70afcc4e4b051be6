namespace CityGraph.Graph.Dates;

/// <summary>Whether a comparison of partial dates holds.</summary>
public enum Certainty
{
    /// <summary>For no choice of days.</summary>
    Not,

    /// <summary>For some choice of days.</summary>
    Possibly,

    /// <summary>For every choice of days, and neither date is approximate or uncertain.</summary>
    Certainly,
}
