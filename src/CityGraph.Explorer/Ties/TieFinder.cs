using System.Collections.Immutable;
using CityGraph.Graph.Dates;

namespace CityGraph.Explorer.Ties;

/// <summary>
/// Works out the ties of a city. Two cities are tied by what both have part in: an agreement, a network, an event
/// (unless the event is about an agreement that they share: then it is part of that reason). Nothing in it depends on
/// which of the two is asked, so the relation is symmetric.
/// </summary>
internal static class TieFinder
{
    /// <param name="city">The id of the city.</param>
    /// <param name="all">What it has part in, and perhaps what it has not.</param>
    /// <param name="sectors">All sectors; the one asked for is among them.</param>
    /// <param name="question">Which ties are wanted.</param>
    public static TieAnswer Find(string city, ImmutableArray<SharedThing> all, SectorTree sectors, TieQuestion question)
    {
        var matches = question.SectorId is null
            ? null
            : sectors.Matches(question.SectorId, question.IncludeNarrower, question.IncludeRelated);
        var things = all.Where(thing => HasPart(thing, city)).ToArray();
        var matching = new List<Tie>();
        var notStated = new List<Tie>();
        foreach (var partner in Partners(city, things))
        {
            var shared = SharedBy(things, partner);
            var fitting = shared.Where(thing => matches is null || thing.Sectors.Any(stated => matches.ContainsKey(stated.SectorId))).ToArray();
            if (fitting.Length > 0) matching.Add(Tie(partner, fitting));
            else if (shared.Where(thing => thing.Sectors.IsEmpty).ToArray() is { Length: > 0 } open) notStated.Add(Tie(partner, open));
        }

        return new([.. matching], [.. notStated]);

        Tie Tie(string partner, SharedThing[] shared) => TieOf(partner, [.. shared.Select(thing =>
        {
            var reason = Reason(thing, city, partner, matches);
            return reason with { Statement = TieStatement.Write(reason, sectors, question.SectorId) };
        })]);
    }

    private static IEnumerable<string> Partners(string cityId, IEnumerable<SharedThing> things) => things
        .SelectMany(thing => thing.Standings)
        .Select(standing => standing.CityId)
        .Where(other => other != cityId)
        .Distinct()
        .Order(StringComparer.Ordinal);

    /// <summary>Those of the city's things in which another city has part too.</summary>
    private static SharedThing[] SharedBy(SharedThing[] things, string other)
    {
        var shared = things.Where(thing => HasPart(thing, other)).ToArray();
        return [.. shared
            .Where(thing => thing.Kind != TieKind.Event || !shared.Any(agreement => thing.AgreementIds.Contains(agreement.Id)))
            .OrderBy(thing => thing.Kind)
            .ThenBy(thing => thing.Id, StringComparer.Ordinal)];
    }

    private static bool HasPart(SharedThing thing, string cityId) => thing.Standings.Any(standing => standing.CityId == cityId);

    private static Tie TieOf(string partner, ImmutableArray<TieReason> reasons) => new(
        partner,
        [.. reasons.SelectMany(reason => reason.Sectors).Select(sector => sector.SectorId).Distinct().Order(StringComparer.Ordinal)],
        reasons.Min(reason => reason.Certainty),
        reasons);

    private static TieReason Reason(SharedThing thing, string one, string other, Dictionary<string, SectorMatch>? matches)
    {
        var fitting = thing.Sectors.Where(stated => matches is null || matches.ContainsKey(stated.SectorId)).ToArray();
        var (ofOne, ofOther) = (Part(thing, one), Part(thing, other));
        var facts = thing.Evidence.And(ofOne.Evidence).And(ofOther.Evidence);
        if (fitting.Length > 0)
        {
            // One fitting sector is enough: the surest decides.
            var surest = fitting.Min(stated => stated.Evidence.Certainty);
            facts = facts.And(new(surest, [.. fitting.SelectMany(stated => stated.Evidence.Claims)]));
        }

        return new(
            thing,
            thing.Kind == TieKind.Membership ? Later(ofOne.Since, ofOther.Since) : thing.Date,
            [.. fitting.Select(stated => stated.SectorId).Distinct()
                .Select(id => new TieSector(id, matches is null ? SectorMatch.Same : matches[id]))
                .OrderBy(sector => sector.Match)
                .ThenBy(sector => sector.SectorId, StringComparer.Ordinal)],
            [.. new[] { ofOne.ThroughId, ofOther.ThroughId }.OfType<string>().Order(StringComparer.Ordinal)],
            facts.Certainty,
            InOrder(facts.Claims),
            Statement: "");
    }

    /// <summary>All that a city's part in something rests on: itself if it takes part itself, else through its surest organisation.</summary>
    private static Standing Part(SharedThing thing, string cityId)
    {
        var standings = thing.Standings.Where(standing => standing.CityId == cityId)
            .OrderBy(standing => standing.ThroughId is not null)
            .ThenBy(standing => standing.Evidence.Certainty)
            .ThenBy(standing => standing.ThroughId, StringComparer.Ordinal)
            .ToArray();
        var first = standings[0];
        var beside = standings.Skip(1).Where(standing => standing.ThroughId == first.ThroughId);
        return first with { Evidence = beside.Aggregate(first.Evidence, (evidence, standing) => evidence.With(standing.Evidence)) };
    }

    /// <summary>By source and place in it; of a statement that carries several facts, the first claim.</summary>
    private static ImmutableArray<string> InOrder(ImmutableArray<ClaimPlace> claims) =>
    [
        .. claims
            .OrderBy(claim => claim.SourceId, StringComparer.Ordinal)
            .ThenBy(claim => claim.Position)
            .DistinctBy(claim => (claim.SourceId, claim.Statement))
            .Select(claim => claim.Id),
    ];

    /// <summary>The later of two starts; unknown if either is.</summary>
    private static PartialDate? Later(PartialDate? one, PartialDate? other) =>
        one is null || other is null ? null : PartialDate.CompareForSorting(one, other) >= 0 ? one : other;
}
