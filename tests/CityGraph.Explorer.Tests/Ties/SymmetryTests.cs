using System.Text.Json;
using CityGraph.Explorer.Tests.Dataset;
using CityGraph.Graph.Changes;

namespace CityGraph.Explorer.Tests.Ties;

/// <summary>A tie does not depend on which of the two cities is asked: for every pair, every sector and every way of asking.</summary>
public sealed class SymmetryTests(SeedGraph seed)
{
    /// <summary>So many that the question stays below the limit of what one may cost.</summary>
    private const int CitiesOfAQuestion = 12;

    private const string Document = """
        query($ids: [ID!]!, $sector: ID, $narrower: Boolean!, $related: Boolean!) {
          nodes(ids: $ids) {
            id
            ... on City {
              ties(sector: $sector, includeNarrower: $narrower, includeRelated: $related) {
                matching { ...All }
                sectorNotStated { ...All }
              }
            }
          }
        }
        fragment All on Tie {
          city { id }
          certainty
          sectors { id }
          reasons {
            kind statement stage date certainty
            shared { id }
            papers { id }
            sectors { match sector { id } }
            through { id }
            claims { id }
          }
        }
        """;

    [Fact]
    public async Task Ties_OfTheSeed_AreSymmetric()
    {
        var cities = (await seed.RunAsync("{ cities(first: 500) { nodes { id } } }")).Response
            .GetProperty("data").GetProperty("cities").GetProperty("nodes").EnumerateArray().Select(city => city.GetProperty("id").GetString()!).ToArray();
        var sectors = (await seed.RunAsync("{ sectors(first: 500) { nodes { id } } }")).Response
            .GetProperty("data").GetProperty("sectors").GetProperty("nodes").EnumerateArray().Select(sector => sector.GetProperty("id").GetString()).ToArray();

        Assert.NotEqual(0, await AssertSymmetricAsync(new(seed.Store), cities, [null, .. sectors]));
    }

    [Fact]
    public async Task Ties_OfRandomGraphs_AreSymmetric()
    {
        var tied = 0;
        for (var number = 0; number < 60; number++)
        {
            await using var temporary = await TemporaryStore.OpenAsync(SeedGraph.Description.Model);
            var committed = await temporary.Store.CommitAsync(new("random", "tests", "Random.", RandomGraph.Draw(number)), TestContext.Current.CancellationToken);
            Assert.IsType<CommitResult.Committed>(committed);
            tied += await AssertSymmetricAsync(new(temporary.Store), RandomGraph.Cities, [null, "culture", "heritage", "creative-economy", "health"]);
        }

        Assert.True(tied > 1_000, $"Only {tied} ties were compared: the random graphs have become too thin to show anything.");
    }

    /// <summary>The number of ties that were met.</summary>
    private static async Task<int> AssertSymmetricAsync(ExplorerClient graph, string[] cities, string?[] sectors)
    {
        var met = 0;
        foreach (var sector in sectors)
        {
            foreach (var (narrower, related) in new[] { (true, false), (true, true), (false, false) })
            {
                var ties = new List<(string From, string To, string What)>();
                foreach (var ids in cities.Chunk(CitiesOfAQuestion))
                {
                    var (response, _) = await graph.RunAsync(Document, new { ids, sector, narrower, related });
                    ties.AddRange(response.GetProperty("data").GetProperty("nodes").EnumerateArray()
                        .SelectMany(city => new[] { "matching", "sectorNotStated" }.SelectMany(list => city.GetProperty("ties").GetProperty(list).EnumerateArray()
                            .Select(tie => (city.GetProperty("id").GetString()!, tie.GetProperty("city").GetProperty("id").GetString()!, list + Rest(tie))))));
                }

                var there = ties.Select(tie => (tie.From, tie.To, tie.What)).Order().ToArray();
                var back = ties.Select(tie => (From: tie.To, To: tie.From, tie.What)).Order().ToArray();
                Assert.Equal(there, back);
                met += ties.Count;
            }
        }

        return met;
    }

    /// <summary>All of a tie but the city that it leads to.</summary>
    private static string Rest(JsonElement tie) =>
        string.Join('|', tie.EnumerateObject().Where(property => property.Name != "city").Select(property => property.Value.GetRawText()));
}
