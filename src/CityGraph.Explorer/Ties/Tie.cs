using System.Collections.Immutable;
using CityGraph.Graph.Dates;

namespace CityGraph.Explorer.Ties;

/// <summary>What joins two places. Elements are named by their ids.</summary>
/// <param name="OneId">The place that was asked, or the one with the smaller id of a pair.</param>
/// <param name="OtherId">The other place.</param>
/// <param name="SectorIds">The sectors of the reasons that fit, by id.</param>
/// <param name="Strength">What makes it strong.</param>
/// <param name="Reasons">Agreements first, then memberships, then events; each by the id of what is shared.</param>
internal sealed record Tie(string OneId, string OtherId, ImmutableArray<string> SectorIds, TieStrength Strength, ImmutableArray<TieReason> Reasons);

/// <summary>One reason why two places are tied.</summary>
/// <param name="Shared">What they share.</param>
/// <param name="OneIds">Who has part on the first side: the place, or places in it.</param>
/// <param name="OtherIds">Who has part on the other side.</param>
/// <param name="Date">Of the stage reached, of the later start of membership, or of the event; null if not known.</param>
/// <param name="Sectors">The sectors that fit.</param>
/// <param name="ThroughIds">The organisations that stand for one of the places.</param>
/// <param name="Certainty">Of the least certain fact that it takes.</param>
/// <param name="ClaimIds">The claims behind it, by source and place in it; of a statement that carries several facts, the first claim.</param>
/// <param name="SourceIds">The sources of the claims that do not refute it.</param>
/// <param name="Path">From a place on the first side to one on the other.</param>
internal sealed record TieReason(
    SharedThing Shared,
    ImmutableArray<string> OneIds,
    ImmutableArray<string> OtherIds,
    PartialDate? Date,
    ImmutableArray<TieSector> Sectors,
    ImmutableArray<string> ThroughIds,
    Certainty Certainty,
    ImmutableArray<string> ClaimIds,
    ImmutableArray<string> SourceIds,
    ImmutableArray<TieStep> Path)
{
    /// <summary>The first date on which it may have joined them; null if that is not known. Not of events, which have their date.</summary>
    public PartialDate? Began { get; init; }

    /// <summary>The facts that it takes: that what is shared is there, that each side has part, and, where sectors were asked for, that it is in one.</summary>
    public required ImmutableArray<Evidence> Facts { get; init; }

    /// <summary>Whether both places have part themselves, not only by places in them.</summary>
    public required bool IsDirect { get; init; }

    /// <summary>In a sentence; written for the reasons that are given out.</summary>
    public string Statement { get; init; } = "";

    /// <summary>How many of the sources are independent of one another; counted for the reasons that are given out.</summary>
    public int IndependentSources { get; init; }
}

/// <summary>A sector of a reason, and how it fits what was asked.</summary>
/// <param name="SectorId">The sector.</param>
/// <param name="Match">How it fits.</param>
/// <param name="SourceIds">The sources that say so, and do not refute it.</param>
internal sealed record TieSector(string SectorId, SectorMatch Match, ImmutableArray<string> SourceIds)
{
    /// <summary>How many of the sources are independent of one another; counted for the reasons that are given out.</summary>
    public int IndependentSources { get; init; }
}

/// <summary>Ties, as a question about a sector divides them.</summary>
/// <param name="Matching">Those that fit, on this page.</param>
/// <param name="SectorNotStated">The first of those tied only by something whose sectors no source states.</param>
internal sealed record TieAnswer(TiePage Matching, TiePage SectorNotStated)
{
    /// <summary>The nodes that it is made of.</summary>
    public TieElementIds Elements => field ??= TieElementIds.Of(this);

    /// <summary>
    /// What keeping it costs, in rows: one for itself, some for each of its reasons, and one for each standing and claim of what these share,
    /// which is held with all who have part in it.
    /// </summary>
    public int Size => field > 0 ? field : field = CountSize();

    private int CountSize()
    {
        const int rowsPerReason = 5;
        var reasons = Matching.Ties.Concat(SectorNotStated.Ties).SelectMany(tie => tie.Reasons).ToArray();
        var things = reasons.Select(reason => reason.Shared).ToHashSet<SharedThing>(ReferenceEqualityComparer.Instance);
        return 1 + (reasons.Length * rowsPerReason) + things.Sum(thing => thing.Size);
    }
}

/// <summary>Some of the ties of a list.</summary>
/// <param name="Ties">In the order that was asked for.</param>
/// <param name="TotalCount">How many there are in the whole list.</param>
/// <param name="HasNext">Whether the list goes on.</param>
/// <param name="End">The place of the last tie; null if there is none.</param>
internal sealed record TiePage(ImmutableArray<Tie> Ties, int TotalCount, bool HasNext, TieCursor? End);

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
