using CityGraph.Explorer.Api;
using CityGraph.Explorer.Fetching;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Networks;

/// <summary>A part of a list of a network, which does not change: it is told by numbers, not by cursors.</summary>
/// <param name="First">The most elements.</param>
/// <param name="Offset">How many to pass over.</param>
internal readonly record struct NetworkPage(int First, int Offset)
{
    public static (NetworkPage Page, FieldError? Error) Read(FieldContext context)
    {
        var page = new NetworkPage(context.Arguments.Get<int>("first"), context.Arguments.Get<int>("offset"));
        var name = context.Selection.Field.Name;
        if (page.First is < 0 or > ApiSchemaWriter.MaxPageSize)
        {
            return (page, new($"'first: {page.First}' of '{name}' is out of bounds: ask for 0 to {ApiSchemaWriter.MaxPageSize}, and for the rest by 'offset'.", WindowReader.BadPage));
        }

        return page.Offset < 0 ? (page, new($"'offset: {page.Offset}' of '{name}' is negative: it says how many to pass over.", WindowReader.BadPage)) : (page, null);
    }

    /// <summary>The places in a list that are on the page.</summary>
    public IEnumerable<int> Of(int count) => Enumerable.Range(Math.Min(Offset, count), Math.Max(0, Math.Min(First, count - Offset)));
}
