using System.Collections.Immutable;
using System.Numerics;
using CityGraph.Explorer.Ties;

namespace CityGraph.Explorer.Likeness;

/// <summary>Finds the cities most like one, by partners and sectors. For one thread at a time.</summary>
/// <param name="profiles">Who has part in what.</param>
/// <param name="kinds">What counts as a tie.</param>
/// <param name="measure">How sets are compared.</param>
/// <param name="cancellationToken">Ends it between two cities.</param>
internal sealed class SimilarityFinder(CityProfiles profiles, TieKinds kinds, SimilarityMeasure measure, CancellationToken cancellationToken)
{
    /// <summary>The most bits in all kept profiles together, 32 MB of them; the profiles of further groups are made anew for each city asked about.</summary>
    private const long MaxKeptBits = 1L << 28;

    private long _keptBits;

    /// <summary>The cities that have part in the same things, by these.</summary>
    private Dictionary<string, Group> Groups => field ??= GroupCities();

    /// <summary>
    /// The cities that share a partner or a sector with it, the most similar first: by the score, then by how many are shared, then by id.
    /// Cities that have part in the same things are compared once. O(k · (n / 8 + p)) for n cities, k different sets of things, and at most p parts in these.
    /// </summary>
    /// <param name="cityId">The city.</param>
    /// <param name="first">The most cities.</param>
    public ImmutableArray<SimilarCity> Find(string cityId, int first)
    {
        var place = profiles.Find(cityId);
        if (place < 0) return [];
        var own = ProfileOf(Groups[Key(profiles.ThingsOf[place])]);
        var found = new List<(int City, Profile Profile, SimilarCity Similar)>();
        foreach (var group in Groups.Values)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var profile = ProfileOf(group);
            var (partners, sectors) = (CountBoth(own.Partners, profile.Partners), own.Sectors.Count(profile.Sectors.Contains));
            foreach (var city in group.Cities)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (city != place && Compare(own, city, profile, partners, sectors) is { Score.Shared: > 0 } similar) found.Add((city, profile, similar));
            }
        }

        found.Sort((left, right) => Order(left.Similar, right.Similar));
        return
        [
            .. found.Take(first).Select(one => one.Similar with
            {
                PartnerIds = [.. Both(own.Partners, one.Profile.Partners).Where(city => city != place && city != one.City).Select(city => profiles.Cities[city]).Order(StringComparer.Ordinal)],
                SectorIds = [.. own.Sectors.Intersect(one.Profile.Sectors).Order(StringComparer.Ordinal)],
            }),
        ];
    }

    private static int Order(SimilarCity left, SimilarCity right)
    {
        var order = Ratio.Compare(right.Score, left.Score);
        if (order == 0) order = right.Score.Shared.CompareTo(left.Score.Shared);
        return order != 0 ? order : string.CompareOrdinal(left.CityId, right.CityId);
    }

    private SimilarCity Compare(Profile own, int city, Profile its, int sharedPartners, int sharedSectors)
    {
        // A city that has part in anything is among its own partners as they are read, and two that are tied are among those of each other.
        var isTied = Has(own.Partners, city);
        if (isTied) sharedPartners -= 2;
        var (partners, itsPartners) = (PartnersBeside(own, isTied), PartnersBeside(its, isTied));
        return new(
            profiles.Cities[city],
            RatioOf(sharedPartners + sharedSectors, partners + own.Sectors.Count, itsPartners + its.Sectors.Count),
            RatioOf(sharedPartners, partners, itsPartners),
            RatioOf(sharedSectors, own.Sectors.Count, its.Sectors.Count),
            isTied,
            [],
            []);
    }

    private static int PartnersBeside(Profile profile, bool isTied) => Math.Max(0, profile.PartnerCount - (isTied ? 2 : 1));

    private Ratio RatioOf(int shared, int one, int other) => new(shared, measure == SimilarityMeasure.Jaccard ? one + other - shared : Math.Min(one, other));

    private string Key(List<int> things) => string.Join(' ', things.Where(IsWanted));

    private bool IsWanted(int thing) => kinds.HasFlag((TieKinds)(1 << (int)profiles.Things[thing].Kind));

    private Dictionary<string, Group> GroupCities()
    {
        var groups = new Dictionary<string, Group>(StringComparer.Ordinal);
        for (var city = 0; city < profiles.Cities.Count; city++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var key = Key(profiles.ThingsOf[city]);
            if (!groups.TryGetValue(key, out var group)) groups.Add(key, group = new());
            group.Cities.Add(city);
        }

        return groups;
    }

    private Profile ProfileOf(Group group)
    {
        if (group.Profile is { } kept) return kept;
        var profile = MakeProfile(profiles.ThingsOf[group.Cities[0]]);
        if (_keptBits + profiles.Cities.Count > MaxKeptBits) return profile;
        _keptBits += profiles.Cities.Count;
        return group.Profile = profile;
    }

    private Profile MakeProfile(List<int> things)
    {
        var partners = new ulong[(profiles.Cities.Count + 63) / 64];
        var sectors = new HashSet<string>(StringComparer.Ordinal);
        foreach (var thing in things.Where(IsWanted))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var city in profiles.Things[thing].Cities) partners[city / 64] |= 1ul << city;
            sectors.UnionWith(profiles.Things[thing].SectorIds);
        }

        return new(partners, CountBoth(partners, partners), sectors);
    }

    private static bool Has(ulong[] set, int city) => (set[city / 64] >> city & 1) == 1;

    private static int CountBoth(ulong[] left, ulong[] right)
    {
        var count = 0;
        for (var i = 0; i < left.Length; i++) count += BitOperations.PopCount(left[i] & right[i]);
        return count;
    }

    private static IEnumerable<int> Both(ulong[] left, ulong[] right) =>
        Enumerable.Range(0, left.Length * 64).Where(city => Has(left, city) && Has(right, city));

    /// <summary>Cities that have part in the same things, and what these come to once that was worked out.</summary>
    private sealed class Group
    {
        public List<int> Cities { get; } = [];

        public Profile? Profile { get; set; }
    }

    /// <param name="Partners">A bit for each city: all that have part in something that the city has part in, itself among them.</param>
    /// <param name="PartnerCount">How many these are.</param>
    /// <param name="Sectors">Of all that it has part in.</param>
    private sealed record Profile(ulong[] Partners, int PartnerCount, HashSet<string> Sectors);
}
