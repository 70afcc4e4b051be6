using System.Collections.Immutable;
using CityGraph.Explorer.Fetching;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Ties;

/// <summary>Whose ties a field asks for. There is an answer for each of <paramref name="Asked"/>.</summary>
/// <param name="PlaceIds">What these places have part in is read.</param>
/// <param name="Asked">What tells the answers apart: ids, or for several places at once something that is no id.</param>
/// <param name="Find">Works out one answer.</param>
internal sealed record TieScope(ImmutableArray<string> PlaceIds, string[] Asked, Func<TieFinder, string, TieAnswer?> Find)
{
    /// <summary>The most places that ties may be asked between.</summary>
    private const int MaxBetween = 100;

    /// <summary>Whether the ids may be those of no place.</summary>
    private bool AreGivenByClient { get; init; }

    public static TieScope OfCities(ReadOnlySpan<object> cities) => Of(cities, (finder, id) => finder.OfCity(id));

    /// <param name="places">Rows of regions, or of countries.</param>
    /// <param name="type">Which of both.</param>
    public static TieScope OfPlaces(ReadOnlySpan<object> places, string type) => Of(places, (finder, id) => finder.OfPlace(id, type));

    /// <summary>The ties between places, or what is wrong with the list of them.</summary>
    public static (TieScope? Scope, FieldError? Error) Between(ArgumentValues arguments)
    {
        var ids = arguments.Get<IReadOnlyList<object?>>("between").Cast<string>().ToImmutableArray();
        if (ids.Length is < 2 or > MaxBetween) return (null, new($"'between' takes 2 to {MaxBetween} ids, not {ids.Length}.", NodeResolvers.BadIds));
        if (ids.GroupBy(id => id).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            return (null, new($"'between' names '{twice.Key}' more than once: name each place once.", NodeResolvers.BadIds));
        }

        return (new(ids, [string.Join('\n', ids)], (finder, _) => finder.Between(ids)) { AreGivenByClient = true }, null);
    }

    /// <summary>What is wrong with the places asked about, as far as reading them has shown.</summary>
    /// <param name="pages">What <see cref="TieShapes.SharedBy"/> brought.</param>
    public FieldError? FindUnknown(ReadOnlySpan<Page> pages)
    {
        if (!AreGivenByClient) return null;
        var unknown = Array.IndexOf(pages[TieShapes.Asked].Nodes, null);
        return unknown < 0
            ? null
            : new($"There is no city, region or country '{PlaceIds[unknown]}': the fields 'cities', 'regions' and 'countries' tell the ids.", "UNKNOWN_PLACE");
    }

    private static TieScope Of(ReadOnlySpan<object> places, Func<TieFinder, string, TieAnswer?> find)
    {
        var ids = new string[places.Length];
        for (var i = 0; i < ids.Length; i++) ids[i] = ((Row)places[i]).Id;
        return new([.. ids], ids, find);
    }
}
