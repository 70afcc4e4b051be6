using System.Collections.Immutable;
using CityGraph.Explorer.Fetching;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Networks;

/// <summary>Lists of a network's elements, page by page, with the nodes of the graph in them: one trip for all parents, none where no node is selected.</summary>
internal static class PagedElements
{
    /// <param name="generated">How nodes are read.</param>
    /// <param name="context">The field; it has the arguments of <see cref="NetworkPage"/>.</param>
    /// <param name="parents">Those that have lists.</param>
    /// <param name="results">The page of each, or its error.</param>
    /// <param name="list">The list of a parent.</param>
    /// <param name="kinds">The nodes in some elements, by kind.</param>
    /// <param name="make">What is made of an element; null where a node of it was deleted between the trips, so that it is left out.</param>
    public static async ValueTask ReadAsync<T>(
        GraphResolvers generated,
        FieldContext context,
        ReadOnlyMemory<object> parents,
        Memory<object?> results,
        Func<object, PagedList<T>> list,
        Func<IReadOnlyList<T>, ImmutableArray<SelectedKind>> kinds,
        Func<SelectedNodes, T, object?> make)
    {
        var (page, error) = NetworkPage.Read(context);
        if (error is not null)
        {
            results.Span.Fill(error);
            return;
        }

        var (pages, errors) = (new T[parents.Length][], new FieldError?[parents.Length]);
        for (var i = 0; i < pages.Length; i++)
        {
            var whole = list(parents.Span[i]);
            (pages[i], errors[i]) = ([.. page.Of(whole.Count).Select(whole.At)], whole.Error);
        }

        var rows = await SelectedNodes.FetchAsync(generated, context, kinds([.. pages.SelectMany(elements => elements)]));
        for (var i = 0; i < pages.Length; i++)
        {
            results.Span[i] = (object?)errors[i] ?? pages[i].Select(element => make(rows, element)).OfType<object>().ToArray();
        }
    }
}

/// <summary>A list of which a page is read.</summary>
/// <param name="Count">How many elements it has.</param>
/// <param name="At">The element at a place.</param>
internal readonly record struct PagedList<T>(int Count, Func<int, T> At)
{
    /// <summary>Why there is no list; null where there is.</summary>
    public FieldError? Error { get; init; }
}
