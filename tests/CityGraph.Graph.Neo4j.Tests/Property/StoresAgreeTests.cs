using System.Collections.Immutable;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Contract;
using CityGraph.Graph.Embedded;
using CityGraph.Graph.Neo4j.Queries;
using CityGraph.Graph.Queries;
using Xunit.Sdk;

namespace CityGraph.Graph.Neo4j.Tests.Property;

/// <summary>
/// Random change sets and queries on both stores: every answer must be the same. A failure names the seed and the step;
/// <c>CITYGRAPH_SEED</c> and <c>CITYGRAPH_STEPS</c> run others.
/// </summary>
[Collection(OnNeo4j.Name)]
public sealed class StoresAgreeTests(Neo4jFixture neo4j)
{
    private const int ShapeCount = 30;
    private const int MostQueriesATrip = 2;

    [Fact]
    public async Task Stores_RandomChangesAndQueries_AnswerAlike()
    {
        var (seed, steps) = (Setting("CITYGRAPH_SEED", 20_261_122), Setting("CITYGRAPH_STEPS", 2_000));
        using var folder = new TemporaryFolder();
        await using var embedded = await OpenEmbeddedAsync(folder.Path);
        await using var onNeo4j = await OpenNeo4jAsync();
        var random = new Random(seed);
        var changes = new RandomChanges(TestGraph.Model, random);
        for (var step = 0; step < steps; step++)
        {
            var at = $"Seed {seed}, step {step}";
            try
            {
                var (expected, actual) = random.Next(5) switch
                {
                    0 => await CommitAsync(embedded, onNeo4j, changes),
                    1 when random.Next(4) == 0 => await ReadLogAsync(embedded, onNeo4j, random),
                    _ => await FetchAsync(embedded, onNeo4j, seed, random),
                };
                Assert.True(expected == actual, $"{at}: the stores disagree.\nembedded:\n{expected}\nNeo4j:\n{actual}");
            }
            catch (Exception exception) when (exception is not XunitException)
            {
                throw new InvalidOperationException($"{at}: {exception.Message}", exception);
            }
        }
    }

    private static async Task<(string, string)> CommitAsync(EmbeddedGraphStore embedded, IGraphStore onNeo4j, RandomChanges changes)
    {
        var set = changes.Next();
        var expected = await embedded.CommitAsync(set, Cancel);
        var actual = await onNeo4j.CommitAsync(set, Cancel);
        if (expected is CommitResult.Committed) changes.Take(set);
        return (Rendering.Of(expected), Rendering.Of(actual));
    }

    private static async Task<(string, string)> ReadLogAsync(EmbeddedGraphStore embedded, IGraphStore onNeo4j, Random random)
    {
        var (after, limit, id) = (random.Next(200), random.Next(1, 6), $"set-{random.Next(300)}");
        async Task<string> Read(IGraphStore store) => $"{await store.FindChangeSetAsync(id, Cancel)}\n{Rendering.Of(await store.ReadLogAsync(after, limit, Cancel))}";
        return (await Read(embedded), await Read(onNeo4j));
    }

    /// <summary>Shapes are asked again and again with other values, as a product's are.</summary>
    private static async Task<(string, string)> FetchAsync(EmbeddedGraphStore embedded, IGraphStore onNeo4j, int seed, Random random)
    {
        var shapes = new Random(unchecked(seed * 1_000 + random.Next(ShapeCount)));
        var queries = new RandomQueries(TestGraph.Model, shapes, random);
        ImmutableArray<GraphQuery> trip = [.. Enumerable.Range(0, 1 + shapes.Next(MostQueriesATrip)).Select(_ => queries.Query())];
        var expected = Rendering.Of(await embedded.FetchAsync(trip, Cancel));
        var actual = Rendering.Of(await onNeo4j.FetchAsync(trip, Cancel));
        return (expected, expected == actual ? actual : $"{actual}\n{FetchStatement.Of(new(TestGraph.Model), trip).Question.Text}");
    }

    private async Task<IGraphStore> OpenNeo4jAsync()
    {
        await neo4j.ClearAsync();
        var options = new Neo4jStoreOptions(neo4j.Uri, neo4j.User, neo4j.Password, neo4j.Database);
        return await Neo4jOpening.OpenAsync(TestGraph.Model, options, new FixedTime(), Cancel) is Neo4jOpenResult.Opened opened
            ? opened.Store
            : throw new InvalidOperationException("The store on Neo4j was not opened.");
    }

    private static async Task<EmbeddedGraphStore> OpenEmbeddedAsync(string folder) =>
        await EmbeddedGraphStore.OpenAsync(TestGraph.Model, new(folder), new FixedTime(), Cancel) is OpenResult.Opened opened
            ? opened.Store
            : throw new InvalidOperationException("The embedded store was not opened.");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static int Setting(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), out var value) ? value : otherwise;

    /// <summary>Both logs must say the same; timers run out as they do anywhere, since opening waits for Neo4j.</summary>
    private sealed class FixedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 22, 3, 4, 5, 678, TimeSpan.Zero);
    }

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("citygraph-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
