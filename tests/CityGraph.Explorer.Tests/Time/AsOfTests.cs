using CityGraph.Explorer.Dataset;
using CityGraph.Explorer.Tests.Dataset;
using CityGraph.Graph;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Dates;

namespace CityGraph.Explorer.Tests.Time;

/// <summary>What is asked as of a date is what the same question gives of a graph that holds only what was there.</summary>
public class AsOfTests
{
    private static readonly string[] Questions =
    [
        "events(@) { totalCount nodes { id date about { edges { stage node { id __typename } } } } }",
        "agreements(@ order: [{ name: DESC }], first: 3) { totalCount pageInfo { hasNextPage endCursor } nodes { id stage stageDate } }",
        "agreements(@ order: [{ stage: DESC }, { kind: ASC }, { name: DESC }], first: 3) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { id } }",
        "agreements(@ order: [{ stageDate: ASC }], last: 2) { pageInfo { hasNextPage hasPreviousPage startCursor } edges { cursor node { id stage } } }",
        "cities(@) { nodes { id agreements(order: [{ node: { stage: ASC } }, { edge: { role: ASC } }]) { totalCount edges { id cursor node { id stageDate } } } } }",
        "cities(@) { nodes { id agreements(order: [{ node: { stage: DESC } }], first: 1) { pageInfo { hasNextPage } nodes { name } } } }",
        "agreements(@ where: { stage: { eq: LETTER_OF_INTENT } }) { nodes { id } }",
        "agreements(@ where: { stage: { neq: LETTER_OF_INTENT } }) { nodes { id } }",
        "agreements(@ where: { stage: { in: [EXPLORED, MEMORANDUM] } }) { nodes { id } }",
        "agreements(@ where: { stage: { isNull: true } }) { nodes { id } }",
        "agreements(@ where: { stageDate: { gte: \"2016\" } }) { nodes { id } }",
        "agreements(@ where: { stageDate: { isNull: true } }) { nodes { id } }",
        "agreements(@) { nodes { id milestones undatedStages hasUndatedMilestones memorandumDate letterOfIntentDate exploredDate expiredDate } }",
        "agreements(@ where: { letterOfIntentDate: { gte: \"2012\" } }) { nodes { id } }",
        "agreements(@ where: { letterOfIntentDate: { isNull: true } }) { nodes { id } }",
        "agreements(@ where: { not: { memorandumDate: { lte: \"2018\" } } }) { nodes { id } }",
        "agreements(@ where: { milestones: { some: { gte: \"2014\" } } }) { nodes { id } }",
        "agreements(@ where: { undatedStages: { none: { eq: MEMORANDUM } } }) { nodes { id } }",
        "agreements(@ where: { hasUndatedMilestones: { isNull: true } }) { nodes { id } }",
        "agreements(@ order: [{ letterOfIntentDate: DESC }], first: 4) { nodes { id } }",
        "agreements(@ where: { papers: { some: { node: { kind: { eq: MEMORANDUM } } } } }) { nodes { id papers { totalCount } } }",
        "agreements(@ where: { papers: { all: { node: { status: { eq: SIGNED } } } } }) { nodes { id } }",
        "agreements(@ where: { events: { none: { edge: { bearing: { eq: REACHED } } } } }) { nodes { id } }",
        "agreements(@ where: { events: { any: false } }) { nodes { id } }",
        "cities(@) { nodes { id officials { edges { id title from to node { id signed { totalCount nodes { id date } } } } } memberships { edges { since node { id } } } } }",
        "cities(@ where: { officials: { all: { edge: { from: { gte: \"2012\" } } } } }) { nodes { id } }",
        "cities(@ where: { memberships: { some: { node: { members: { some: { node: { id: { eq: \"city-1\" } } } } } } } }) { nodes { id } }",
        "cities(@ where: { agreements: { some: { node: { stage: { eq: EXPLORED } } } } }) { nodes { id agreements { nodes { id stage } } } }",
        "sectors(@) { nodes { id agreements { nodes { id stage stageDate parties { nodes { id } } } } } }",
        "nodes(@ ids: [\"city-0\", \"agreement-0\", \"event-1\", \"paper-2\", \"nobody\", \"event-1\", \"agreement-3\"]) { id ... on Agreement { stage events { nodes { id } } } }",
        "officials(@) { nodes { id officesInPlaces { edges { id title node { id __typename } } } tookPartIn { totalCount } said { totalCount } mentions { nodes { concerns { nodes { id } } } } } }",
        "organisations(@) { nodes { id members { edges { since node { id agreements { totalCount } } } } activities { totalCount } } }",
        "timeline(@ of: [\"city-0\", \"official-1\"]) { totalCount undatedCount entries { kind date stage isPlanned subject { id } by { id } at { id } } }",
        "agreements(@) { nodes { id course { stage date daysAtLeast daysAtMost by { id } } stageAt(date: \"2016\") { possible certain } next { stage isUsual bearing by { id } } } }",
        "activities(@) { totalCount nodes { id agreements { nodes { id } } } }",
        "cities(@) { nodes { id activities { totalCount } } }",
        "event(@ id: \"event-0\") { id }",
        "agreement(@ id: \"agreement-1\") { id stage stageDate papers { nodes { id } } }",
        "city(@ id: \"city-0\") { ties { matching { city { id } reasons { statement shared { id } stage date papers { id } } } } }",
        "cities(@) { nodes { id ties(sector: \"culture\") { matching { city { id } } sectorNotStated { city { id } } } } }",
        "cities(@) { groups(by: COUNTRY) { nodes { key count node { id ... on Country { agreements(first: 1, order: [{ node: { stage: DESC } }]) { nodes { id stage stageDate } } } } } } }",
        "cities(@ first: 1) { groups(by: COUNTRY) { nodes { node { ... on Country { agreements { edges { node { id stage } } } } } } } }",
        "paths(@ from: \"city-0\", to: \"city-1\", k: 20) { paths { nodes { id } hops { relationship { id } evidence { id } } } }",
        "paths(@ from: \"city-2\", to: \"city-1\", allShortest: true) { edges { id evidence { id statement } } nodes { id ... on Agreement { stage } } }",
        "neighbourhood(@ of: [\"city-0\"], hops: 2) { edges { id evidence { id } } }",
        "neighbourhood(@ of: [\"city-0\"], hops: 3) { edges { id from { id } to { id ... on Agreement { stage stageDate } } evidence { certainty } } }",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task AsOf_ADate_AnswersLikeAGraphOfWhatWasThere(int seed)
    {
        var graph = DatedGraph.Draw(seed);
        await using var whole = await StoreOf(graph.Changes());
        foreach (var date in new[] { "2009", "2012-03-04", "2015", "2016-11", "2017-01-01", "2016~" })
        {
            foreach (var dates in new[] { "POSSIBLE", "CERTAIN" })
            {
                await using var then = await StoreOf(graph.ChangesAt(PartialDate.Parse(date).Date!, dates == "CERTAIN"));
                foreach (var question in Questions)
                {
                    var expected = await AnswerAsync(then.Store, question, "");
                    var actual = await AnswerAsync(whole.Store, question, $"asOf: \"{date}\", dates: {dates},");
                    Assert.True(expected == actual, $"{question} as of {date}, {dates}:\nexpected {expected}\nactual   {actual}");
                }
            }
        }
    }

    [Theory]
    [InlineData("first", "after", "endCursor", "hasNextPage")]
    [InlineData("last", "before", "startCursor", "hasPreviousPage")]
    public async Task AsOf_PagesInTheOrderOfStages_AreThoseOfAGraphOfWhatWasThere(string size, string from, string cursor, string hasMore)
    {
        var graph = DatedGraph.Draw(5);
        await using var whole = await StoreOf(graph.Changes());
        await using var then = await StoreOf(graph.ChangesAt(PartialDate.Parse("2016-11").Date!, certain: false));
        var (position, pages) = ("null", 0);
        for (var goesOn = true; goesOn; pages++)
        {
            var question = $"agreements(@ order: [{{ stage: DESC }}], {size}: 2, {from}: {position}) {{ nodes {{ id stage }} pageInfo {{ {cursor} {hasMore} }} }}";
            var answer = await AnswerAsync(whole.Store, question, "asOf: \"2016-11\",");
            Assert.Equal(await AnswerAsync(then.Store, question, ""), answer);
            using var json = System.Text.Json.JsonDocument.Parse(answer);
            var info = json.RootElement.GetProperty("data").GetProperty("agreements").GetProperty("pageInfo");
            (position, goesOn) = (info.GetProperty(cursor).GetRawText(), info.GetProperty(hasMore).GetBoolean());
        }

        Assert.InRange(pages, 2, 3);
    }

    /// <summary>Signed papers: a memorandum of 2019 and, of one pact, a letter of intent that no source dates.</summary>
    [Theory]
    [InlineData("agreements(asOf: \"2018\") { nodes { id stage } }", """{"agreements":{"nodes":[{"id":"open","stage":"LETTER_OF_INTENT"}]}}""")]
    [InlineData("agreements(asOf: \"2018\", dates: CERTAIN) { nodes { id } }", """{"agreements":{"nodes":[]}}""")]
    [InlineData("city(id: \"alpha\") { ties(during: \"2018\") { matching { city { id } } } }", """{"city":{"ties":{"matching":[{"city":{"id":"beta"}}]}}}""")]
    [InlineData("neighbourhood(of: [\"dated\", \"open\"], asOf: \"2018\") { nodes { distance } }", "'of': there is no entity 'dated' at the date of 'asOf'.")]
    [InlineData("paths(from: \"beta\", to: \"dated\", asOf: \"2018\") { paths { length } }", "'to': there is no entity 'dated' at the date of 'asOf'.")]
    [InlineData("activities(asOf: \"1900\") { totalCount }", """{"activities":{"totalCount":1}}""")]
    [InlineData("activities(asOf: \"2025\", dates: CERTAIN) { totalCount }", """{"activities":{"totalCount":0}}""")]
    public async Task AsOf_WhatIsUndated_IsPossiblyThere(string question, string expected)
    {
        await using var temporary = await StoreOf(Undated());
        var (response, _) = await new ExplorerClient(temporary.Store).RunAsync($"{{ {question} }}");
        Assert.Equal(expected, response.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("message").GetString() : response.GetProperty("data").GetRawText());
    }

    private static IEnumerable<Change> Undated()
    {
        var changes = new List<Change>
        {
            SmallGraph.Node("alpha", "City", ("kind", "CITY")),
            SmallGraph.Node("activity", "Activity", ("kind", "ACTIVITY"), ("status", "PLANNED")),
            SmallGraph.Along("open", "PLANS", "activity"),
            SmallGraph.Node("letter", "Instrument", ("kind", "LETTER_OF_INTENT"), ("status", "SIGNED")),
            SmallGraph.Along("letter", "UNDER", "open"),
        };
        foreach (var (pact, partner) in new[] { ("dated", "gamma"), ("open", "beta") })
        {
            changes.AddRange(
            [
                SmallGraph.Node(pact, "Agreement", ("kind", "SISTER_CITY")),
                SmallGraph.Node($"{pact}-memo", "Instrument", ("kind", "MEMORANDUM"), ("status", "SIGNED"), ("date", PartialDate.Parse("2019").Date!)),
                SmallGraph.Along($"{pact}-memo", "UNDER", pact),
                SmallGraph.Node(partner, "City", ("kind", "CITY")),
                SmallGraph.Along("alpha", "PARTY_TO", pact),
                SmallGraph.Along(partner, "PARTY_TO", pact),
            ]);
        }

        var nodes = changes.OfType<Change.PutNode>().ToDictionary(put => put.Node.Id, put => put.Node, StringComparer.Ordinal);
        var edges = changes.OfType<Change.PutRelationship>().ToArray();
        foreach (var agreement in AgreementStages.Of(nodes, edges.Select(put => put.Relationship), SeedGraph.Description.Model)) nodes[agreement.Id] = agreement;
        return [.. nodes.Values.Select(node => new Change.PutNode(node)), .. edges];
    }

    private static async Task<TemporaryStore> StoreOf(IEnumerable<Change> changes)
    {
        var temporary = await TemporaryStore.OpenAsync(SeedGraph.Description.Model);
        Assert.IsType<CommitResult.Committed>(await temporary.Store.CommitAsync(new("dated", "tests", "", [.. changes]), TestContext.Current.CancellationToken));
        return temporary;
    }

    private static async Task<string> AnswerAsync(IGraphStore store, string question, string arguments)
    {
        // A root field without other arguments has no parentheses where the graph is asked as it is.
        var document = $"{{ {question.Replace("@", arguments, StringComparison.Ordinal).Replace("()", "", StringComparison.Ordinal)} }}";
        var (response, _) = await new ExplorerClient(store).RunAsync(document);
        Assert.False(response.TryGetProperty("errors", out var errors), $"{document}: {errors}");
        return response.GetRawText();
    }
}
