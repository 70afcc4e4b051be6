using System.Collections.Immutable;
using CityGraph.Explorer.Fetching;
using CityGraph.Explorer.Networks;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Measures;

/// <summary>Lists that measures give, page by page, as <see cref="NetworkPage"/> reads it; with the cities in them, which take one trip where they are selected.</summary>
internal static class NetworkList
{
    /// <summary>A list without cities.</summary>
    public static ResolverBinding Of<T>(string type, string field, Func<object, IReadOnlyList<T>> list) => new(type, field, new BatchResolver((context, parents, results) =>
    {
        var (page, error) = NetworkPage.Read(context);
        for (var i = 0; i < parents.Length; i++)
        {
            if (error is not null)
            {
                results[i] = error;
                continue;
            }

            var whole = list(parents[i]);
            results[i] = page.Of(whole.Count).Select(at => (object)whole[at]!).ToArray();
        }
    }));

    /// <summary>A list of cities.</summary>
    public static ResolverBinding OfNodes(GraphResolvers generated, string type, string field, Func<object, (NetworkView Of, IReadOnlyList<int> Nodes)> list) =>
        new(type, field, StoreResolver.Of((context, parents, results) => ReadAsync(
            generated,
            context,
            parents,
            results,
            SelectedBelow.Find(context, "place"),
            parent => list(parent) is var (of, nodes) ? new ListWithNodes<int>(of, nodes, node => [node]) : null!,
            (_, nodes) => nodes[0])));

    /// <summary>A list of elements, some of whose fields are cities; its parents become <see cref="WithNodes{T}"/>.</summary>
    /// <param name="generated">How cities are read.</param>
    /// <param name="type">The type that has the list.</param>
    /// <param name="field">The list.</param>
    /// <param name="nodeFields">The fields of an element that are cities.</param>
    /// <param name="list">The elements of a parent.</param>
    public static ResolverBinding OfElements<T>(
        GraphResolvers generated, string type, string field, ImmutableArray<string> nodeFields, Func<FieldContext, object, ListWithNodes<T>> list) =>
        new(type, field, StoreResolver.Of((context, parents, results) => ReadAsync(
            generated,
            context,
            parents,
            results,
            nodeFields.SelectMany(name => SelectedBelow.Find(context, name, "place")),
            parent => list(context, parent),
            (element, nodes) => new WithNodes<T>(element, nodes))));

    private static ValueTask ReadAsync<T>(
        GraphResolvers generated,
        FieldContext context,
        ReadOnlyMemory<object> parents,
        Memory<object?> results,
        IEnumerable<Selection> selected,
        Func<object, ListWithNodes<T>> list,
        Func<T, NetworkNodeView[], object> make) => PagedElements.ReadAsync<(NetworkView Of, T Element, int[] Nodes)>(
            generated,
            context,
            parents,
            results,
            parent =>
            {
                var (of, elements, nodesOf) = list(parent);
                return new(elements.Count, place => (of, elements[place], nodesOf(elements[place])));
            },
            page => [new SelectedKind("Place", page.SelectMany(one => one.Nodes.Select(node => IdOf(one.Of, node))), []) { Owners = selected }],
            (rows, one) => one.Nodes.All(node => rows.Has(0, IdOf(one.Of, node)))
                ? make(one.Element, Array.ConvertAll(one.Nodes, node => new NetworkNodeView(one.Of, node, rows.Find(0, IdOf(one.Of, node)))))
                : null);

    private static string IdOf(NetworkView network, int node) => network.Network.Places[node].Id;
}

/// <summary>Elements, each of which has cities.</summary>
/// <param name="Of">The network of the cities.</param>
/// <param name="Elements">All of them, in order.</param>
/// <param name="NodesOf">The cities of an element, by their numbers; as many of each.</param>
internal sealed record ListWithNodes<T>(NetworkView Of, IReadOnlyList<T> Elements, Func<T, int[]> NodesOf);

/// <summary>An element with its cities.</summary>
internal sealed record WithNodes<T>(T Value, NetworkNodeView[] Nodes);

/// <summary>Some of a network's cities, which belong together.</summary>
/// <param name="Of">The network.</param>
/// <param name="Number">Its number, from 0.</param>
/// <param name="Nodes">The cities, in the order of the network.</param>
internal sealed record NetworkPart(NetworkView Of, int Number, IReadOnlyList<int> Nodes)
{
    /// <summary>Parts by size, the largest first, of the same size by number.</summary>
    public static IReadOnlyList<NetworkPart> BySize(NetworkView network, IEnumerable<int[]> parts) =>
        [.. parts.Select((nodes, number) => new NetworkPart(network, number, nodes)).OrderByDescending(part => part.Nodes.Count).ThenBy(part => part.Number)];
}
