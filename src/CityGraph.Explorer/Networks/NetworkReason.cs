using System.Collections.Immutable;
using CityGraph.Explorer.Ties;
using CityGraph.Graph.Dates;
using Certainty = CityGraph.Explorer.Ties.Certainty;

namespace CityGraph.Explorer.Networks;

/// <summary>One reason why two cities of a network are tied, as far as it is counted.</summary>
/// <param name="Kind">Of what they share.</param>
/// <param name="SharedId">What they share.</param>
/// <param name="SectorIds">Its sectors that fit.</param>
/// <param name="Certainty">Of the least certain fact that it takes.</param>
/// <param name="ClaimIds">The claims behind it, by source and place in it; of a statement that carries several facts, the first claim.</param>
/// <param name="SourceIds">The sources of the claims that do not refute it, in order.</param>
/// <param name="Facts">All that must hold.</param>
internal sealed record NetworkReason(
    TieKind Kind,
    string SharedId,
    ImmutableArray<string> SectorIds,
    Certainty Certainty,
    ImmutableArray<string> ClaimIds,
    ImmutableArray<string> SourceIds,
    ImmutableArray<NetworkFact> Facts)
{
    /// <summary>Of the stage reached, of the later start of membership, or of the event; null if not known.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>The first date on which it may have joined them; null if that is not known.</summary>
    public PartialDate? Began { get; init; }

    /// <summary>When the agreement ended, as far as that is known, or the date of the event; null for an end that is open or not known.</summary>
    public PartialDate? Ended { get; init; }

    /// <param name="tie">A reason for a tie between two cities.</param>
    public static NetworkReason Of(TieReason tie)
    {
        var (thing, one, other) = (tie.Shared, tie.OneIds[0], tie.OtherIds[0]);
        var facts = ImmutableArray.CreateBuilder<NetworkFact>(tie.Facts.Length);
        // What memberships take is not said of the organisation.
        if (thing.Kind != TieKind.Membership) facts.Add(NetworkFact.Of(thing.Id, null, tie.Facts[0]));
        facts.Add(NetworkFact.Of(thing.Id, one, tie.Facts[1]));
        facts.Add(NetworkFact.Of(thing.Id, other, tie.Facts[2]));
        if (tie.Facts.Length > 3) facts.Add(NetworkFact.Of(thing.Id, NetworkFact.OfSector, tie.Facts[3]));
        return new(
            thing.Kind, thing.Id, [.. tie.Sectors.Select(sector => sector.SectorId)], tie.Certainty, tie.ClaimIds, tie.SourceIds, facts.DrainToImmutable())
        {
            Date = tie.Date,
            Began = thing.Kind == TieKind.Event ? tie.Date : tie.Began,
            Ended = thing.Kind == TieKind.Event || TieStages.IsEnd(thing.Stage) ? tie.Date : null,
        };
    }
}

/// <summary>A fact that a reason takes: that what is shared is there, that a city has part in it, or that it is in a sector that was asked for.</summary>
/// <param name="SharedId">What is shared.</param>
/// <param name="PartId">The city that has part; null for the thing itself; <see cref="OfSector"/> for its sector.</param>
/// <param name="SourceIds">The sources that say so, in order; none if the graph shows it without a source.</param>
internal sealed record NetworkFact(string SharedId, string? PartId, ImmutableArray<string> SourceIds)
{
    /// <summary>No id: ids have no spaces before them.</summary>
    public const string OfSector = " sector";

    /// <summary>The same for equal facts, whatever edge they belong to.</summary>
    public (string SharedId, string? PartId) Key => (SharedId, PartId);

    public static NetworkFact Of(string sharedId, string? partId, Evidence evidence) => new(
        sharedId,
        partId,
        [.. evidence.Claims.Where(claim => !claim.IsAgainst).Select(claim => claim.SourceId).OfType<string>().Distinct().Order(StringComparer.Ordinal)]);
}
