using System.Collections.Immutable;
using CityGraph.Graph.Dates;

namespace CityGraph.Explorer.Ties;

/// <summary>Finds the reasons that count for a question.</summary>
/// <param name="matches">How each sector that fits does so; null if every one fits, and none too.</param>
/// <param name="stages">The stages of agreements.</param>
/// <param name="question">What else reasons must be like.</param>
internal sealed class TieReasons(Dictionary<string, SectorMatch>? matches, TieStages stages, TieQuestion question)
{
    /// <summary>
    /// The reasons that fit, and those of which only the sectors are not stated: agreements first, then memberships, then events, each by the id of
    /// what is shared.
    /// </summary>
    /// <param name="sides">Who is tied.</param>
    /// <param name="things">What both sides have part in.</param>
    public (ImmutableArray<TieReason> Fitting, ImmutableArray<TieReason> SectorNotStated) Find(TieSides sides, List<SharedThing> things)
    {
        var fitting = ImmutableArray.CreateBuilder<TieReason>();
        var open = ImmutableArray.CreateBuilder<TieReason>();
        foreach (var thing in things.OrderBy(thing => thing.Kind).ThenBy(thing => thing.Id, StringComparer.Ordinal))
        {
            if (thing.Kind == TieKind.Event && things.Any(agreement => thing.AgreementIds.Contains(agreement.Id))) continue;
            if (!IsWanted(thing)) continue;
            var fits = matches is null || thing.Sectors.Any(stated => matches.ContainsKey(stated.SectorId));
            if (!fits && !thing.Sectors.IsEmpty) continue;
            var reason = Reason(thing, sides);
            if (reason.Certainty > question.MinCertainty) continue;
            if (question.During is { } period && !TieTime.PossiblyOverlaps(reason, period)) continue;
            (fits ? fitting : open).Add(reason);
        }

        return (fitting.ToImmutable(), open.ToImmutable());
    }

    private bool IsWanted(SharedThing thing) =>
        question.Kinds.HasFlag((TieKinds)(1 << (int)thing.Kind)) && (question.MinStage is null || stages.PlaceOf(thing.Stage) >= stages.PlaceOf(question.MinStage));

    private TieReason Reason(SharedThing thing, TieSides sides)
    {
        var fitting = thing.Sectors.Where(stated => matches is null || matches.ContainsKey(stated.SectorId)).ToArray();
        var (ones, others) = (Surest(sides.Ones(thing)), Surest(sides.Others(thing)));
        ImmutableArray<Evidence> facts = [thing.Evidence, EvidenceOf(ones), EvidenceOf(others)];
        var all = facts[0].And(facts[1]).And(facts[2]);
        if (fitting.Length > 0)
        {
            // One fitting sector is enough: the surest decides. What is in any sector or none is no less sure for one that is doubtful.
            var surest = matches is null ? Certainty.Stated : fitting.Min(stated => stated.Evidence.Certainty);
            var ofSectors = new Evidence(surest, [.. fitting.SelectMany(stated => stated.Evidence.Claims)]);
            if (matches is not null) facts = facts.Add(ofSectors);
            all = all.And(ofSectors);
        }

        return new(
            thing,
            [.. ones.Select(part => part.PlaceId).Order(StringComparer.Ordinal)],
            [.. others.Select(part => part.PlaceId).Order(StringComparer.Ordinal)],
            thing.Kind == TieKind.Membership ? Later(ones[0].Since, others[0].Since) : thing.Date,
            [.. fitting.GroupBy(stated => stated.SectorId, StringComparer.Ordinal)
                .Select(stated => new TieSector(
                    stated.Key,
                    matches is null ? SectorMatch.Same : matches[stated.Key],
                    SourcesOf(stated.SelectMany(each => each.Evidence.Claims))))
                .OrderBy(sector => sector.Match)
                .ThenBy(sector => sector.SectorId, StringComparer.Ordinal)],
            [.. ones.Concat(others).Select(part => part.ThroughId).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
            all.Certainty,
            InOrder(all.Claims),
            SourcesOf(all.Claims),
            TiePath.Between(thing, ones[0], others[0]))
        {
            Began = thing.Kind == TieKind.Membership ? Later(Earliest(ones), Earliest(others)) : thing.Began,
            Facts = facts,
            IsDirect = thing.Parts.ContainsKey(sides.OneId) && thing.Parts.ContainsKey(sides.OtherId),
        };
    }

    /// <summary>The parts of the places on one side, the surest first.</summary>
    private static Standing[] Surest(IEnumerable<Standing[]> side) =>
        [.. side.Select(Part).OrderBy(part => part.Evidence.Certainty).ThenBy(part => part.PlaceId, StringComparer.Ordinal)];

    /// <summary>The surest part decides; the others stand beside it.</summary>
    private static Evidence EvidenceOf(Standing[] side) => side.Skip(1).Aggregate(side[0].Evidence, (evidence, part) => evidence.With(part.Evidence));

    /// <summary>All that a place's part in something rests on: itself if it takes part itself, else through its surest organisation.</summary>
    private static Standing Part(Standing[] ofPlace)
    {
        var standings = ofPlace
            .OrderBy(standing => standing.ThroughId is not null)
            .ThenBy(standing => standing.Evidence.Certainty)
            .ThenBy(standing => standing.ThroughId, StringComparer.Ordinal)
            .ToArray();
        var first = standings[0];
        var beside = standings.Skip(1).Where(standing => standing.ThroughId == first.ThroughId);
        return first with { Evidence = beside.Aggregate(first.Evidence, (evidence, standing) => evidence.With(standing.Evidence)) };
    }

    /// <summary>The sources of the claims that do not refute, by id.</summary>
    private static ImmutableArray<string> SourcesOf(IEnumerable<ClaimPlace> claims) =>
        [.. claims.Where(claim => !claim.IsAgainst).Select(claim => claim.SourceId).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    /// <summary>By source and place in it; of a statement that carries several facts, the first claim.</summary>
    private static ImmutableArray<string> InOrder(ImmutableArray<ClaimPlace> claims) =>
    [
        .. claims
            .OrderBy(claim => claim.SourceId, StringComparer.Ordinal)
            .ThenBy(claim => claim.Position)
            .DistinctBy(claim => (claim.SourceId, claim.Statement))
            .Select(claim => claim.Id),
    ];

    /// <summary>The first start on one side; unknown if any is.</summary>
    private static PartialDate? Earliest(Standing[] side) =>
        Array.TrueForAll(side, part => part.Since is not null) ? side.MinBy(part => part.Since, PartialDate.SortOrder)!.Since : null;

    /// <summary>The later of two starts; unknown if either is.</summary>
    private static PartialDate? Later(PartialDate? one, PartialDate? other) =>
        one is null || other is null ? null : PartialDate.CompareForSorting(one, other) >= 0 ? one : other;
}
