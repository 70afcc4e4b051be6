using CityGraph.Explorer.Likeness;
using CityGraph.Explorer.Ties;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Tests.Likeness;

/// <summary>What cannot be asked for through the API: to end at once.</summary>
public class SimilarityFinderTests
{
    [Fact]
    public void Finder_Cancelled_EndsWithTheException()
    {
        var members = new Page([Node("one", "City"), Node("other", "City"), Node("third", "City")]);
        var profiles = CityProfiles.Read([Page.Empty, new Page([Node("network", "Organisation", Page.Empty, members)]), Page.Empty]);

        Assert.Equal(["other", "third"], Find(default).Select(similar => similar.CityId));
        Assert.Throws<OperationCanceledException>(() => Find(new(canceled: true)));

        IEnumerable<SimilarCity> Find(CancellationToken cancellationToken) =>
            new SimilarityFinder(profiles, TieKinds.All, SimilarityMeasure.Jaccard, cancellationToken).Find("one", 9);
    }

    private static Row Node(string id, string type, params Page[] pages) => new(id, type, Shape.Nothing, [], pages);
}
