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

    /// <summary>For regions that share no city.</summary>
    /// <param name="regions">Their networks.</param>
    /// <param name="pool">All ties of their cities.</param>
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

        return new(regions, places, places.EdgesOf(pool), [.. cities], [.. labels], []);
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
