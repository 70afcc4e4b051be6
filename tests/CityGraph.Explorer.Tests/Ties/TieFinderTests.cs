using System.Collections.Immutable;
using CityGraph.Explorer.Sources;
using CityGraph.Explorer.Ties;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Tests.Ties;

/// <summary>What cannot be asked for through the API: to end at once.</summary>
public class TieFinderTests
{
    [Fact]
    public void Finder_Cancelled_EndsWithTheException()
    {
        ImmutableArray<Standing> standings = [new("one", null, null, Evidence.None, []), new("other", null, null, Evidence.None, [])];
        var places = new PlaceTree();
        foreach (var standing in standings) places.Add(new Row(standing.PlaceId, "City", Shape.Nothing, [], []));
        var shared = new SharedThings([new SharedThing(TieKind.Agreement, "accord", "Accord", Evidence.None, standings, [])], places);
        var finder = new TieFinder(
            shared, new SectorTree(Page.Empty), new SourceOrigins([]), new TieStages(SeedGraph.Description.Model), new(null, false, false), new(canceled: true));

        Assert.Throws<OperationCanceledException>(() => finder.OfCity("one"));
        Assert.Throws<OperationCanceledException>(() => finder.Between(["one", "other"]));
        Assert.Throws<OperationCanceledException>(() => finder.OfPlace("one", "Country"));
    }
}
