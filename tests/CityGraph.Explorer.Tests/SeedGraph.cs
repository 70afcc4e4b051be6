using System.Collections.Immutable;
using System.Text.Json;
using CityGraph.Explorer.Dataset;
using CityGraph.Explorer.Description;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Embedded;
using CityGraph.GraphQL.Language;
using CityGraph.Testing;

[assembly: AssemblyFixture(typeof(CityGraph.Explorer.Tests.SeedGraph))]

namespace CityGraph.Explorer.Tests;

/// <summary>The five seed files and the reference in an embedded store of its own, with the API over it. Tests only read it.</summary>
public sealed class SeedGraph : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("citygraph-").FullName;
    private EmbeddedGraphStore? _store;

    public static GraphDescription Description { get; } =
        GraphDescriptionReader.Read(new SourceText("citygraph.graphql", File.ReadAllBytes(Repository.Path("schema/citygraph.graphql"))));

    public EmbeddedGraphStore Store => _store!;

    public static IEnumerable<DatasetFile> Files(params string[] folders) => folders
        .SelectMany(folder => Directory.GetFiles(Repository.Path($"schema/dataset/{folder}"), "*.yaml").Order(StringComparer.Ordinal))
        .Select(path => new DatasetFile(Path.GetRelativePath(Repository.Root, path), File.ReadAllBytes(path)));

    public async ValueTask InitializeAsync()
    {
        var dataset = DatasetReader.Read(Files("reference", "seed"), Description.Model, DatasetRules.Of(Description));
        if (dataset.Graph is not { } graph) throw new InvalidOperationException(string.Join('\n', dataset.Problems));
        var opened = await EmbeddedGraphStore.OpenAsync(Description.Model, new(_folder), TimeProvider.System, CancellationToken.None);
        _store = ((OpenResult.Opened)opened).Store;
        ImmutableArray<Change> changes =
        [
            .. graph.Nodes.Select(node => new Change.PutNode(node)),
            .. graph.Relationships.Select(relationship => new Change.PutRelationship(relationship)),
        ];
        var result = await _store.CommitAsync(new("seed", "tests", "The seed dataset.", changes), CancellationToken.None);
        if (result is CommitResult.Refused refused) throw new InvalidOperationException(string.Join('\n', refused.Problems));
    }

    public async ValueTask DisposeAsync()
    {
        if (_store is not null) await _store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    public Task<(JsonElement Response, int Trips)> RunAsync(string document, object? variables = null) => new ExplorerClient(Store).RunAsync(document, variables);

    public Task<JsonElement> AskAsync(string operation, object variables) => new ExplorerClient(Store).AskAsync(operation, variables);
}
