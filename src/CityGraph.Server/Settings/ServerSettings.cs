using System.Collections.Immutable;
using CityGraph.Explorer.Jobs;
using CityGraph.Graph.Embedded.Replay;
using CityGraph.GraphQL.AspNetCore;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Server.Settings;

/// <summary>All that can be set, checked.</summary>
/// <param name="Urls">Where to listen; at least one.</param>
/// <param name="Store">Where the graph is kept.</param>
/// <param name="Dataset">Full paths of files and folders of facts; they need not exist. Empty for none.</param>
/// <param name="OperationsFolder">A full path of a folder with persisted operations; null for none.</param>
/// <param name="Transport">Bounds of a request, and who may send which.</param>
/// <param name="Execution">Bounds of an operation and its response.</param>
/// <param name="Connections">Bounds of connections.</param>
internal sealed record ServerSettings(
    ImmutableArray<string> Urls,
    StoreSettings Store,
    ImmutableArray<string> Dataset,
    string? OperationsFolder,
    GraphQLHttpOptions Transport,
    ExecutorOptions Execution,
    ConnectionLimits Connections)
{
    /// <summary>A full path of a folder with texts of sources, which need not exist; null for none: then no text of a source is shown.</summary>
    public string? TextsFolder { get; init; }

    /// <summary>Bounds of the graphs that <c>knownAt</c> asks for.</summary>
    public ReplayLimits Replay { get; init; } = ReplayLimits.Default;

    /// <summary>Bounds of analyses that take long.</summary>
    public AnalysisJobsOptions Analyses { get; init; } = AnalysisJobsOptions.Default;

    /// <summary>For the embedded store. Operations on it compute and never wait: more at once than there are processors only make each other slower.</summary>
    public static GraphQLHttpOptions DefaultTransport { get; } =
        GraphQLHttpOptions.Default with { MaxConcurrentOperations = Math.Max(2, Environment.ProcessorCount) };

    /// <summary>Operations on Neo4j mostly wait for it: twice as many as the statements that it is sent at once, so that there is always a next one.</summary>
    public static GraphQLHttpOptions DefaultTransportOnNeo4j { get; } = GraphQLHttpOptions.Default with { MaxConcurrentOperations = 64 };
}
