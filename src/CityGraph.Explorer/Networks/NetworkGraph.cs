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
/// <param name="Cities">The cities of the region, with what they are part of.</param>
/// <param name="Sectors">All sectors.</param>
/// <param name="Sources">All sources.</param>
internal sealed record NetworkGraph(long ChangeNumber, SharedThings Shared, ImmutableArray<Row> Cities, SectorTree Sectors, SourceCatalogue Sources)
{
    private const int CitiesPage = TieShapes.Asked + 1;

    /// <summary>Reads what a selection's places have part in, at the date and moment of the root field; or what is wrong with its ids. One trip.</summary>
    public static async ValueTask<(NetworkGraph? Graph, FieldError? Error)> ReadAsync(FieldContext context, NetworkSelection selection)
    {
        var shared = selection.PlaceIds is { } places ? TieShapes.SharedBy(places) : TieShapes.SharedByAll();
        var read = await RequestState.FetchAsync(context, [.. shared.SetItem(TieShapes.AllSources, SourceCatalogue.Query), CitiesOf(selection.PlaceIds)]);
        if (selection.PlaceIds is { } asked && Array.IndexOf(read.Pages[TieShapes.Asked].Nodes, null) is >= 0 and var unknown)
        {
            return (null, await UnknownEntity.PlaceErrorAsync(context, "places", asked[unknown]));
        }

        var sectors = new SectorTree(read.Pages[TieShapes.AllSectors]);
        if (selection.SectorIds?.FirstOrDefault(sector => !sectors.Contains(sector)) is { } noSector)
        {
            return (null, new($"'sectors': there is no sector '{noSector}'{Suggestion.For(noSector, sectors.Ids)}", TieResolvers.UnknownSector));
        }

        var things = SharedThingReader.Read(read.Pages.AsSpan());
        ImmutableArray<Row> cities = [.. read.Pages[CitiesPage].Nodes.Select(city => city!)];
        foreach (var city in cities) things.Places.Add(city);
        return (new(read.ChangeNumber, things, cities, sectors, SourceCatalogue.Read(read.Pages[TieShapes.AllSources])), null);
    }

    /// <summary>A city as a node of a network.</summary>
    public NetworkPlace Place(string cityId, bool isInRegion) =>
        new(cityId, isInRegion, Shared.Places.WiderOf(cityId, "Region"), Shared.Places.WiderOf(cityId, "Country"));

    /// <summary>The cities among the places, and those that are part of them.</summary>
    private static GraphQuery CitiesOf(ImmutableArray<string>? places) => new(
        places is { } ids ? new Start.Reached(ids, "City", [[], [new Step.Along("PART_OF", Direction.Incoming, "City")]]) : new Start.All("City"),
        Window.All,
        TieShapes.PlaceShape);
}
