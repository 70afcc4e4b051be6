using System.Text;
using CityGraph.Explorer.Dataset;
using CityGraph.Explorer.Description;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Embedded;
using CityGraph.Graph.Neo4j.Tests.Contract;
using CityGraph.GraphQL.Language;
using CityGraph.Server.Tests;
using CityGraph.Testing;

namespace CityGraph.Graph.Neo4j.Tests.Product;

/// <summary>Files of facts loaded one after another: what is read of the store to compare with is another question on each.</summary>
[Collection(OnNeo4j.Name)]
public sealed class DatasetReloadTests(Neo4jFixture neo4j)
{
    private const string Declared = """
        - { says: There is a city., facts: [{ City: denpasar, name: Denpasar, kind: CITY }, { Organisation: owhc, name: OWHC, kind: NETWORK }, { Agreement: pact, name: Pact, kind: SISTER_CITY }] }

        """;

    private const string More = """
        - { says: There is another., facts: [{ City: darwin, name: Darwin, kind: CITY }, { NAMED: [darwin, Darwin], kind: CANONICAL }, { MEMBER_OF: [darwin, owhc] }] }
        - { says: A letter., facts: [{ Instrument: letter, name: Letter, kind: LETTER_OF_INTENT, status: SIGNED, date: 2016 }, { UNDER: [letter, pact] }] }
        - { says: Talks., facts: [{ Event: talk, name: Talk, kind: MEETING, status: OCCURRED, date: 2015 }, { ABOUT: [talk, letter], bearing: REACHED, stage: EXPLORED }] }

        """;

    private const string Others = """
        - { says: Darwin is a member., facts: [MEMBER_OF: [darwin, owhc]] }
        - { says: A letter., facts: [{ Instrument: letter, status: SIGNED }, { UNDER: [letter, pact] }] }

        """;

    private static readonly GraphDescription Description =
        GraphDescriptionReader.Read(new SourceText("citygraph.graphql", File.ReadAllBytes(Repository.Path("schema/citygraph.graphql"))));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Load_OfFilesThatShrinkAndGrow_CommitsWhatItCommitsToTheEmbeddedStore()
    {
        using var folder = new TemporaryFolder();
        await using var embedded = Assert.IsType<OpenResult.Opened>(
            await EmbeddedGraphStore.OpenAsync(Description.Model, new(folder.Join("data")), TimeProvider.System, Cancel)).Store;
        await using var onNeo4j = await new Neo4jSource(neo4j).OpenEmptyAsync(Description.Model, Cancel);
        DatasetGraph[] loads =
        [
            Read(("own", Declared + More)), Read(("own", Declared + More), ("other", Others)), Read(("own", Declared)), Read(("own", Declared + More)),
            Read(("own", Declared), ("other", "- { says: There is Denpasar., facts: [City: denpasar] }\n")),
        ];
        for (var load = 0; load < loads.Length; load++)
        {
            var expected = await LoadAsync(embedded, loads[load]);

            Assert.Equal(expected, await LoadAsync(onNeo4j, loads[load]));

            Assert.Equal(load is 2 or 4, expected.Any(change => change is Change.DeleteNode) && expected.Any(change => change is Change.DeleteRelationship));
            Assert.IsType<DatasetLoadResult.Unchanged>(await DatasetLoader.LoadAsync(onNeo4j, loads[load], Cancel));
            Assert.True(await DatasetLoader.IsLoadedAsync(onNeo4j, loads[load].Fingerprint, Cancel));
        }
    }

    private static DatasetGraph Read(params (string Source, string Statements)[] files)
    {
        var result = DatasetReader.Read([.. files.Select(File)], Description.Model, DatasetRules.Of(Description));
        Assert.Equal("", string.Join('\n', result.Problems));
        return result.Graph!;

        static DatasetFile File((string Source, string Statements) file) => new(
            $"{file.Source}.yaml",
            Encoding.UTF8.GetBytes($"source:\n  id: {file.Source}\n  name: A list\n  kind: OWN\n  recorded: 2026-11-21\nstatements:\n{file.Statements}"));
    }

    private static async Task<IEnumerable<Change>> LoadAsync(IGraphStore store, DatasetGraph dataset)
    {
        var loaded = Assert.IsType<DatasetLoadResult.Loaded>(await DatasetLoader.LoadAsync(store, dataset, Cancel));
        return Assert.Single(await store.ReadLogAsync(loaded.Number - 1, 1, Cancel)).ChangeSet.Changes;
    }
}
