using System.Text.RegularExpressions;
using CityGraph.Graph.Neo4j.Tests.Queries;
using CityGraph.Testing;

namespace CityGraph.Graph.Neo4j.Tests.Product;

/// <summary>The shipped dataset, served by the real process from Neo4j. One class, so that it is loaded once.</summary>
[Collection(OnServedNeo4j.Name)]
public sealed partial class ServedGraphTests(BothStores servers, Neo4jFixture neo4j) : IClassFixture<BothStores>
{
    /// <summary>The labels of which some question reads all nodes by the label alone: kinds of which there are few beside what is said of them.</summary>
    private static readonly string[] ScannedLabels =
    [
        // Networks read all agreements and papers; an interface has no index of its own.
        "NodeByLabelScan Accord",
        // Counted by kind, stage or status, for what a list can be narrowed to.
        "NodeByLabelScan Activity",
        "NodeByLabelScan Agreement",
        "NodeByLabelScan Event",
        "NodeByLabelScan Instrument",
        "NodeByLabelScan Organisation",
        "NodeByLabelScan Region",
        // Counted by country and kind; and by a part of a name, which no index finds.
        "NodeByLabelScan City",
        // Counted by publisher, kind and language.
        "NodeByLabelScan Source",
    ];

    public static TheoryData<string, string> Questions => [.. ShippedQuestions.All.Select(question => (question.Operation, question.Variables))];

    [Fact]
    public async Task Start_OnNeo4j_TellsWhereTheGraphIs()
    {
        await servers.RequireAsync();

        Assert.Matches(@"(?m)^  Neo4j        http://127\.0\.0\.1:\d+, database neo4j\n  loaded       [1-9]\d* nodes from [1-9]\d* sources$", servers.Announcement);
    }

    [Fact]
    public async Task Start_OfThreeAtOnce_LoadsTheDatasetOnce()
    {
        await servers.RequireAsync();

        var rows = await neo4j.RunAsync("MATCH (set:ChangeSet) RETURN count(set)");
        Assert.Equal(1, Assert.Single(rows)[0].GetInt32());
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Operation_OnNeo4j_GivesTheBytesOfTheEmbeddedStore(string operation, string variables)
    {
        await servers.RequireAsync();
        var request = RequestOf(operation, variables);
        await servers.PrepareAsync(operation, request);
        var before = servers.Trips;

        var answer = await BothStores.PostAsync(servers.OnNeo4j, request);

        Assert.Equal(ShippedQuestions.TripsOnWholeDataset(operation, variables), servers.Trips - before);
        Assert.StartsWith("{\"data\":", answer, StringComparison.Ordinal);
        Assert.Equal(await BothStores.PostAsync(servers.Embedded, request), answer);
    }

    /// <summary>What the product really asks: never all nodes or relationships, and by the label alone only what a question reads all of anyway.</summary>
    [Fact]
    public async Task Statements_OfAllOperations_StartAtAnIndexOrAtAFewLabels()
    {
        await servers.RequireAsync();
        foreach (var (operation, variables, _) in ShippedQuestions.All) await servers.PrepareAsync(operation, RequestOf(operation, variables));

        var others = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var statement in servers.Statements.GroupBy(sent => sent.Statement, sent => sent.Operation))
        {
            var starts = await QueryPlan.StartsAsync(neo4j, statement.Key, TestContext.Current.CancellationToken);
            foreach (var scan in starts.Where(start => Unindexed().IsMatch(start) && !ScannedLabels.Contains(start)))
            {
                others.UnionWith(statement.Select(operation => $"{scan}: {operation}"));
            }
        }

        Assert.True(others.Count == 0, $"""
            Scanned without an index, and by which operation:
            {string.Join('\n', others)}
            Ask so that it starts at an id or at an indexed property, or name the label in {nameof(ScannedLabels)} with the reason why all of it is read.
            """);
    }

    [Theory]
    [InlineData("agreements(asOf: \"2016-12\", order: [{ stage: DESC }], first: 3) { totalCount pageInfo { endCursor } nodes { id stage stageDate } }")]
    [InlineData("agreements(asOf: \"2020\", dates: CERTAIN, where: { stage: { in: [EXPLORED, MEMORANDUM] } }) { nodes { id stage milestones papers { nodes { id date } } } }")]
    [InlineData("agreements(asOf: \"2018\", where: { papers: { all: { node: { status: { eq: SIGNED } } } } }) { nodes { id stage } }")]
    [InlineData("officials(asOf: \"2016-11-16\", dates: CERTAIN, where: { officesInPlaces: { some: { edge: { title: { contains: \"ayor\" } } } } }) { nodes { id } }")]
    [InlineData("nodes(asOf: \"2016-10-06\", ids: [\"kisarazu-visit-to-bogor\", \"denpasar-darwin\", \"bogor\"]) { id mentions(first: 2) { nodes { concerns { nodes { id } } } } }")]
    [InlineData("timeline(asOf: \"2016\", of: [\"bogor\", \"denpasar\"], kinds: [EVENT, STAGE]) { totalCount entries { date subject { id } stage } }")]
    [InlineData("neighbourhood(of: [\"denpasar\"], hops: 2, types: [\"PARTY_TO\"], where: { types: [\"City\", \"Agreement\"], during: \"2017\" }) { nodes { node { id } hidden } edges { id independentSources } cut { message } }")]
    [InlineData("cities(knownAt: { change: 0 }) { totalCount }")]
    [InlineData("city(knownAt: { change: 1 }, asOf: \"2021\", id: \"denpasar\") { name ties(sector: \"culture\") { matching { city { id } reasons { statement } } } }")]
    public async Task Query_OfAnotherTime_GivesTheBytesOfTheEmbeddedStore(string question)
    {
        await servers.RequireAsync();
        var request = $$"""{"query":"{ {{question.Replace("\"", "\\\"", StringComparison.Ordinal)}} }"}""";

        await servers.PrepareAsync("", request);
        var answer = await BothStores.PostAsync(servers.OnNeo4j, request);

        Assert.StartsWith("{\"data\":", answer, StringComparison.Ordinal);
        Assert.Equal(await BothStores.PostAsync(servers.Embedded, request), answer);
    }

    [Theory]
    [InlineData("node(id: \"once\") { id }", """{"node":{"id":"denpasar"}}""", 1)]
    [InlineData("city(id: \"once\") { id }", """{"city":{"id":"denpasar"}}""", 1)]
    [InlineData("nodes(ids: [\"bogor\", \"once\", \"nosuch\"]) { id }", """{"nodes":[{"id":"bogor"},{"id":"denpasar"},null]}""", 1)]
    [InlineData("timeline(of: [\"once\"], first: 1) { entries { subject { id } } }", null, 9)]
    public async Task Query_OfAMergedId_IsAnsweredAsForItsSuccessor(string question, string? expected, int mostTrips)
    {
        await servers.RequireAsync();
        string Request(string id) => $$"""{"query":"{ {{question.Replace("once", id, StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}} }"}""";
        try
        {
            await neo4j.RunAsync(
                """
                MATCH (city:City {id: 'denpasar'})
                CREATE (:MergedId:GraphNode {id: 'merged.once', former: 'once', because: 'So we say.'})-[:MERGED_INTO {id: 'merged.once.MERGED_INTO.denpasar'}]->(city)
                """);
            await BothStores.PostAsync(servers.OnNeo4j, Request("once"));
            var before = servers.Trips;

            var answer = await BothStores.PostAsync(servers.OnNeo4j, Request("once"));

            Assert.InRange(servers.Trips - before, 1, mostTrips);
            Assert.StartsWith("{\"data\":{", answer, StringComparison.Ordinal);
            Assert.Equal(expected is null ? await BothStores.PostAsync(servers.Embedded, Request("denpasar")) : $$"""{"data":{{expected}}}""", answer);
        }
        finally
        {
            await neo4j.RunAsync("MATCH (merged:MergedId {id: 'merged.once'}) DETACH DELETE merged");
        }
    }

    /// <summary>The same question of many at once, most of whom share trips: each is told of the city that he asked for.</summary>
    [Fact]
    public async Task Query_ByManyAtOnce_GivesEachTheBytesOfTheEmbeddedStore()
    {
        const int Askers = 200;
        await servers.RequireAsync();
        string[] ids = ["denpasar", "bogor", "badung", "darwin", "gyeongju", "nowhere"];
        var requests = Array.ConvertAll(ids, id => $$$"""{"query":"query($id: ID!) { city(id: $id) { id name agreements(first: 3) { nodes { id } } } }","variables":{"id":"{{{id}}}"}}""");
        foreach (var request in requests) await BothStores.PostAsync(servers.OnNeo4j, request);
        var before = servers.Trips;

        var answers = await Task.WhenAll(Enumerable.Range(0, Askers).Select(i => BothStores.PostAsync(servers.OnNeo4j, requests[i % ids.Length])));

        Assert.InRange(servers.Trips - before, 1, Askers);
        for (var i = 0; i < ids.Length; i++)
        {
            var expected = await BothStores.PostAsync(servers.Embedded, requests[i]);
            Assert.StartsWith("{\"data\":", expected, StringComparison.Ordinal);
            Assert.All(answers.Where((_, asker) => asker % ids.Length == i), answer => Assert.Equal(expected, answer));
        }
    }

    /// <summary>What somebody writes in Neo4j Browser, with the labels and ids of ours.</summary>
    [Fact]
    public async Task Query_AfterAChangeByHand_ReadsIt()
    {
        await servers.RequireAsync();
        try
        {
            await neo4j.RunAsync(
                """
                MATCH (agreement:Agreement {id: 'denpasar-gyeongju'})
                CREATE (:City:Place:Party:Actor:Entity:GraphNode {id: 'by-hand', name: 'Somewhere', kind: 'CITY'})-[:PARTY_TO {id: 'by-hand-party'}]->(agreement)
                """);
            await neo4j.RunAsync("MATCH (city:City {id: 'by-hand'}) SET city.name = 'Elsewhere'");
            // One without its required kind, which must not spoil the answer of all others.
            await neo4j.RunAsync(
                """
                MATCH (city:City {id: 'by-hand'})
                CREATE (city)-[:PARTY_TO {id: 'by-hand-kindless'}]->(:Agreement:Accord:Entity:GraphNode {id: 'kindless', name: 'Kindless'})
                """);

            var answer = await BothStores.PostAsync(servers.OnNeo4j, """{"query":"{ city(id: \"by-hand\") { name agreements { nodes { id } } withKind: agreements { nodes { id kind } } } }"}""");

            Assert.Equal(
                """{"data":{"city":{"name":"Elsewhere","agreements":{"nodes":[{"id":"denpasar-gyeongju"},{"id":"kindless"}]},"withKind":{"nodes":[{"id":"denpasar-gyeongju","kind":"FRIENDSHIP_CITY"}]}}}}""", answer);
        }
        finally
        {
            await neo4j.RunAsync("MATCH (city:City {id: 'by-hand'}) OPTIONAL MATCH (kindless:Agreement {id: 'kindless'}) DETACH DELETE city, kindless");
        }
    }

    [Fact]
    public async Task Readme_EveryCypherBlock_Answers()
    {
        await servers.RequireAsync();
        var readme = await File.ReadAllTextAsync(Repository.Path("README.md"), TestContext.Current.CancellationToken);
        var statements = CypherBlock().Matches(readme).Select(match => match.Groups[1].Value).ToArray();

        Assert.Equal(3, statements.Length);
        foreach (var statement in statements) Assert.NotEmpty(await neo4j.RunAsync(statement));
    }

    private static string RequestOf(string operation, string variables) => $$"""{"documentId":"{{Path.GetFileName(operation)}}","variables":{{variables}}}""";

    [GeneratedRegex("^(.*NodeByLabels?|AllNodes|.*Relationship\\w*)Scan")]
    private static partial Regex Unindexed();

    [GeneratedRegex("```cypher\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CypherBlock();
}
