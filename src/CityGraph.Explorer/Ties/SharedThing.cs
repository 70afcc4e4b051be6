using System.Collections.Immutable;
using CityGraph.Graph.Dates;

namespace CityGraph.Explorer.Ties;

/// <summary>All that places have part in, and the places that were met.</summary>
internal sealed record SharedThings(ImmutableArray<SharedThing> All, PlaceTree Places)
{
    /// <summary>The sources of all claims, each as often as it occurs.</summary>
    public IEnumerable<string> SourceIds =>
        from thing in All
        from evidence in thing.Standings.Select(standing => standing.Evidence).Concat(thing.Sectors.Select(stated => stated.Evidence)).Prepend(thing.Evidence)
        from claim in evidence.Claims
        where claim.SourceId is not null
        select claim.SourceId;
}

/// <summary>Something that places can share, with all that a reason needs to know of it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Evidence">That it exists and what it is.</param>
/// <param name="Standings">Who takes part in it.</param>
/// <param name="Sectors">The sectors that it is said to be in.</param>
internal sealed record SharedThing(
    TieKind Kind,
    string Id,
    string Name,
    Evidence Evidence,
    ImmutableArray<Standing> Standings,
    ImmutableArray<StatedSector> Sectors)
{
    /// <summary>How far an agreement got; null for the others, or if no source tells.</summary>
    public string? Stage { get; init; }

    /// <summary>Of the stage or the event; null for a membership, whose date is that of its members.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>The first date that is known of an agreement: of a signed paper, of an event that reached something, or of its stage; null if one of them has none.</summary>
    public PartialDate? Began { get; init; }

    /// <summary>The papers of an agreement.</summary>
    public ImmutableArray<string> PaperIds { get; init; } = [];

    /// <summary>The agreements that an event is about: where places share one of them, the event is part of that reason.</summary>
    public ImmutableArray<string> AgreementIds { get; init; } = [];

    /// <summary>How many standings and claims it holds.</summary>
    public int Size => Evidence.Claims.Length + Standings.Sum(standing => 1 + standing.Evidence.Claims.Length) + Sectors.Sum(stated => 1 + stated.Evidence.Claims.Length);

    /// <summary>The standings of each place.</summary>
    public IReadOnlyDictionary<string, Standing[]> Parts => field ??=
        Standings.GroupBy(standing => standing.PlaceId, StringComparer.Ordinal).ToDictionary(part => part.Key, part => part.ToArray(), StringComparer.Ordinal);
}

/// <summary>A place's part in something shared.</summary>
/// <param name="PlaceId">The place.</param>
/// <param name="ThroughId">The organisation, part of the place, that stands for it; null if it takes part itself.</param>
/// <param name="Since">Since when, for a membership.</param>
/// <param name="Evidence">Of all the facts that this takes.</param>
/// <param name="Way">From the place to what is shared.</param>
internal sealed record Standing(string PlaceId, string? ThroughId, PartialDate? Since, Evidence Evidence, ImmutableArray<TieStep> Way);

/// <summary>A sector that something is said to be in.</summary>
internal sealed record StatedSector(string SectorId, Evidence Evidence);
