using CityGraph.Explorer;
using CityGraph.Explorer.Dataset;
using CityGraph.Explorer.Description;
using CityGraph.Explorer.Jobs;
using CityGraph.Graph;
using CityGraph.Graph.Embedded.Replay;
using CityGraph.GraphQL.Execution;
using CityGraph.GraphQL.Language;
using CityGraph.Server.Settings;

namespace CityGraph.Server;

/// <summary>Puts together what is served: the description of the graph, the store, the dataset in it, the API over it.</summary>
internal static class Composition
{
    private const string DescriptionFile = "schema/citygraph.graphql";

    private static readonly Lazy<Task<GraphDescription>> Description = new(() => Task.Run(ReadDescription));

    /// <summary>Reads what no setting changes, while settings are read and the host is built. Whatever goes wrong is told by <see cref="OpenAsync"/>.</summary>
    public static void Prepare() => _ = Description.Value;

    /// <param name="settings">What was set.</param>
    /// <param name="diagnostics">Is told what fails in requests.</param>
    /// <param name="onFailure">Is told which analysis failed by a mistake of ours.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    /// <exception cref="OperationCanceledException">Nothing is open.</exception>
    public static async Task<OpenedGraph> OpenAsync(
        ServerSettings settings, IExecutionDiagnostics diagnostics, Action<string, Exception> onFailure, CancellationToken cancellationToken)
    {
        var description = await Description.Value;
        var api = Task.Run(
            () =>
            {
                var executor = ExplorerApi.CreateExecutor(description, diagnostics, settings.Execution);
                return (Executor: executor, Operations: OperationsAtStart.Read(settings.OperationsFolder, executor.Schema));
            },
            CancellationToken.None);
        var opened = await StoreAtStart.OpenAsync(settings.Store, description.Model, cancellationToken);
        if (opened is OpenedStore.Failed failed) return new OpenedGraph.Failed(failed.Code, [failed.Problem]);

        var (store, warning, starting) = (OpenedStore.Opened)opened;
        using var start = starting;
        var isLoading = true;
        try
        {
            var problems = await DatasetAtStart.LoadAsync(store, settings.Dataset, DatasetRules.Of(description), cancellationToken);
            isLoading = false;
            var (executor, operations) = await api;
            if (problems.IsEmpty && operations.IsValid)
            {
                var texts = await TextsAtStart.ReadAsync(settings.TextsFolder, store, cancellationToken);
                if (texts.Problem is { } problem)
                {
                    await store.DisposeAsync();
                    return new OpenedGraph.Failed(ExitCode.SettingsInvalid, [problem]);
                }

                await ExplorerApi.PrepareAsync(store, cancellationToken);
                var analyses = new AnalysisJobs(store, settings.Analyses with { OnFailure = onFailure }, TimeProvider.System);
                var contents = await GraphContents.CountAsync(store, cancellationToken);
                var graph = new ServedGraph(store, new GraphReplay(store, settings.Replay), executor, analyses, operations.Operations, contents, texts);
                return new OpenedGraph.Opened(graph, warning is null ? texts.Warnings : [warning, .. texts.Warnings]);
            }

            await store.DisposeAsync();
            return new OpenedGraph.Failed(
                problems.IsEmpty ? ExitCode.OperationsInvalid : ExitCode.DatasetInvalid, [.. problems, .. operations.Problems]);
        }
        catch (StoreUnavailableException exception)
        {
            await store.DisposeAsync();
            return new OpenedGraph.Failed(ExitCode.Neo4jUnreachable, [LostAtStart.Describe(exception, isLoading)]);
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    private static GraphDescription ReadDescription() =>
        GraphDescriptionReader.Read(new SourceText(DescriptionFile, File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, DescriptionFile))));
}
