using System.Collections.Immutable;

namespace CityGraph.Graph.Search;

/// <summary>The candidates of a full-text search, in no particular order; ranking is the caller's.</summary>
/// <param name="Hits">Each text that fits, once.</param>
/// <param name="IsCut">Whether there may be more than these.</param>
public sealed record SearchResult(ImmutableArray<SearchHit> Hits, bool IsCut)
{
    public static SearchResult Nothing { get; } = new([], IsCut: false);
}

/// <summary>A text that holds the words.</summary>
/// <param name="Node">The node that carries it.</param>
/// <param name="Property">The full-text property that it stands in.</param>
/// <param name="Text">The text, of a list all of them with line feeds between; at most <see cref="MaxTextLength"/> characters of it.</param>
/// <param name="Bearer">What bears the name, where the node is one; see <see cref="SearchRequest.Bearing"/>.</param>
public sealed record SearchHit(SearchedNode Node, string Property, string Text, SearchedNode? Bearer = null)
{
    public const int MaxTextLength = 2_000;

    /// <summary>As much of a text as a hit gives.</summary>
    public static string Cut(string text) => text.Length <= MaxTextLength
        ? text
        : text[..(char.IsHighSurrogate(text[MaxTextLength - 1]) ? MaxTextLength - 1 : MaxTextLength)];
}

/// <param name="Id">The node's id.</param>
/// <param name="Type">The label of its own type.</param>
public sealed record SearchedNode(string Id, string Type);
