using System.Collections.Immutable;

namespace CityGraph.Graph.Queries;

/// <summary>The answers to the queries of one trip.</summary>
/// <param name="ChangeNumber">The number of the newest change set that the answer reflects; 0 for an empty graph.</param>
/// <param name="Pages">One page a query, in their order.</param>
public sealed record QueryResult(long ChangeNumber, ImmutableArray<Page> Pages);
