using CityGraph.Explorer.Walks;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Paths;

// The answer with the rows of its elements: the parents of the fields below `paths`.

internal sealed record PathsView(PathView[] Paths, Row?[] Nodes, RelationshipView[] Edges, CutView[] Cut)
{
    /// <summary>Leaves out a path of which something was deleted between the trips.</summary>
    public static PathsView Of(FoundPaths found, WalkElements elements)
    {
        var whole = found.Paths.Where(path => path.NodeIds.All(elements.IsThere)).ToArray();
        var paths = Array.ConvertAll(whole, path => PathView.Of(path, elements));
        return new(
            paths,
            [.. whole.SelectMany(path => path.NodeIds).Distinct().Select(elements.Entity)],
            [.. paths.SelectMany(path => path.Hops).Select(hop => hop.Relationship).Distinct<RelationshipView>(ReferenceEqualityComparer.Instance)],
            [.. found.Cuts.Select(cut => new CutView(cut, cut.NodeId is null ? null : elements.Entity(cut.NodeId)))]);
    }
}

internal sealed record PathView(Row?[] Nodes, HopView[] Hops)
{
    public static PathView Of(FoundPath path, WalkElements elements)
    {
        var hops = new HopView[path.Hops.Length];
        for (var i = 0; i < hops.Length; i++)
        {
            var (hop, from, to) = (path.Hops[i], path.NodeIds[i], path.NodeIds[i + 1]);
            var relationship = hop.IsForward ? elements.Relationship(hop.Id, hop.Type, from, to) : elements.Relationship(hop.Id, hop.Type, to, from);
            hops[i] = new(elements.Entity(from), elements.Entity(to), hop.IsForward, relationship);
        }

        return new([.. path.NodeIds.Select(elements.Entity)], hops);
    }
}

internal sealed record HopView(Row? From, Row? To, bool IsForward, RelationshipView Relationship);
