using System.Collections.Immutable;
using CityGraph.Explorer.Ties;
using CityGraph.Explorer.Time;
using CityGraph.Graph.Dates;
using Certainty = CityGraph.Explorer.Ties.Certainty;

namespace CityGraph.Explorer.Networks;

/// <summary>What makes a network: which cities, which ties, and how they are counted. Ids are without repetitions, in the order of their code points.</summary>
internal sealed record NetworkSelection
{
    /// <summary>Cities, regions and countries whose cities are the region; null for all cities.</summary>
    public ImmutableArray<string>? PlaceIds { get; init; }

    public NetworkBoundary Boundary { get; init; }

    /// <summary>Only ties in any of these; null for all ties.</summary>
    public ImmutableArray<string>? SectorIds { get; init; }

    /// <summary>Whether sectors that are part of those count.</summary>
    public bool IncludesNarrower { get; init; } = true;

    /// <summary>Whether sectors that are related to those count.</summary>
    public bool IncludesRelated { get; init; }

    public TieKinds Kinds { get; init; } = TieKinds.Agreement | TieKinds.Event;

    /// <summary>The stage that agreements must have got to; null: any, or none.</summary>
    public string? MinStage { get; init; }

    /// <summary>Null: any.</summary>
    public Certainty? MinCertainty { get; init; }

    /// <summary>How many independent sources each fact of a reason has; with 1 those without any count too.</summary>
    public int MinIndependentSources { get; init; } = 1;

    public UnknownEnds UnknownEnds { get; init; }

    public NetworkWeight Weight { get; init; }

    public NetworkDirection Direction { get; init; }

    /// <summary>Whether cities of the region that are tied to nobody are nodes.</summary>
    public bool KeepsIsolates { get; init; } = true;

    /// <summary>Only what possibly was the case at some time of this year; null: at any time. One of a series.</summary>
    public PartialDate? During { get; init; }

    /// <summary>Only the cities of the region in this country; null: all. One of a series.</summary>
    public string? CountryId { get; init; }

    /// <summary>The date and the moment for which the graph is read.</summary>
    public RootTime Time { get; init; }

    public bool IsDirected => Direction != NetworkDirection.None;
}

/// <summary>Where a network ends.</summary>
internal enum NetworkBoundary
{
    /// <summary>Cities of the region, and their partners elsewhere.</summary>
    TwoMode,

    /// <summary>All ties of the region's cities.</summary>
    Incident,

    /// <summary>Only ties within the region.</summary>
    Induced,
}

/// <summary>What becomes of ties without a known end.</summary>
internal enum UnknownEnds
{
    /// <summary>They last.</summary>
    StillActive,

    /// <summary>They last as long as they are attested.</summary>
    Censored,
}

/// <summary>What an edge weighs.</summary>
internal enum NetworkWeight
{
    /// <summary>1: the network has no weights.</summary>
    None,

    /// <summary>How many reasons there are.</summary>
    Reasons,

    /// <summary>How many independent sources.</summary>
    Sources,
}

/// <summary>Whether edges have a direction.</summary>
internal enum NetworkDirection
{
    None,

    /// <summary>From who took part in an event to who hosted it.</summary>
    Visits,
}
