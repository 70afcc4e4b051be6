using System.Collections.Immutable;
using CityGraph.Explorer.Fetching;
using CityGraph.Explorer.Search;
using CityGraph.Explorer.Sources;
using CityGraph.Explorer.Ties;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Networks;

/// <summary>What the cities of some places have part in, as read of the graph at one moment: what networks are made of. Immutable.</summary>
/// <param name="ChangeNumber">The change set up to which the graph was read.</param>
/// <param name="Shared">All that they have part in.</param>
/// <param name="Cities">The cities of the region.</param>
/// <param name="Sectors">All sectors.</param>
/// <param name="Sources">All sources.</param>
internal sealed record NetworkGraph(long ChangeNumber, SharedThings Shared, ImmutableArray<string> Cities, SectorTree Sectors, SourceCatalogue Sources)
{
    private static readonly FieldError Busy = new(
        "The graph changes so fast that no moment of it could be read; try again.", "SERVICE_UNAVAILABLE");

    /// <summary>
    /// Reads what a selection's places have part in, at its date and moment, or what is wrong with its ids. Two trips: who has part in
    /// what, then who says so and where that lies; again where the graph changed between them.
    /// </summary>
    public static async ValueTask<(NetworkGraph? Graph, FieldError? Error)> ReadAsync(FieldContext context, NetworkSelection selection)
    {
        var (graph, error) = await RequestState.ReadExactlyAsync(context, () => TryReadAsync(context, selection)) ?? new(null, Busy);
        return (graph, error);
    }

    /// <summary>A city as a node of a network.</summary>
    public NetworkPlace Place(string cityId, bool isInRegion) =>
        new(cityId, isInRegion, Shared.Places.WiderOf(cityId, "Region"), Shared.Places.WiderOf(cityId, "Country"));

    /// <summary>Null if the graph changed between the trips.</summary>
    private static async ValueTask<Read?> TryReadAsync(FieldContext context, NetworkSelection selection)
    {
        var structure = await RequestState.FetchAsync(context, selection.Time, NetworkQueries.Structure(selection));
        if (selection.PlaceIds is { } asked && Array.IndexOf(structure.Pages[NetworkQueries.Asked].Nodes, null) is >= 0 and var unknown)
        {
            return new(null, await UnknownEntity.PlaceErrorAsync(context, "places", asked[unknown]));
        }

        var sectors = new SectorTree(structure.Pages[NetworkQueries.Sectors]);
        if (selection.SectorIds?.FirstOrDefault(sector => !sectors.Contains(sector)) is { } noSector)
        {
            return new(null, new($"'sectors': there is no sector '{noSector}'{Suggestion.For(noSector, sectors.Ids)}", TieResolvers.UnknownSector));
        }

        var met = MetElements.Of(structure.Pages);
        var beside = await RequestState.FetchAsync(context, selection.Time, NetworkQueries.Beside(met));
        if (beside.ChangeNumber != structure.ChangeNumber) return null;

        var evidence = beside.Pages[NetworkQueries.Claims].Nodes.ToLookup(NetworkQueries.SubjectOf, StringComparer.Ordinal);
        var governments = beside.Pages[NetworkQueries.Organisations].Nodes.OfType<Row>().ToDictionary(row => row.Id, row => row.Pages[TieShapes.PartOf], StringComparer.Ordinal);
        var shared = SharedThingReader.Read(
            structure.Pages[NetworkQueries.Accords],
            structure.Pages[NetworkQueries.Memberships],
            structure.Pages[NetworkQueries.Events],
            element => element.Type == "PART_OF" ? Evidence.Of(element) : Evidence.Of([.. evidence[element.Id]]),
            organisation => governments[organisation.Id]);
        var cities = structure.Pages[NetworkQueries.Cities].Nodes;
        foreach (var city in cities.Concat(beside.Pages[NetworkQueries.Partners].Nodes).OfType<Row>()) shared.Places.Add(city);
        return new(
            new(structure.ChangeNumber, shared, [.. cities.Select(city => city!.Id)], sectors, SourceCatalogue.Read(beside.Pages[NetworkQueries.Sources].Nodes!)), null);
    }

    private sealed record Read(NetworkGraph? Graph, FieldError? Error);
}
