using CityGraph.Graph.Neo4j.Log;
using CityGraph.Graph.Neo4j.Tests.Watching;

namespace CityGraph.Graph.Neo4j.Tests.Log;

public sealed class ChangeLogTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 2)]
    public async Task Read_SetThatIsNotSeenYetThoughLaterOnesAre_IsNotLeftOut(long unseen, long after)
    {
        await using var neo4j = new FakeLog { Number = 4, Unseen = unseen };

        var sets = await new ChangeLog(neo4j).ReadAsync(after, 10, 1_000_000, TestContext.Current.CancellationToken);

        Assert.Equal(Enumerable.Range((int)after + 1, 4 - (int)after), sets.Select(set => (int)set.Number));
    }

    [Fact]
    public async Task Read_NumbersThatFollowEachOther_TakeOneTrip()
    {
        await using var neo4j = new FakeLog { Number = 4 };

        Assert.Equal(4, (await new ChangeLog(neo4j).ReadAsync(0, 10, 1_000_000, TestContext.Current.CancellationToken)).Length);
        Assert.Empty(await new ChangeLog(neo4j).ReadAsync(4, 10, 1_000_000, TestContext.Current.CancellationToken));
        Assert.Equal((0, 2), (neo4j.Looks, neo4j.Readings));
    }
}
