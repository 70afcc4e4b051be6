using System.Collections.Immutable;
using CityGraph.Explorer.Networks;
using CityGraph.Graph.Model;

namespace CityGraph.Explorer.Comparisons;

/// <summary>The places of some networks, sorted by id once, so that many networks can be made of parts of them. Immutable.</summary>
internal sealed class PlacePool
{
    private readonly ImmutableArray<NetworkPlace> _places;
    private readonly Dictionary<string, int> _numbers;

    public PlacePool(IEnumerable<NetworkPlace> places)
    {
        _places = [.. places.DistinctBy(place => place.Id).OrderBy(place => place.Id, CodePointComparer.Instance)];
        _numbers = new(_places.Length, StringComparer.Ordinal);
        foreach (var place in _places) _numbers.Add(place.Id, _numbers.Count);
    }

    public int Count => _places.Length;

    public int this[string placeId] => _numbers[placeId];

    /// <summary>The edges of a network by the numbers that places have here.</summary>
    public ImmutableArray<NetworkEdge> EdgesOf(NetworkSnapshot network) =>
        [.. network.Edges.Select(edge => edge with { Source = this[network.Places[edge.Source].Id], Target = this[network.Places[edge.Target].Id] })];

    /// <summary>Which places are cities of a network's region.</summary>
    public bool[] RegionOf(NetworkSnapshot network)
    {
        var isInRegion = new bool[Count];
        foreach (var place in network.Region) isInRegion[this[place.Id]] = true;
        return isInRegion;
    }

    /// <summary>The network of some edges, with the nodes that its selection has: partners only where they are tied. O(places + m log m).</summary>
    /// <param name="like">Whose selection it has.</param>
    /// <param name="isInRegion">Which places are cities of the region.</param>
    /// <param name="edges">Edges by the numbers of places here.</param>
    public NetworkSnapshot Make(NetworkSnapshot like, bool[] isInRegion, IReadOnlyCollection<NetworkEdge> edges)
    {
        var isTied = new bool[Count];
        foreach (var edge in edges) (isTied[edge.Source], isTied[edge.Target]) = (true, true);
        var (number, places) = (new int[Count], ImmutableArray.CreateBuilder<NetworkPlace>(Count));
        for (var place = 0; place < number.Length; place++)
        {
            if (isInRegion[place] && (isTied[place] || like.Selection.KeepsIsolates)) Add(place);
        }

        for (var place = 0; place < number.Length; place++)
        {
            if (isTied[place] && !isInRegion[place]) Add(place);
        }

        return like.With(places.ToImmutable(), edges.Select(edge => edge with { Source = number[edge.Source], Target = number[edge.Target] }));

        void Add(int place)
        {
            number[place] = places.Count;
            places.Add(_places[place] with { IsInRegion = isInRegion[place] });
        }
    }
}
