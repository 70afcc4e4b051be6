using System.Text.Json;
using CityGraph.Explorer.Dataset;
using CityGraph.Explorer.Description;
using CityGraph.Explorer.Tests.Dataset;
using CityGraph.Graph;
using CityGraph.GraphQL.Language;
using CityGraph.Testing;

[assembly: AssemblyFixture(typeof(CityGraph.Explorer.Tests.SeedGraph))]

namespace CityGraph.Explorer.Tests;

/// <summary>The five seed files and the reference in an embedded store of its own, with the API over it. Tests only read it.</summary>
public sealed class SeedGraph : IAsyncLifetime
{
    private TemporaryStore? _temporary;

    public static GraphDescription Description { get; } =
        GraphDescriptionReader.Read(new SourceText("citygraph.graphql", File.ReadAllBytes(Repository.Path("schema/citygraph.graphql"))));

    public IGraphStore Store => _temporary!.Store;

    public static IEnumerable<DatasetFile> Files(params string[] folders) => folders
        .SelectMany(folder => Directory.GetFiles(Repository.Path($"schema/dataset/{folder}"), "*.yaml").Order(StringComparer.Ordinal))
        .Select(path => new DatasetFile(Path.GetRelativePath(Repository.Root, path), File.ReadAllBytes(path)));

    public async ValueTask InitializeAsync()
    {
        var dataset = DatasetReader.Read(Files("reference", "seed"), Description.Model, DatasetRules.Of(Description));
        if (dataset.Graph is not { } graph) throw new InvalidOperationException(string.Join('\n', dataset.Problems));
        _temporary = await TemporaryStore.OpenAsync(Description.Model);
        Assert.IsType<DatasetLoadResult.Loaded>(await DatasetLoader.LoadAsync(Store, graph, CancellationToken.None));
    }

    public ValueTask DisposeAsync() => _temporary?.DisposeAsync() ?? default;

    public Task<(JsonElement Response, int Trips)> RunAsync(string document, object? variables = null) => new ExplorerClient(Store).RunAsync(document, variables);

    public Task<JsonElement> AskAsync(string operation, object variables) => new ExplorerClient(Store).AskAsync(operation, variables);
}
