using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using CityGraph.Explorer.Api;
using CityGraph.Explorer.Dataset;
using CityGraph.Explorer.Description;
using CityGraph.Explorer.Fetching;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Embedded;
using CityGraph.GraphQL;
using CityGraph.GraphQL.Execution;
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

    public GraphQLExecutor Executor { get; } = ExplorerApi.CreateExecutor(Description, new ThrowingDiagnostics());

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

    /// <summary>The answer to a document, and how many trips to the store it took.</summary>
    public async Task<(JsonElement Response, int Trips)> RunAsync(string document, object? variables = null)
    {
        var output = new ArrayBufferWriter<byte>();
        var state = new RequestState(Store);
        var request = new GraphQLRequest(document) { Variables = variables is null ? null : JsonSerializer.SerializeToElement(variables) };
        await Executor.ExecuteAsync(request, state, output, TestContext.Current.CancellationToken);
        using var response = JsonDocument.Parse(output.WrittenMemory);
        return (response.RootElement.Clone(), state.Trips);
    }

    /// <summary>The data that a named operation of <c>schema/operations</c> gives; it must have no errors.</summary>
    public async Task<JsonElement> AskAsync(string operation, object variables)
    {
        var document = await File.ReadAllTextAsync(Repository.Path($"schema/operations/{operation}.graphql"), TestContext.Current.CancellationToken);
        var (response, _) = await RunAsync(document, variables);
        Assert.False(response.TryGetProperty("errors", out var errors), errors.ToString());
        return response.GetProperty("data");
    }
}
