using CityGraph.Explorer;
using CityGraph.Explorer.Dataset;
using CityGraph.Explorer.Description;
using CityGraph.Explorer.Fetching;
using CityGraph.Graph;
using CityGraph.Graph.Embedded;
using CityGraph.GraphQL;
using CityGraph.GraphQL.Language;

namespace CityGraph.Benchmarks;

/// <summary>The shipped dataset in an embedded store in a folder of its own, and the API over it.</summary>
internal sealed class SeedApi : IAsyncDisposable
{
    private readonly string _folder;
    private readonly GraphReader _reader;

    private SeedApi(string folder, IGraphStore store, GraphQLExecutor executor)
    {
        _folder = folder;
        Store = store;
        _reader = new(store);
        Executor = executor;
    }

    /// <summary>Of the checkout.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The document that everything here measures, as UTF-8.</summary>
    public static byte[] CulturalTies { get; } = File.ReadAllBytes(Path.Combine(Root, "schema/operations/CulturalTies.graphql"));

    public IGraphStore Store { get; }

    public GraphQLExecutor Executor { get; }

    public static async Task<SeedApi> OpenAsync()
    {
        var description = GraphDescriptionReader.Read(
            new SourceText("citygraph.graphql", await File.ReadAllBytesAsync(Path.Combine(Root, "schema/citygraph.graphql"))));
        var dataset = DatasetReader.Read(Files("reference").Concat(Files("seed")), description.Model, DatasetRules.Of(description));
        if (dataset.Graph is not { } graph) throw new InvalidOperationException(string.Join('\n', dataset.Problems));

        var folder = Directory.CreateTempSubdirectory("citygraph-benchmarks-").FullName;
        var opened = await EmbeddedGraphStore.OpenAsync(description.Model, new(folder), TimeProvider.System, CancellationToken.None);
        var store = opened is OpenResult.Opened { Store: var open } ? open : throw new InvalidOperationException($"The store does not open: {opened}");
        await DatasetLoader.LoadAsync(store, graph, CancellationToken.None);
        return new(folder, store, ExplorerApi.CreateExecutor(description, new ThrowingDiagnostics()));
    }

    /// <summary>One request's look at the graph.</summary>
    public RequestState NewRequest() => _reader.NewRequest();

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static IEnumerable<DatasetFile> Files(string folder) => Directory.GetFiles(Path.Combine(Root, "schema/dataset", folder), "*.yaml")
        .Order(StringComparer.Ordinal)
        .Select(path => new DatasetFile(Path.GetRelativePath(Root, path), File.ReadAllBytes(path)));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CityGraph.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException($"No CityGraph.sln above {AppContext.BaseDirectory}: run from a checkout.");
    }
}
