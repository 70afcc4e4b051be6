namespace CityGraph.Graph.Queries;

public enum Comparison
{
    Equal,
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual,
    Contains,
    StartsWith,
    EndsWith,
}

/// <summary>How dates that are not exact to the day compare.</summary>
public enum DateMatch
{
    /// <summary>The comparison holds for at least one choice of days.</summary>
    Possibly,

    /// <summary>The comparison holds for every choice of days; never for approximate or uncertain dates.</summary>
    Certainly,
}

public enum Quantifier
{
    Some,
    All,
    None,
}
