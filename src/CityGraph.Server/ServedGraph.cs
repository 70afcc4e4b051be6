using CityGraph.Explorer.Fetching;
using CityGraph.Explorer.Jobs;
using CityGraph.Explorer.Reports;
using CityGraph.Graph;
using CityGraph.Graph.Embedded.Replay;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL;
using CityGraph.GraphQL.AspNetCore;

namespace CityGraph.Server;

/// <summary>An open store with its history, the API over it, and the operations that can be asked for by name, and what is held of the sources' texts.</summary>
internal sealed record ServedGraph(
    IGraphStore Store,
    GraphReplay History,
    GraphQLExecutor Executor,
    AnalysisJobs Analyses,
    PersistedOperations Operations,
    GraphContents Contents,
    TextsAtStart Texts)
    : IAsyncDisposable
{
    private readonly GraphReader _reader = new(Store, History, Analyses) { Texts = Texts.Texts };

    /// <summary>One request's look at the graph, with the query plan in its response where that is wanted.</summary>
    /// <param name="client">Who asks.</param>
    /// <param name="isExplained">Whether it is wanted.</param>
    public GraphQLTarget Target(ulong client, bool isExplained)
    {
        if (!isExplained) return new(Executor, _reader.NewRequest(client)) { Operations = Operations };
        var state = _reader.NewExplainedRequest(client);
        return new(Executor, state) { Operations = Operations, Extensions = state.WriteQueryPlan };
    }

    /// <summary>The report of a finished analysis.</summary>
    public ValueTask<KeptReport> FindReportAsync(string id, ReportFormat format, CancellationToken cancellationToken) =>
        KeptReport.FindAsync(Analyses, Executor.Schema, id, format, cancellationToken);

    /// <summary>
    /// The type and id of the entity of this id, or of that into which it was merged, as the graph is now; null where there is none. One trip to the store.
    /// </summary>
    public async ValueTask<(string Type, string Id)?> FindEntityAsync(string id, CancellationToken cancellationToken)
    {
        var found = await Store.FetchAsync([new GraphQuery(MergedIds.StartOf([id], "Entity"), Window.All, Shape.Nothing)], cancellationToken);
        return MergedIds.Find(found.Pages[0], id) is { } row ? (row.Type, row.Id) : null;
    }

    public async ValueTask DisposeAsync()
    {
        History.Dispose();
        await Analyses.DisposeAsync();
        await Store.DisposeAsync();
    }
}
