using CityGraph.Explorer.Dataset;
using CityGraph.Explorer.Dataset.Loading;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Model;
using static CityGraph.Explorer.Tests.Dataset.DatasetText;

namespace CityGraph.Explorer.Tests.Dataset;

/// <summary>What is read of a store for a load: enough to change the same as if all were read, and no more for more of the rest.</summary>
public sealed class StoredPartTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    /// <summary>Facts that agree, differ, refute one another, rest on several sources, and bring an agreement to stages.</summary>
    private static readonly string[] Statements =
    [
        "- { says: Of 2013., facts: [{ MEMBER_OF: [denpasar, owhc], since: 2013 }] }",
        "- { says: It is none., stance: REFUTES, facts: [{ MEMBER_OF: [denpasar, owhc] }] }",
        "- { says: Q1., facts: [{ City: denpasar, wikidata: Q1, geonames: 5 }] }",
        "- { says: Q2., accepted: false, facts: [{ City: denpasar, wikidata: Q2 }] }",
        "- { says: Darwin., facts: [{ City: darwin, name: Darwin, kind: CITY }, { NAMED: [darwin, Darwin], kind: CANONICAL }] }",
        "- { says: Darwin too., facts: [{ City: darwin, name: Darwin, kind: CITY }, { MEMBER_OF: [darwin, owhc] }] }",
        "- { says: A letter., facts: [{ Instrument: letter, name: Letter, kind: LETTER_OF_INTENT, status: SIGNED, date: 2016 }, { UNDER: [letter, pact] }] }",
        "- { says: A letter alone., facts: [{ Instrument: letter, name: Letter, kind: LETTER_OF_INTENT, status: SIGNED }] }",
        "- { says: Talks., facts: [{ Event: talk, name: Talk, kind: MEETING, status: OCCURRED, date: 2015 }, { ABOUT: [talk, pact], bearing: REACHED, stage: EXPLORED }] }",
        "- { says: Talks of the letter., facts: [{ Event: talk, name: Talk, kind: MEETING, status: OCCURRED }, { Instrument: letter, name: Letter, kind: LETTER_OF_INTENT, status: SIGNED }, { ABOUT: [talk, letter] }] }",
        "- { says: A mayor., facts: [{ Official: mayor, name: A Mayor }, { HOLDS_OFFICE: [mayor, denpasar], title: Mayor, acting: false, attested: [2016, 2017] }] }",
        "- { says: The mayor., said-by: gyeongju, facts: [{ Official: mayor, name: A Mayor }, { HOLDS_OFFICE: [mayor, denpasar], title: Mayor, acting: false, attested: [2017, 2018] }] }",
    ];

    private TemporaryStore _temporary = null!;

    public async ValueTask InitializeAsync() => _temporary = await TemporaryStore.OpenAsync(SeedGraph.Description.Model);

    public ValueTask DisposeAsync() => _temporary.DisposeAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Load_OfAnyFilesAfterAnyOthers_ChangesWhatReadingTheWholeGraphTells(int seed)
    {
        var random = new Random(seed);
        var (loads, deletions) = (0, 0);
        while (loads < 60)
        {
            var files = new[] { "own", "other", "third" }.Where(_ => random.Next(2) == 0).Select((source, i) => File($"{source}.yaml", Text(source, i == 0, random))).ToArray();
            if (files.Length == 0 || Read(files) is not { IsValid: true, Graph: var dataset }) continue;
            var expected = await WholeDifferenceAsync(dataset);

            var result = await DatasetLoader.LoadAsync(_temporary.Store, dataset, None);

            if (result is DatasetLoadResult.Unchanged) Assert.Empty(expected);
            else Assert.Equal(expected, Assert.Single(await _temporary.Store.ReadLogAsync(Assert.IsType<DatasetLoadResult.Loaded>(result).Number - 1, 10, None)).ChangeSet.Changes);
            loads++;
            deletions += expected.Count(change => change is Change.DeleteNode or Change.DeleteRelationship);
        }

        Assert.InRange(deletions, 100, int.MaxValue);
    }

    [Fact]
    public async Task Load_AfterTenTimesAsMuchOfOthers_ReadsTheSameRows()
    {
        var own = GraphOf(OwnHeader + Declared + string.Join('\n', Statements.Take(3)));
        await DatasetLoader.LoadAsync(_temporary.Store, own, None);

        var rows = new List<long>();
        foreach (var cities in new[] { 100, 1_000 })
        {
            var others = Enumerable.Range(0, cities).Select(i => $"- {{ says: City {i}., facts: [{{ City: city-{i}, name: City {i}, kind: CITY }}, {{ MEMBER_OF: [city-{i}, club] }}] }}");
            var club = "- { says: A club., facts: [{ Organisation: club, name: Club, kind: NETWORK }] }\n";
            await DatasetLoader.LoadAsync(_temporary.Store, GraphOf(Header("other") + club + string.Join('\n', others)), None);
            var counted = new StoreBetweenTrips(_temporary.Store, _ => Task.CompletedTask);
            Assert.IsType<DatasetLoadResult.Unchanged>(await DatasetLoader.LoadAsync(counted, own, None));
            rows.Add(counted.Rows);
        }

        Assert.Equal(rows[0], rows[1]);
        Assert.InRange(rows[0], own.Nodes.Length, 10 * (own.Nodes.Length + own.Relationships.Length));
    }

    private static string Header(string source) => OwnHeader.Replace("id: own", $"id: {source}", StringComparison.Ordinal);

    private static string Text(string source, bool declares, Random random) =>
        Header(source) + (declares ? Declared : "- { says: There is Denpasar., facts: [City: denpasar] }\n") + string.Join('\n', Statements.Where(_ => random.Next(3) == 0)) + "\n";

    /// <summary>What the loader changes if it is given all that the store holds.</summary>
    private async Task<IEnumerable<Change>> WholeDifferenceAsync(DatasetGraph dataset)
    {
        var whole = await ReplayedGraph.OfAsync(_temporary.Store);
        var stored = new StoredPart();
        foreach (var node in whole.Nodes.Values) stored.Add(node);
        foreach (var relationship in whole.Relationships.Values) stored.Add(relationship);
        var difference = new DatasetDifference(SeedGraph.Description.Model, stored, dataset);
        var remaining = whole.Relationships.Values.Except(difference.DeletedRelationships);
        return difference.Changes(remaining.SelectMany<Relationship, string>(edge => [edge.From, edge.To]).ToHashSet());
    }
}
