using System.Collections.Immutable;
using CityGraph.Explorer.Walks;

namespace CityGraph.Explorer.Paths;

/// <summary>What a search found.</summary>
/// <param name="Paths">In order.</param>
/// <param name="Cuts">What was not searched.</param>
/// <param name="UnknownId">The end that does not exist; else null.</param>
internal sealed record FoundPaths(ImmutableArray<FoundPath> Paths, ImmutableArray<Cut> Cuts, string? UnknownId = null);

/// <summary>A path that passes no node twice.</summary>
/// <param name="NodeIds">One more than it has hops.</param>
/// <param name="Hops">From node to node.</param>
internal sealed record FoundPath(ImmutableArray<string> NodeIds, ImmutableArray<FoundHop> Hops);

/// <summary>A relationship on a path.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsForward">Whether the path goes it from its start to its end.</param>
internal sealed record FoundHop(string Id, string Type, bool IsForward);
