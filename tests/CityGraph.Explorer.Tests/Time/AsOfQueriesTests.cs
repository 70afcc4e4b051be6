using CityGraph.Explorer.Time;
using CityGraph.Explorer.Walks;
using CityGraph.Graph.Dates;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Tests.Time;

public class AsOfQueriesTests
{
    private static readonly AsOfQueries World = new(SeedGraph.Description.Model, new(PartialDate.Parse("2016").Date!, DateMatch.Possibly), _ => false);

    [Fact]
    public void Rewrite_WaysThatAreAlikeAndUndated_AreAlikeStill()
    {
        var level = new Expansion(["x"], WalkTypes.Ways(["PART_OF", "SEATED_IN", "PARTY_TO"], null, new Predicate.HasLabel(["City", "Agreement"])));

        var (first, second) = (World.Rewrite(level), World.Rewrite(level));

        Assert.True(first.Ways[0].IsLike(first.Ways[1]));
        Assert.False(first.Ways[0].IsLike(first.Ways[2]));
        Assert.All(first.Ways.Zip(second.Ways), pair => Assert.Same(pair.First.Far, pair.Second.Far));
    }
}
