using System.Collections.Immutable;
using CityGraph.Graph.Dates;

namespace CityGraph.Explorer.Ties;

/// <summary>What joins a city to another. Elements are named by their ids.</summary>
/// <param name="CityId">The other city.</param>
/// <param name="SectorIds">The sectors of the reasons that fit, by id.</param>
/// <param name="Certainty">Of the surest reason.</param>
/// <param name="Reasons">Agreements first, then memberships, then events; each by the id of what is shared.</param>
internal sealed record Tie(string CityId, ImmutableArray<string> SectorIds, Certainty Certainty, ImmutableArray<TieReason> Reasons);

/// <summary>One reason why two cities are tied.</summary>
/// <param name="Shared">What they share.</param>
/// <param name="Date">Of the stage reached, of the later start of membership, or of the event; null if not known.</param>
/// <param name="Sectors">The sectors that fit.</param>
/// <param name="ThroughIds">The organisations that stand for one of the cities.</param>
/// <param name="Certainty">Of the least certain fact that it takes.</param>
/// <param name="ClaimIds">The claims behind it, by source and place in it; of a statement that carries several facts, the first claim.</param>
/// <param name="Statement">In a sentence.</param>
internal sealed record TieReason(
    SharedThing Shared,
    PartialDate? Date,
    ImmutableArray<TieSector> Sectors,
    ImmutableArray<string> ThroughIds,
    Certainty Certainty,
    ImmutableArray<string> ClaimIds,
    string Statement);

/// <summary>A sector of a reason, and how it fits what was asked.</summary>
internal sealed record TieSector(string SectorId, SectorMatch Match);

/// <summary>The ties of a city, as a question about a sector divides them.</summary>
/// <param name="Matching">Those that fit.</param>
/// <param name="SectorNotStated">Cities tied only by something whose sectors no source states.</param>
internal sealed record TieAnswer(ImmutableArray<Tie> Matching, ImmutableArray<Tie> SectorNotStated)
{
    /// <summary>The nodes that it is made of.</summary>
    public TieElementIds Elements => field ??= TieElementIds.Of(this);

    /// <summary>Its reasons, and one for itself: what keeping it costs.</summary>
    public int ReasonCount { get; } = 1 + Matching.Sum(tie => tie.Reasons.Length) + SectorNotStated.Sum(tie => tie.Reasons.Length);
}

internal enum TieKind
{
    Agreement,
    Membership,
    Event,
}

internal enum SectorMatch
{
    Same,
    Narrower,
    Related,
}

/// <summary>How sure a fact is, the surest first: the order of the description's <c>Certainty</c>.</summary>
internal enum Certainty
{
    Stated,
    Reported,
    Planned,
    Inferred,
}
