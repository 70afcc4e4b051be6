using CityGraph.Graph.Dates;

namespace CityGraph.Graph.Model;

/// <summary>The kinds of property values, with the .NET type that holds a value of each.</summary>
public enum PropertyKind
{
    /// <summary><see cref="string"/>; compared and sorted by code point.</summary>
    String,

    /// <summary><see cref="string"/>, one of the definition's values; sorted by their declared order.</summary>
    Enum,

    /// <summary><see cref="bool"/>; false before true.</summary>
    Boolean,

    /// <summary><see cref="long"/>.</summary>
    Integer,

    /// <summary><see cref="double"/>, finite.</summary>
    Float,

    /// <summary><see cref="PartialDate"/>; sorted by first possible day, then last possible day, then text.</summary>
    Date,

    /// <summary><see cref="DateTimeOffset"/> in UTC, to the millisecond.</summary>
    Instant,
}
