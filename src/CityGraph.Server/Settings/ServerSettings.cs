using System.Collections.Immutable;
using CityGraph.GraphQL.AspNetCore;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Server.Settings;

/// <summary>All that can be set, checked.</summary>
/// <param name="Urls">Where to listen; at least one.</param>
/// <param name="DataFolder">A full path; it need not exist.</param>
/// <param name="Dataset">Full paths of files and folders of facts; they need not exist. Empty for none.</param>
/// <param name="OperationsFolder">A full path of a folder with persisted operations; null for none.</param>
/// <param name="Transport">Bounds of a request, and who may send which.</param>
/// <param name="Execution">Bounds of an operation and its response.</param>
/// <param name="Connections">Bounds of connections.</param>
internal sealed record ServerSettings(
    ImmutableArray<string> Urls,
    string DataFolder,
    ImmutableArray<string> Dataset,
    string? OperationsFolder,
    GraphQLHttpOptions Transport,
    ExecutorOptions Execution,
    ConnectionLimits Connections)
{
    /// <summary>Operations on the embedded store compute and never wait: more at once than there are processors only make each other slower.</summary>
    public static GraphQLHttpOptions DefaultTransport { get; } =
        GraphQLHttpOptions.Default with { MaxConcurrentOperations = Math.Max(2, Environment.ProcessorCount) };
}
