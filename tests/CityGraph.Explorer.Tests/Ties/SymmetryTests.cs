using System.Text.Json;

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
              ties(sector: $sector, includeNarrower: $narrower, includeRelated: $related, first: 20) {
                matching { ...All }
                sectorNotStated { ...All }
              }
            }
          }
        }
        fragment All on Tie {
          city { id }
          certainty
          strength { kind stage certainty independentSources sources reasons latest }
          sectors { id }
          reasons {
            kind statement stage date certainty
            shared { id }
            papers { id }
            sectors { match sector { id } }
            through { id }
            claims { id }
            direct
            independentSources
            path { from { id } to { id } relationship type direction }
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
        await RandomGraphs.ForEachAsync(60, async graph =>
            tied += await AssertSymmetricAsync(graph, RandomGraph.Cities, [null, "culture", "heritage", "creative-economy", "health"]));

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
                var ties = new List<(string From, string To, string What, (string There, string Back)[][] Paths)>();
                foreach (var ids in cities.Chunk(CitiesOfAQuestion))
                {
                    var (response, _) = await graph.RunAsync(Document, new { ids, sector, narrower, related = related && sector is not null });
                    ties.AddRange(response.GetProperty("data").GetProperty("nodes").EnumerateArray()
                        .SelectMany(city => new[] { "matching", "sectorNotStated" }.SelectMany(list => city.GetProperty("ties").GetProperty(list).EnumerateArray()
                            .Select(tie => (city.GetProperty("id").GetString()!, tie.Id("city"), list + Rest(tie), Paths(tie))))));
                }

                var there = ties.Select(tie => (tie.From, tie.To, tie.What, string.Join('|', tie.Paths.Select(path => string.Join(' ', path.Select(step => step.There)))))).Order().ToArray();
                var back = ties.Select(tie => (From: tie.To, To: tie.From, tie.What, string.Join('|', tie.Paths.Select(path => string.Join(' ', path.Reverse().Select(step => step.Back)))))).Order().ToArray();
                Assert.Equal(there, back);
                Assert.All(ties, tie => Assert.All(tie.Paths, path => AssertLeads(path, tie.From, tie.To)));
                met += ties.Count;
            }
        }

        return met;
    }

    private static void AssertLeads((string There, string Back)[] path, string from, string to)
    {
        Assert.Equal(from, path[0].There.Split('>')[0]);
        Assert.Equal(to, path[^1].There.Split('>')[1]);
        for (var i = 1; i < path.Length; i++) Assert.Equal(path[i - 1].There.Split('>')[1], path[i].There.Split('>')[0]);
    }

    /// <summary>The steps of each reason, and how they look from the other side.</summary>
    private static (string There, string Back)[][] Paths(JsonElement tie) =>
    [
        .. tie.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetProperty("path").EnumerateArray().Select(step =>
        {
            var (from, to) = (step.GetProperty("from").GetProperty("id").GetString(), step.GetProperty("to").GetProperty("id").GetString());
            var along = $"{step.GetProperty("type").GetString()}>{step.GetProperty("relationship").GetString()}";
            var isOut = step.GetProperty("direction").GetString() == "OUT";
            return ($"{from}>{to}>{along}>{isOut}", $"{to}>{from}>{along}>{!isOut}");
        }).ToArray()),
    ];

    /// <summary>All of a tie but the city that it leads to and the way there.</summary>
    private static string Rest(JsonElement tie) => string.Join('|', tie.EnumerateObject().Where(property => property.Name is not ("city" or "reasons"))
        .Concat(tie.GetProperty("reasons").EnumerateArray().SelectMany(reason => reason.EnumerateObject().Where(property => property.Name != "path")))
        .Select(property => property.Value.GetRawText()));
}
