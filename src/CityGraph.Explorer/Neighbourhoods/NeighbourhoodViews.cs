using CityGraph.Explorer.Walks;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Neighbourhoods;

// The answer with the rows of its elements: the parents of the fields below `neighbourhood`.

internal sealed record NeighbourhoodView(NodeView[] Nodes, RelationshipView[] Edges, CutView[] Cut)
{
    /// <summary>Leaves out what was deleted between the trips.</summary>
    public static NeighbourhoodView Of(FoundNeighbourhood found, WalkElements elements) => new(
        [.. found.Nodes.Where(node => elements.IsThere(node.Id)).Select(node => new NodeView(node, elements.Entity(node.Id)))],
        [
            .. found.Edges.Where(edge => elements.IsThere(edge.From) && elements.IsThere(edge.To))
                .Select(edge => elements.Relationship(edge.Id, edge.Type, edge.From, edge.To)),
        ],
        [.. found.Cuts.Select(cut => new CutView(cut, cut.NodeId is null ? null : elements.Entity(cut.NodeId)))]);
}

internal sealed record NodeView(FoundNode Found, Row? Node);
