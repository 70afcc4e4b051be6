using CityGraph.Explorer.Dataset;
using CityGraph.Explorer.Tests.Dataset;
using static CityGraph.Explorer.Tests.Dataset.DatasetText;

namespace CityGraph.Explorer.Tests.Ties;

public class MembershipsOfRegionsTests
{
    private const string Facts = """
        - { Region: east, name: East, kind: PROVINCE }
        - { Region: west, name: West, kind: PROVINCE }
        - { City: late, name: Late, kind: CITY }
        - PART_OF: [late, east]
        - PART_OF: [denpasar, east]
        - PART_OF: [gyeongju, west]
        - { MEMBER_OF: [late, owhc], since: 2020 }
        - { MEMBER_OF: [denpasar, owhc], since: 2000 }
        - { MEMBER_OF: [gyeongju, owhc], since: 2002 }
        """;

    /// <summary>The member that joined first counts, whichever the date of the tie is taken from.</summary>
    [Theory]
    [InlineData("2001", 0)]
    [InlineData("2002", 1)]
    [InlineData("2005", 1)]
    [InlineData("2021", 1)]
    public async Task Ties_DuringADate_HoldFromTheFirstMemberOfEachSideOn(string during, int count)
    {
        await using var temporary = await TemporaryStore.OpenAsync(SeedGraph.Description.Model);
        await DatasetLoader.LoadAsync(temporary.Store, GraphOf(WithFacts(Facts)), TestContext.Current.CancellationToken);

        var (response, _) = await new ExplorerClient(temporary.Store).RunAsync($$"""{ region(id: "east") { ties(during: "{{during}}") { totalCount } } }""");

        Assert.Equal(count, response.GetProperty("data").GetProperty("region").GetProperty("ties").GetProperty("totalCount").GetInt32());
    }
}
