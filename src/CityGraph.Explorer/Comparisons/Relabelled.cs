using System.Collections.Immutable;
using CityGraph.Analysis;
using CityGraph.Analysis.NullModels;
using CityGraph.Explorer.Networks;

namespace CityGraph.Explorer.Comparisons;

/// <summary>
/// Networks as they might be if what tells them apart meant nothing. Of regions: chance says which city belongs to which, each keeps its number of cities.
/// Of dates and sectors: each city's ties with partners, as a whole, and each tie within the region change places among them.
/// </summary>
internal sealed class Relabelled
{
    private readonly ImmutableArray<NetworkSnapshot> _observed;
    private readonly PlacePool _pool;
    private readonly ImmutableArray<NetworkEdge> _edges;
    private readonly int[] _cities;
    private readonly int[] _regions;
    private readonly (int Network, NetworkEdge[] Edges)[][] _units;

    private Relabelled(ImmutableArray<NetworkSnapshot> observed, PlacePool pool, ImmutableArray<NetworkEdge> edges, int[] cities, int[] regions, (int, NetworkEdge[])[][] units) =>
        (_observed, _pool, _edges, _cities, _regions, _units) = (observed, pool, edges, cities, regions, units);

    /// <summary>
    /// How many ways there are, each as likely. Of regions: to say which city belongs to which. Of the same cities: to deal out ties; where a city, or two
    /// within the region, have the same ties in several networks, or none, these make no difference.
    /// </summary>
    public double Ways => _cities.Length > 0
        ? WaysToDeal(_regions.CountBy(region => region).Select(counted => counted.Value))
        : _units.Aggregate(1.0, (ways, unit) => ways * WaysToDeal(AlikeIn(unit)));

    /// <summary>For regions that share no city.</summary>
    /// <param name="regions">Their networks.</param>
    /// <param name="pool">All ties of their cities; other ties do not matter.</param>
    public static Relabelled OfRegions(ImmutableArray<NetworkSnapshot> regions, NetworkSnapshot pool)
    {
        var places = new PlacePool(pool.Places);
        var (cities, labels) = (new List<int>(), new List<int>());
        for (var region = 0; region < regions.Length; region++)
        {
            foreach (var place in regions[region].Region)
            {
                cities.Add(places[place.Id]);
                labels.Add(region);
            }
        }

        var dealt = cities.ToHashSet();
        return new(regions, places, places.EdgesOf(pool).RemoveAll(edge => !dealt.Contains(edge.Source) && !dealt.Contains(edge.Target)), [.. cities], [.. labels], []);
    }

    /// <summary>For networks of the same cities.</summary>
    public static Relabelled OfSameCities(ImmutableArray<NetworkSnapshot> networks)
    {
        var places = new PlacePool(networks.SelectMany(network => network.Region.Concat(network.Places)));
        var isInRegion = new bool[places.Count];
        foreach (var place in networks.SelectMany(network => network.Region)) isInRegion[places[place.Id]] = true;
        var units = networks
            .SelectMany((network, number) => places.EdgesOf(network).Select(edge => (Number: number, Edge: edge)))
            .GroupBy(one => UnitOf(one.Edge))
            .OrderBy(unit => unit.Key)
            .Select(unit => unit.GroupBy(one => one.Number).Select(part => (part.Key, part.Select(one => one.Edge).ToArray())).ToArray());
        return new(networks, places, [], [], [], [.. units]);

        (int, int) UnitOf(NetworkEdge edge)
        {
            if (isInRegion[edge.Source] && isInRegion[edge.Target]) return (Math.Min(edge.Source, edge.Target), Math.Max(edge.Source, edge.Target));
            return (isInRegion[edge.Source] ? edge.Source : edge.Target, -1);
        }
    }

    /// <summary>The sample of a stream: one network for each observed, in their order.</summary>
    public NetworkSnapshot[] Sample(ComparisonStreams streams, long stream) => _cities.Length > 0 ? DealCities(streams.Across, stream) : ExchangeTies(streams.Across, stream);

    /// <summary>The ways to put elements in order of which so many are alike each: the multinomial coefficient.</summary>
    private static double WaysToDeal(IEnumerable<int> alike)
    {
        var (ways, dealt) = (1.0, 0);
        foreach (var count in alike)
        {
            for (var i = 1; i <= count; i++) ways *= (double)++dealt / i;
        }

        return Math.Round(ways);
    }

    /// <summary>Of how many networks a unit's ties are the same.</summary>
    private IEnumerable<int> AlikeIn((int Network, NetworkEdge[] Edges)[] unit)
    {
        var alike = unit.CountBy(part => string.Join('\n', part.Edges.Select(TextOf))).Select(counted => counted.Value);
        return _observed.Length > unit.Length ? alike.Append(_observed.Length - unit.Length) : alike;

        static string TextOf(NetworkEdge edge) => $"{edge.Source} {edge.Target} {edge.Weight} {string.Join(' ', edge.Reasons.Select(reason => reason.SharedId))}";
    }

    private NetworkSnapshot[] DealCities(long seed, long stream)
    {
        var labels = LabelPermutation.OfLabels<int>(_regions, seed, stream);
        var regionOf = new int[_pool.Count];
        Array.Fill(regionOf, -1);
        for (var i = 0; i < labels.Length; i++) regionOf[_cities[i]] = labels[i];
        return [.. _observed.Select((network, region) => _pool.Make(
            network,
            Array.ConvertAll(regionOf, label => label == region),
            [.. _edges.Where(edge => Fits(network.Selection.Boundary, regionOf[edge.Source] == region, regionOf[edge.Target] == region))]))];
    }

    private static bool Fits(NetworkBoundary boundary, bool isOneInRegion, bool isOtherInRegion) => boundary switch
    {
        NetworkBoundary.TwoMode => isOneInRegion != isOtherInRegion,
        NetworkBoundary.Incident => isOneInRegion || isOtherInRegion,
        _ => isOneInRegion && isOtherInRegion,
    };

    private NetworkSnapshot[] ExchangeTies(long seed, long stream)
    {
        var random = new SeededRandom(seed, stream);
        var edges = Array.ConvertAll([.. _observed], _ => new List<NetworkEdge>());
        int[] order = [.. Enumerable.Range(0, edges.Length)];
        foreach (var unit in _units)
        {
            random.Shuffle<int>(order);
            foreach (var (network, ties) in unit) edges[order[network]].AddRange(ties);
        }

        return [.. _observed.Select((network, number) => _pool.Make(network, _pool.RegionOf(network), edges[number]))];
    }
}
