using System.Collections.Immutable;
using CityGraph.Explorer.Sources;
using Independence = CityGraph.Explorer.Sources.IndependentSources;

namespace CityGraph.Explorer.Ties;

/// <summary>
/// Works out ties. Two places are tied by what both have part in: an agreement, a network, an event (unless the event is about an agreement
/// that they share: then it is part of that reason). Nothing in it depends on which of the two is asked, so the relation is symmetric.
/// </summary>
/// <param name="shared">What places have part in; it may be more than those asked about have.</param>
/// <param name="sectors">All sectors; the one asked for is among them.</param>
/// <param name="origins">Where sources come from.</param>
/// <param name="stages">The stages of agreements.</param>
/// <param name="question">Which ties are wanted.</param>
/// <param name="cancellationToken">Ends it between two things, or two ties.</param>
internal sealed class TieFinder(
    SharedThings shared, SectorTree sectors, SourceOrigins origins, TieStages stages, TieQuestion question, CancellationToken cancellationToken)
{
    /// <summary>The most pairs of places that are worked out in one answer.</summary>
    public const int MaxPairs = 10_000;

    private readonly TieReasons _reasons = new(
        question.SectorId is { } asked ? sectors.Matches(asked, question.IncludeNarrower, question.IncludeRelated) : null, stages, question);

    /// <summary>What each place has part in.</summary>
    private Dictionary<string, List<SharedThing>> OfPlaces => field ??= GroupByPlace();

    /// <summary>The ties of a city with other cities.</summary>
    public TieAnswer OfCity(string cityId)
    {
        var things = new Dictionary<string, List<SharedThing>>(StringComparer.Ordinal);
        foreach (var thing in OfPlaces.GetValueOrDefault(cityId, []))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var partner in thing.Parts.Keys)
            {
                if (partner != cityId && shared.Places.IsCity(partner)) Add(things, partner, thing);
            }
        }

        return Answer(things.Select(one => (TieSides.OfTwo(cityId, one.Key), one.Value)));
    }

    /// <summary>The ties between places: each given one stands for itself and the places that are part of it. Null for more than <see cref="MaxPairs"/>.</summary>
    public TieAnswer? Between(ImmutableArray<string> placeIds)
    {
        var asked = new Dictionary<string, int[]>(StringComparer.Ordinal);
        var things = new Dictionary<(string, string), List<SharedThing>>();
        foreach (var thing in shared.All)
        {
            var parts = thing.Parts.Keys.Where(place => AskedBy(place).Length > 0).Order(StringComparer.Ordinal).ToArray();
            for (var i = 0; i < parts.Length; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                for (var j = i + 1; j < parts.Length; j++)
                {
                    // Two that only one of the given places stands for are not between them.
                    if (AskedBy(parts[i]) is [var one] && AskedBy(parts[j]) is [var other] && one == other) continue;
                    Add(things, (parts[i], parts[j]), thing);
                    if (things.Count > MaxPairs) return null;
                }
            }
        }

        return Answer(things.Select(pair => (TieSides.OfTwo(pair.Key.Item1, pair.Key.Item2), pair.Value)));

        int[] AskedBy(string place)
        {
            if (asked.TryGetValue(place, out var found)) return found;
            found = [.. Enumerable.Range(0, placeIds.Length).Where(i => shared.Places.IsWithin(place, placeIds[i]))];
            asked.Add(place, found);
            return found;
        }
    }

    /// <summary>The ties of a region or country, and of the places in it, with those elsewhere, by the regions or countries of these.</summary>
    /// <param name="placeId">The region or country.</param>
    /// <param name="groupType">Which of the two the others are grouped by.</param>
    public TieAnswer OfPlace(string placeId, string groupType)
    {
        var things = new Dictionary<string, List<SharedThing>>(StringComparer.Ordinal);
        foreach (var thing in shared.All)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!thing.Parts.Keys.Any(IsOurs)) continue;
            foreach (var group in thing.Parts.Keys.Where(place => !IsOurs(place)).Select(place => shared.Places.GroupOf(place, groupType)).Distinct()) Add(things, group, thing);
        }

        return Answer(things.Select(group => (
            TieSides.OfMany(placeId, group.Key, IsOurs, place => !IsOurs(place) && shared.Places.GroupOf(place, groupType) == group.Key), group.Value)));

        bool IsOurs(string place) => shared.Places.IsWithin(place, placeId);
    }

    private Dictionary<string, List<SharedThing>> GroupByPlace()
    {
        var ofPlaces = new Dictionary<string, List<SharedThing>>(StringComparer.Ordinal);
        foreach (var thing in shared.All)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var place in thing.Parts.Keys) Add(ofPlaces, place, thing);
        }

        return ofPlaces;
    }

    private static void Add<TKey>(Dictionary<TKey, List<SharedThing>> things, TKey key, SharedThing thing)
        where TKey : notnull
    {
        if (!things.TryGetValue(key, out var list)) things.Add(key, list = []);
        list.Add(thing);
    }

    private TieAnswer Answer(IEnumerable<(TieSides Sides, List<SharedThing> Things)> pairs)
    {
        var matching = new List<(TieRank, Tie)>();
        var notStated = new List<(TieRank, Tie)>();
        foreach (var (sides, things) in pairs)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (fitting, open) = _reasons.Find(sides, things);
            if (fitting.Length > 0) matching.Add(TieOf(sides, fitting));
            else if (open.Length > 0) notStated.Add(TieOf(sides, open));
        }

        return new(PageOf(matching, question.After), PageOf(notStated, null));
    }

    private (TieRank, Tie) TieOf(TieSides sides, ImmutableArray<TieReason> reasons)
    {
        var strength = TieStrength.Of(reasons, stages, origins);
        var id = $"{sides.OneId}\n{sides.OtherId}";
        return (
            question.IsByStrength ? TieRank.Of(strength, stages, id) : new TieRank([], id),
            new Tie(
                sides.OneId,
                sides.OtherId,
                [.. reasons.SelectMany(reason => reason.Sectors).Select(sector => sector.SectorId).Distinct().Order(StringComparer.Ordinal)],
                strength,
                reasons));
    }

    private TiePage PageOf(List<(TieRank Rank, Tie Tie)> all, TieRank? after)
    {
        var rest = all.Where(one => after is null || one.Rank.CompareTo(after) > 0).OrderBy(one => one.Rank).ToArray();
        var page = rest.AsSpan(0, Math.Min(rest.Length, question.First));
        var ties = ImmutableArray.CreateBuilder<Tie>(page.Length);
        foreach (var (_, tie) in page) ties.Add(tie with { Reasons = [.. tie.Reasons.Select(Finished)] });
        return new(ties.MoveToImmutable(), all.Count, rest.Length > page.Length, page.IsEmpty ? null : new(question.Fingerprint, page[^1].Rank));
    }

    private TieReason Finished(TieReason reason) => reason with
    {
        Statement = TieStatement.Write(reason, sectors, question.SectorId),
        IndependentSources = Independence.Count(reason.SourceIds, origins),
        Sectors = [.. reason.Sectors.Select(sector => sector with { IndependentSources = Independence.Count(sector.SourceIds, origins) })],
    };
}
