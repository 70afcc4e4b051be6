using System.Collections.Immutable;
using CityGraph.Explorer.Ties;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Likeness;

/// <summary>Which cities have part in what, and in which sectors that is. Immutable; safe for concurrent use.</summary>
internal sealed class CityProfiles
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    private CityProfiles() { }

    /// <summary>The cities that have part in anything.</summary>
    public List<string> Cities { get; } = [];

    /// <summary>What at least one city has part in.</summary>
    public List<ProfileThing> Things { get; } = [];

    /// <summary>For each city, the places of what it has part in, in ascending order.</summary>
    public List<List<int>> ThingsOf { get; } = [];

    /// <summary>The place of a city, or -1 if it has part in nothing.</summary>
    public int Find(string cityId) => _places.GetValueOrDefault(cityId, -1);

    /// <param name="pages">What <see cref="ProfileShapes.All"/> brings.</param>
    public static CityProfiles Read(ReadOnlySpan<Page> pages)
    {
        var profiles = new CityProfiles();
        foreach (var accord in pages[ProfileShapes.Accords].Nodes)
        {
            var carriers = accord!.Pages[ProfileShapes.Papers].Nodes.Prepend(accord).ToArray();
            profiles.Add(
                TieKind.Agreement,
                carriers.SelectMany(carrier => SectorsOf(carrier!)),
                carriers.SelectMany(carrier => CitiesAmong(carrier!.Pages[ProfileShapes.Parts])));
        }

        foreach (var network in pages[ProfileShapes.Networks].Nodes)
        {
            profiles.Add(TieKind.Membership, SectorsOf(network!), CitiesAmong(network!.Pages[ProfileShapes.Parts]));
        }

        foreach (var happening in pages[ProfileShapes.Events].Nodes)
        {
            profiles.Add(
                TieKind.Event,
                SectorsOf(happening!),
                CitiesAmong(happening!.Pages[ProfileShapes.Parts]).Concat(CitiesAmong(happening.Pages[ProfileShapes.Hosts])));
        }

        return profiles;
    }

    private void Add(TieKind kind, IEnumerable<string> sectors, IEnumerable<string> cities)
    {
        var parts = cities.Distinct().Select(PlaceOf).Order().ToImmutableArray();
        if (parts.IsEmpty) return;
        foreach (var city in parts) ThingsOf[city].Add(Things.Count);
        Things.Add(new(kind, [.. sectors.Distinct()], parts));
    }

    private int PlaceOf(string cityId)
    {
        if (_places.TryGetValue(cityId, out var place)) return place;
        _places.Add(cityId, Cities.Count);
        Cities.Add(cityId);
        ThingsOf.Add([]);
        return Cities.Count - 1;
    }

    private static IEnumerable<string> SectorsOf(Row carrier) => carrier.Pages[ProfileShapes.Sectors].Nodes.Select(sector => sector!.Id);

    /// <summary>The cities among those who have part, and those that an organisation among them is part of.</summary>
    private static IEnumerable<string> CitiesAmong(Page parts) => parts.Nodes.SelectMany(part => part!.Type switch
    {
        "City" => [part.Id],
        "Organisation" => part.Pages[ProfileShapes.PartOf].Nodes.Select(city => city!.Id),
        _ => Enumerable.Empty<string>(),
    });
}

/// <summary>Something that cities have part in.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="SectorIds">The sectors that it is said to be in.</param>
/// <param name="Cities">The places of those who have part, in ascending order.</param>
internal sealed record ProfileThing(TieKind Kind, ImmutableArray<string> SectorIds, ImmutableArray<int> Cities);
