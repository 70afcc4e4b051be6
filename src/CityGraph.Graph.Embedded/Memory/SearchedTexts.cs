using CityGraph.Graph.Folding;
using CityGraph.Graph.Queries;
using CityGraph.Graph.Search;

namespace CityGraph.Graph.Embedded.Memory;

/// <summary>Looks at the texts themselves: what fits a search, and whose name it is.</summary>
internal static class SearchedTexts
{
    /// <summary>Whether the text of a node in a property fits; not if there is none.</summary>
    public static bool Fits(NodeRecord node, FullTextProperty property, SearchRequest request)
    {
        var position = node.Type.PositionOf(property.Name);
        if (position < 0 || TextFolding.FoldValue(node.Values[position]) is not { } folded) return false;
        return property.IsLong ? TextMatch.FitsLong(request, folded) : TextMatch.Fits(request, folded);
    }

    /// <summary>The hit that a text of a node makes; null if there is none.</summary>
    public static SearchHit? Hit(GraphVersion version, NodeRecord node, FullTextProperty property, SearchRequest request)
    {
        var position = node.Type.PositionOf(property.Name);
        if (position < 0 || FullTextProperty.TextOf(node.Values[position]) is not { } text) return null;
        return new(new(node.Id, node.Type.Name), property.Name, SearchHit.Cut(text), Bearer(version, node, request.Bearing));
    }

    private static SearchedNode? Bearer(GraphVersion version, NodeRecord name, SearchBearing? bearing)
    {
        if (bearing is null || name.Type.Name != bearing.Label || version.Layout.FindRelationshipType(bearing.Step.Type) is not { } type) return null;
        // Relationships lie in the order of the far node's id.
        var isOutgoing = bearing.Step.Direction == Direction.Outgoing;
        var links = (isOutgoing ? version.Outgoing : version.Incoming)[type.Ordinal][name.Index];
        if (links.IsEmpty) return null;
        var bearer = version.Nodes[links[0].Far]!;
        return new(bearer.Id, bearer.Type.Name);
    }
}
