using CityGraph.Explorer.Dataset;
using CityGraph.Graph;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Model;
using static CityGraph.Explorer.Tests.Dataset.DatasetText;

namespace CityGraph.Explorer.Tests.Dataset;

public sealed class DatasetLoaderTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    private TemporaryStore _temporary = null!;

    private IGraphStore Store => _temporary.Store;

    public async ValueTask InitializeAsync() => _temporary = await TemporaryStore.OpenAsync(SeedGraph.Description.Model);

    public ValueTask DisposeAsync() => _temporary.DisposeAsync();

    [Fact]
    public async Task Load_IntoAnEmptyStore_IsOneChangeSetWithTheWholeGraph()
    {
        var graph = GraphOf(OwnHeader + Declared);

        var result = await DatasetLoader.LoadAsync(Store, graph, None);

        Assert.Equal(new DatasetLoadResult.Loaded(1, graph.Nodes.Length + graph.Relationships.Length), result);
        await AssertHolds(graph);
        var set = Assert.Single(await Store.ReadLogAsync(0, 10, None)).ChangeSet;
        Assert.Equal(($"dataset:{graph.Fingerprint}", "dataset", "Load the sources own."), (set.Id, set.Author, set.Reason));
    }

    [Fact]
    public async Task Load_OfTheSameFilesAgain_CommitsNothing()
    {
        var graph = GraphOf(OwnHeader + Declared);
        await DatasetLoader.LoadAsync(Store, graph, None);

        Assert.Equal(new DatasetLoadResult.Unchanged(1), await DatasetLoader.LoadAsync(Store, graph, None));
        Assert.Equal(new DatasetLoadResult.Unchanged(1), await DatasetLoader.LoadAsync(Store, GraphOf("# A comment\n" + OwnHeader + Declared), None));
        Assert.Single(await Store.ReadLogAsync(0, 10, None));
    }

    [Fact]
    public async Task Load_OfASourceThatShrank_RemovesWhatNothingCarries()
    {
        await Load(WithFacts("- { MEMBER_OF: [denpasar, owhc], since: 2013 }\n- { City: darwin, name: Darwin, kind: CITY }\n- { NAMED: [darwin, Darwin], kind: CANONICAL }\n- { City: denpasar, wikidata: Q11506 }"));
        var less = GraphOf(OwnHeader + Declared);

        await DatasetLoader.LoadAsync(Store, less, None);

        await AssertHolds(less);
    }

    [Fact]
    public async Task Load_OfAStatementThatIsNoLongerAccepted_RemovesItsRelationshipAndKeepsItsClaims()
    {
        const string Statement = "- { says: A., accepted: true, facts: [{ MEMBER_OF: [denpasar, owhc], since: 2013 }] }";
        await Load(OwnHeader + Declared + Statement);
        var graph = GraphOf(OwnHeader + Declared + Statement.Replace("true", "false", StringComparison.Ordinal));

        await DatasetLoader.LoadAsync(Store, graph, None);

        await AssertHolds(graph);
        Assert.DoesNotContain(graph.Relationships, relationship => relationship.Type == "MEMBER_OF");
    }

    [Fact]
    public async Task Load_OfTheFirstFilesAfterOthers_BringsThemBack()
    {
        var (a, b) = (GraphOf(WithFacts("- { City: denpasar, wikidata: Q1 }")), GraphOf(WithFacts("- { City: denpasar, wikidata: Q2 }")));
        await DatasetLoader.LoadAsync(Store, a, None);
        Assert.True(await DatasetLoader.IsLoadedAsync(Store, a.Fingerprint, None));
        Assert.False(await DatasetLoader.IsLoadedAsync(Store, b.Fingerprint, None));

        await DatasetLoader.LoadAsync(Store, b, None);
        Assert.False(await DatasetLoader.IsLoadedAsync(Store, a.Fingerprint, None));
        Assert.True(await DatasetLoader.IsLoadedAsync(Store, b.Fingerprint, None));

        Assert.Equal(new DatasetLoadResult.Loaded(3, 2), await DatasetLoader.LoadAsync(Store, a, None));
        await AssertHolds(a);
        Assert.True(await DatasetLoader.IsLoadedAsync(Store, a.Fingerprint, None));
        Assert.False(await DatasetLoader.IsLoadedAsync(Store, b.Fingerprint, None));
        Assert.Equal($"dataset:{a.Fingerprint}@2", (await Store.ReadLogAsync(2, 10, None)).Single().ChangeSet.Id);
    }

    [Fact]
    public async Task IsLoaded_AfterChangesByHand_StaysTrue()
    {
        var graph = GraphOf(OwnHeader + Declared);
        Assert.False(await DatasetLoader.IsLoadedAsync(Store, graph.Fingerprint, None));
        await DatasetLoader.LoadAsync(Store, graph, None);
        for (var i = 0; i < 150; i++)
        {
            var place = new Node($"place-{i}", "City", PropertySet.From(("name", "A place"), ("kind", "CITY")));
            await Store.CommitAsync(new ChangeSet($"hand-{i}", "ana", "By hand.", [new Change.PutNode(place)]), None);
        }

        Assert.True(await DatasetLoader.IsLoadedAsync(Store, graph.Fingerprint, None));
    }

    [Fact]
    public async Task Load_OfOneSource_LeavesWhatOthersMade()
    {
        await Load(OwnHeader + Declared, Other("- { says: Of 2013., facts: [{ MEMBER_OF: [denpasar, owhc], since: 2013 }] }"));
        var before = await Read();

        var result = await Load(OwnHeader + Declared);

        Assert.IsType<DatasetLoadResult.Unchanged>(result);
        var after = await Read();
        Assert.Equal(before.Nodes.Values, after.Nodes.Values);
        Assert.Equal(before.Relationships.Values, after.Relationships.Values);
    }

    [Fact]
    public async Task Load_OfOneSourceThatShrank_KeepsElementsAndValuesThatOthersClaim()
    {
        const string Office = "HOLDS_OFFICE: [mayor, denpasar], title: Mayor, acting: false";
        await Load(
            OwnHeader + Declared + $"- {{ says: A., facts: [{{ Official: mayor, name: A Mayor }}, {{ {Office}, from: 2010, attested: [2016, 2017] }}, {{ City: denpasar, wikidata: Q1, geonames: 5 }}] }}",
            Other($"- {{ says: B., facts: [Official: mayor, {{ {Office}, attested: [2016, 2018] }}, {{ City: denpasar, wikidata: Q1 }}] }}"));

        await Load(OwnHeader + Declared + $"- {{ says: A., facts: [{{ Official: mayor, name: A Mayor }}, {{ {Office}, attested: 2019 }}] }}");

        var stored = await Read();
        Assert.Equal(
            "acting: False\nattested: [2016, 2018, 2019]\ntitle: Mayor",
            GraphText.Of(stored.Relationships["mayor.HOLDS_OFFICE.denpasar"].Properties));
        Assert.Equal("kind: CITY\nname: Denpasar\nwikidata: Q1", GraphText.Of(stored.Nodes["denpasar"].Properties));
    }

    [Fact]
    public async Task Load_OfOneSourceWithAnotherValue_TakesIt()
    {
        await Load(OwnHeader + Declared, Other("- { says: B., facts: [{ City: denpasar, wikidata: Q1 }] }"));

        await Load(WithFacts("- { City: denpasar, wikidata: Q2 }"));

        Assert.Equal("Q2", (await Read()).Nodes["denpasar"].Properties["wikidata"]);
    }

    [Fact]
    public async Task Load_WithoutANodeThatAnotherSourceRelatesTo_KeepsIt()
    {
        await Load(WithFacts("- { City: darwin, name: Darwin, kind: CITY }"), Other("- { says: B., facts: [MEMBER_OF: [darwin, owhc]] }"));

        await Load(OwnHeader + Declared);

        var stored = await Read();
        Assert.Contains("darwin", stored.Nodes.Keys);
        Assert.DoesNotContain("own.darwin", stored.Nodes.Keys);
        Assert.Contains("darwin.MEMBER_OF.owhc", stored.Relationships.Keys);
    }

    [Fact]
    public async Task Load_OfOneSource_CountsThePapersOfOthersForTheStage()
    {
        await Load(OwnHeader + Declared, Other("- { says: B., facts: [{ Instrument: letter, name: Letter, kind: LETTER_OF_INTENT, status: SIGNED, date: 2016 }, UNDER: [letter, pact]] }"));

        await Load(WithFacts("- { City: denpasar, wikidata: Q2 }"));

        Assert.Equal("LETTER_OF_INTENT", (await Read()).Nodes["pact"].Properties["stage"]);
    }

    [Fact]
    public async Task Load_WithAnIdThatIsTakenByAnotherType_IsRefusedInTheStoresWords()
    {
        var node = new Node("denpasar", "Event", PropertySet.From(("name", "A festival"), ("kind", "FESTIVAL"), ("status", "OCCURRED")));
        await Store.CommitAsync(new ChangeSet("hand", "ana", "By hand.", [new Change.PutNode(node)]), None);

        var refused = Assert.IsType<DatasetLoadResult.Refused>(await Load(OwnHeader + Declared));

        Assert.Contains(
            "City 'denpasar': the node is a Event, and a label never changes; delete it in an earlier change set, or choose another id.",
            refused.Problems);
    }

    [Fact]
    public async Task Load_OfMoreThanAPage_ReadsItBackWhole()
    {
        var graph = GraphOf(WithFacts(string.Join('\n', Enumerable.Range(0, 1_203).Select(i => $"- {{ City: city-{i}, name: City {i}, kind: CITY }}"))));
        await DatasetLoader.LoadAsync(Store, graph, None);

        await AssertHolds(graph);
    }

    private static string Other(string statements) => OwnHeader.Replace("id: own", "id: other", StringComparison.Ordinal) + statements;

    private Task<DatasetLoadResult> Load(params string[] texts) => DatasetLoader.LoadAsync(Store, GraphOf(texts), None);

    private Task<ReplayedGraph> Read() => ReplayedGraph.OfAsync(Store);

    private async Task AssertHolds(DatasetGraph graph)
    {
        var stored = await Read();
        Assert.Equal(graph.Nodes, stored.Nodes.Values);
        Assert.Equal(graph.Relationships, stored.Relationships.Values);
        Assert.IsType<DatasetLoadResult.Unchanged>(await DatasetLoader.LoadAsync(Store, graph, None));
    }
}
