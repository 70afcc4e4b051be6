using System.Collections.Immutable;
using CityGraph.Explorer.Fetching;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Ties;

/// <summary>Whose ties a field asks for. There is an answer for each of <paramref name="Asked"/>.</summary>
/// <param name="Kind">The type of the places, or for several places at once which they are: it tells lists from each other that are read page by page.</param>
/// <param name="PlaceIds">What these places have part in is read.</param>
/// <param name="Asked">What tells the answers apart: ids, or for several places at once something that is no id.</param>
/// <param name="Find">Works out one answer.</param>
internal sealed record TieScope(string Kind, ImmutableArray<string> PlaceIds, string[] Asked, Func<TieFinder, string, TieAnswer?> Find)
{
    /// <summary>The argument that names the places of <see cref="Between"/>.</summary>
    public const string Argument = "between";

    /// <summary>The most places that ties may be asked between.</summary>
    private const int MaxBetween = 100;

    /// <summary>Whether the ids may be those of no place.</summary>
    private bool AreGivenByClient { get; init; }

    public static TieScope OfCities(ReadOnlySpan<object> cities) => Of(cities, "City", (finder, id) => finder.OfCity(id));

    /// <param name="places">Rows of regions, or of countries.</param>
    /// <param name="type">Which of both.</param>
    public static TieScope OfPlaces(ReadOnlySpan<object> places, string type) => Of(places, type, (finder, id) => finder.OfPlace(id, type));

    /// <summary>The ties between places, or what is wrong with the list of them.</summary>
    public static (TieScope? Scope, FieldError? Error) Between(ArgumentValues arguments)
    {
        var ids = arguments.Get<IReadOnlyList<object?>>(Argument).Cast<string>().ToImmutableArray();
        if (ids.Length is < 2 or > MaxBetween) return (null, new($"'between' takes 2 to {MaxBetween} ids, not {ids.Length}.", NodeResolvers.BadIds));
        if (ids.GroupBy(id => id).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            return (null, new($"'between' names '{twice.Key}' more than once: name each place once.", NodeResolvers.BadIds));
        }

        return (new(string.Join('\n', ids.Order(StringComparer.Ordinal)), ids, [string.Join('\n', ids)], (finder, _) => finder.Between(ids)) { AreGivenByClient = true }, null);
    }

    /// <summary>The first place asked about that reading them has shown to be none, or null.</summary>
    /// <param name="pages">What <see cref="TieShapes.SharedBy"/> brought.</param>
    public string? FindUnknown(ReadOnlySpan<Page> pages) =>
        AreGivenByClient && Array.IndexOf(pages[TieShapes.Asked].Nodes, null) is >= 0 and var unknown ? PlaceIds[unknown] : null;

    private static TieScope Of(ReadOnlySpan<object> places, string type, Func<TieFinder, string, TieAnswer?> find)
    {
        var ids = new string[places.Length];
        for (var i = 0; i < ids.Length; i++) ids[i] = ((Row)places[i]).Id;
        return new(type, [.. ids], ids, find);
    }
}
