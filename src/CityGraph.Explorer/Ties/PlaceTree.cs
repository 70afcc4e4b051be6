using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Ties;

/// <summary>The places that were met, of which type they are and what they are part of, as far as that was read.</summary>
internal sealed class PlaceTree
{
    private readonly Dictionary<string, Row> _places = new(StringComparer.Ordinal);

    /// <summary>Whether nodes of the type are places.</summary>
    public static bool IsPlace(string type) => type is "City" or "Region" or "Country";

    public void Add(Row place)
    {
        // Read with what it is part of, rather than only as what another is part of.
        if (!_places.TryGetValue(place.Id, out var known) || known.Pages.Length < place.Pages.Length) _places[place.Id] = place;
    }

    public bool IsCity(string placeId) => _places[placeId].Type == "City";

    public bool IsWithin(string placeId, string widerId) => placeId == widerId || WidersOf(placeId).Any(wider => wider.Id == widerId);

    /// <summary>The first place of a type that a place is part of; null if none is known.</summary>
    public string? WiderOf(string placeId, string type) => WidersOf(placeId).FirstOrDefault(wider => wider.Type == type)?.Id;

    /// <summary>
    /// The region, or country, that stands for a place where ties are grouped by these: itself, the first that it is part of, the country
    /// if no region is known, and else the place itself.
    /// </summary>
    /// <param name="placeId">A place that was met.</param>
    /// <param name="type"><c>Region</c> or <c>Country</c>.</param>
    public string GroupOf(string placeId, string type)
    {
        if (_places[placeId].Type == type) return placeId;
        var widers = WidersOf(placeId);
        return (widers.FirstOrDefault(wider => wider.Type == type) ?? widers.FirstOrDefault(wider => wider.Type == "Country"))?.Id ?? placeId;
    }

    private IEnumerable<Row> WidersOf(string placeId)
    {
        var place = _places[placeId];
        return place.Pages.Length == 0 ? [] : place.Pages[TieShapes.PartOf].Nodes.Select(wider => wider!);
    }
}
