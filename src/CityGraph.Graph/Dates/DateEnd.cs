namespace CityGraph.Graph.Dates;

/// <summary>What is known of one end of a <see cref="PartialDate"/>.</summary>
public enum DateEnd
{
    /// <summary>It lies within the days that the text gives.</summary>
    Dated,

    /// <summary><c>..</c>: there is none, the period goes on.</summary>
    Open,

    /// <summary>Nothing is written: there is one, but the source does not give it.</summary>
    Unknown,
}
