using System.Collections.Immutable;
using CityGraph.Graph.Dates;

namespace CityGraph.Explorer.Ties;

/// <summary>Something that cities can share, with all that a reason needs to know of it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Stage">How far an agreement got; null for the others, or if no source tells.</param>
/// <param name="Date">Of the stage or the event; null for a membership, whose date is that of its members.</param>
/// <param name="PaperIds">The papers of an agreement.</param>
/// <param name="Evidence">That it exists and what it is.</param>
/// <param name="Standings">Who takes part in it.</param>
/// <param name="Sectors">The sectors that it is said to be in.</param>
internal sealed record SharedThing(
    TieKind Kind,
    string Id,
    string Name,
    string? Stage,
    PartialDate? Date,
    ImmutableArray<string> PaperIds,
    Evidence Evidence,
    ImmutableArray<Standing> Standings,
    ImmutableArray<StatedSector> Sectors)
{
    /// <summary>The agreements that an event is about: where cities share one of them, the event is part of that reason.</summary>
    public ImmutableArray<string> AgreementIds { get; init; } = [];
}

/// <summary>A city's part in something shared.</summary>
/// <param name="CityId">The city.</param>
/// <param name="ThroughId">The organisation, part of the city, that stands for it; null if it takes part itself.</param>
/// <param name="Since">Since when, for a membership.</param>
/// <param name="Evidence">Of all the facts that this takes.</param>
internal sealed record Standing(string CityId, string? ThroughId, PartialDate? Since, Evidence Evidence);

/// <summary>A sector that something is said to be in.</summary>
internal sealed record StatedSector(string SectorId, Evidence Evidence);
