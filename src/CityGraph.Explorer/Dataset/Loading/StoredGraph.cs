using System.Collections.Immutable;
using CityGraph.Graph;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Dataset.Loading;

/// <summary>All that a store holds at one change number.</summary>
internal sealed class StoredGraph
{
    private const int PageSize = 500;

    private readonly Dictionary<string, Node> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Relationship> _relationships = new(StringComparer.Ordinal);

    private StoredGraph() { }

    public long Number { get; private set; }

    public IReadOnlyDictionary<string, Node> Nodes => _nodes;

    public IReadOnlyDictionary<string, Relationship> Relationships => _relationships;

    /// <summary>Reads pages of 500 nodes of each type with what goes out from them, or null if the graph changed meanwhile, again and again.</summary>
    public static ValueTask<StoredGraph?> ReadAsync(IGraphStore store, CancellationToken cancellationToken) =>
        ExactReading.TryAsync(store, cancel => ReadPagesAsync(store, cancel), cancellationToken);

    private static async ValueTask<StoredGraph?> ReadPagesAsync(IGraphStore store, CancellationToken cancellationToken)
    {
        var graph = new StoredGraph();
        var open = store.Model.NodeTypes.Select(type => QueryOf(store.Model, type)).ToImmutableArray();
        for (var isFirst = true; open.Length > 0; isFirst = false)
        {
            var result = await store.FetchAsync(open, cancellationToken).ConfigureAwait(false);
            if (isFirst) graph.Number = result.ChangeNumber;
            else if (graph.Number != result.ChangeNumber) return null;
            open = [.. open.Zip(result.Pages).Where(pair => graph.Take(pair.Second)).Select(pair => After(pair.First, pair.Second))];
        }

        return graph;
    }

    private static GraphQuery QueryOf(GraphModel model, NodeType type)
    {
        var follows =
            from relationship in model.RelationshipTypes
            where relationship.From.Contains(type.Label) || relationship.From.Intersect(type.Interfaces).Any()
            let properties = new Shape([.. relationship.Properties.Select(property => property.Name)], [])
            select new Follow(new Step.Along(relationship.Type, Direction.Outgoing), Window.All, Shape.Nothing, properties);
        var shape = new Shape([.. type.Properties.Select(property => property.Name)], [.. follows]);
        return new GraphQuery(new Start.All(type.Label), new Window { Limit = PageSize }, shape);
    }

    private static GraphQuery After(GraphQuery query, Page page) =>
        query with { Window = query.Window with { After = new Position([], page.Nodes[^1]!.Id) } };

    /// <summary>Whether the list goes on.</summary>
    private bool Take(Page page)
    {
        foreach (var row in page.Nodes)
        {
            _nodes.Add(row!.Id, new Node(row.Id, row.Type, Properties(row)));
            foreach (var follow in row.Pages)
            {
                for (var i = 0; i < follow.Nodes.Length; i++)
                {
                    var (far, along) = (follow.Nodes[i]!, follow.Relationships![i]);
                    _relationships.Add(along.Id, new Relationship(along.Id, along.Type, row.Id, far.Id, Properties(along)));
                }
            }
        }

        return page.HasNext;
    }

    private static PropertySet Properties(Row row)
    {
        var properties = new List<KeyValuePair<string, object>>(row.Values.Length);
        for (var i = 0; i < row.Values.Length; i++)
        {
            if (row.Values[i] is { } value) properties.Add(new(row.Shape.Properties[i], value));
        }

        return PropertySet.From(properties);
    }
}
