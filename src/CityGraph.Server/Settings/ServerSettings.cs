using System.Collections.Immutable;
using CityGraph.GraphQL.AspNetCore;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Server.Settings;

/// <summary>All that can be set, checked.</summary>
/// <param name="Urls">Where to listen; at least one.</param>
/// <param name="DataFolder">A full path; it need not exist.</param>
/// <param name="Dataset">Full paths of files and folders of facts; they need not exist. Empty for none.</param>
/// <param name="Transport">Bounds of a request.</param>
/// <param name="Execution">Bounds of an operation and its response.</param>
internal sealed record ServerSettings(
    ImmutableArray<string> Urls,
    string DataFolder,
    ImmutableArray<string> Dataset,
    GraphQLHttpOptions Transport,
    ExecutorOptions Execution);
