using CityGraph.Graph.Changes;
using CityGraph.Graph.Model;

namespace CityGraph.Graph.Embedded.Memory;

/// <summary>A version, as the validation of a change set sees it.</summary>
internal sealed class VersionChangeBase(GraphVersion version) : IChangeBase
{
    public string? FindNodeLabel(string id) => version.FindNode(id)?.Type.Name;

    public RelationshipEnds? FindRelationship(string id) => version.FindRelationship(id) is { } found
        ? new RelationshipEnds(found.Type.Name, version.Ids.Nodes[found.From], version.Ids.Nodes[found.To])
        : null;

    public IEnumerable<string> RelationshipsOf(string nodeId)
    {
        if (version.FindNode(nodeId) is not { } node) return [];
        var found = new SortedSet<string>(CodePointComparer.Instance);
        foreach (var adjacency in (Adjacency[])[.. version.Outgoing, .. version.Incoming])
        {
            foreach (var link in adjacency[node.Index]) found.Add(version.Relationships[link.Relationship]!.Id);
        }

        return found;
    }
}
