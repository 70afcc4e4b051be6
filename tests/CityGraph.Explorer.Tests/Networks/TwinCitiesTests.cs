using CityGraph.Explorer.Tests.Dataset;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Dates;
using CityGraph.Graph.Model;
using CityGraph.Testing;

namespace CityGraph.Explorer.Tests.Networks;

/// <summary>The network of all cities of a large graph: an agreement for each pair of twin towns, with a claim for each fact.</summary>
public sealed class TwinCitiesTests
{
    private static readonly string? File = Repository.Shared("data/hekman-twincities/twin_cities.csv");

    [Fact]
    public async Task Network_OfAllCities_HasAnEdgeForEachPairOfTwins()
    {
        if (File is null) Assert.Skip("skipped: ../shared/data/hekman-twincities is not there.");
        var pairs = Pairs(await System.IO.File.ReadAllLinesAsync(File, TestContext.Current.CancellationToken));
        await using var temporary = await TemporaryStore.OpenAsync(SeedGraph.Description.Model);
        var number = 0;
        foreach (var part in Changes(pairs).Chunk(50_000))
        {
            var committed = await temporary.Store.CommitAsync(new($"twins-{++number}", "tests", "Twin towns.", [.. part]), TestContext.Current.CancellationToken);
            Assert.IsType<CommitResult.Committed>(committed);
        }

        var (response, trips) = await new ExplorerClient(temporary.Store).RunAsync(
            "{ network(selection: { boundary: INDUCED }) { nodeCount edgeCount coverage { sources facts factsOnOneSource } } }");

        Assert.Equal(4, trips);
        var network = response.GetProperty("data").GetProperty("network");
        var distinct = pairs.Where(pair => pair.One != pair.Other).Select(pair => string.CompareOrdinal(pair.One, pair.Other) < 0 ? pair : (pair.Other, pair.One)).ToHashSet();
        Assert.Equal(distinct.Count, network.GetProperty("edgeCount").GetInt32());
        // Some pairs are listed twice: two agreements, one edge.
        var facts = 3 * pairs.Count(pair => pair.One != pair.Other);
        Assert.Equal($$"""{"sources":1,"facts":{{facts}},"factsOnOneSource":{{facts}}}""", network.GetProperty("coverage").GetRawText());
        Assert.Equal(pairs.SelectMany(pair => new[] { pair.One, pair.Other }).Distinct().Count(), network.GetProperty("nodeCount").GetInt32());
    }

    private static (string One, string Other)[] Pairs(string[] lines) =>
        [.. lines.Skip(1).Select(line => line.Split(',')).Where(cells => cells.Length == 8).Select(cells => (Id(cells[0], cells[1]), Id(cells[4], cells[5])))];

    private static string Id(string city, string country) => $"{city} {country}".Replace(' ', '-').ToLowerInvariant();

    private static IEnumerable<Change> Changes((string One, string Other)[] pairs)
    {
        yield return SmallGraph.Node("register", "Source", ("kind", "REGISTER"));
        foreach (var city in pairs.SelectMany(pair => new[] { pair.One, pair.Other }).Distinct()) yield return SmallGraph.Node(city, "City", ("kind", "CITY"));
        for (var i = 0; i < pairs.Length; i++)
        {
            var id = $"twins-{i}";
            yield return SmallGraph.Node(id, "Agreement", ("kind", "SISTER_CITY"));
            foreach (var change in Claim(id, "Agreement")) yield return change;
            foreach (var party in new[] { pairs[i].One, pairs[i].Other }.Distinct())
            {
                yield return SmallGraph.Along(party, "PARTY_TO", id);
                foreach (var change in Claim($"{party}.PARTY_TO.{id}", "PARTY_TO")) yield return change;
            }
        }
    }

    private static IEnumerable<Change> Claim(string subject, string type)
    {
        yield return new Change.PutNode(new($"claim.{subject}", "Claim", PropertySet.From(
            ("subject", subject),
            ("subjectType", type),
            ("stance", "SUPPORTS"),
            ("certainty", "STATED"),
            ("statement", "They are twins."),
            ("position", 1L),
            ("recorded", PartialDate.Parse("2026").Date!))));
        yield return SmallGraph.Along($"claim.{subject}", "FROM", "register");
    }
}
