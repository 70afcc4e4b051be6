using System.Collections.Immutable;
using CityGraph.Graph.Search;

namespace CityGraph.Graph.Contract;

/// <summary>Searches for texts that hold all the words of a question as prefixes.</summary>
public static class WordSearch
{
    public static async ValueTask<ImmutableArray<SearchHit>> SearchAsync(this IGraphStore store, string text, int limit, CancellationToken cancellationToken) =>
        SearchRequest.ForAll(text, limit) is { } request ? (await store.SearchAsync(request, cancellationToken)).Hits : [];
}
