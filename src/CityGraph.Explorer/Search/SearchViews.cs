using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Search;

// The answer with the rows of its entities: the parents of the fields below `search`.

internal sealed record SearchView(HitView[] Hits, FacetView[] Facets, int TotalCount, bool IsComplete);

/// <param name="Place">From 1.</param>
/// <param name="Ranked">What was found.</param>
/// <param name="Node">The entity, if it was selected.</param>
/// <param name="Name">The name that matched, if it is a node of its own and was selected.</param>
internal sealed record HitView(int Place, RankedEntity Ranked, Row? Node, Row? Name);

internal sealed record FacetView(string Type, int Count);
