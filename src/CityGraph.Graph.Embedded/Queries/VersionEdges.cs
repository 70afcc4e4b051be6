using CityGraph.Graph.Embedded.Memory;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Embedded.Queries;

/// <summary>Reads what edges leave unread from the version that they are of.</summary>
internal class VersionEdges(GraphVersion version) : ExpandedEdgeSource
{
    public override string RelationshipId(int relationship) => version.Relationships[relationship]!.Id;

    public override string FarId(int node) => version.Nodes[node]!.Id;

    public override int FarOrder(int node) => version.Ids.Order[node];

    public override string FarLabel(int node, int type) => version.Layout.NodeTypes[type].Name;

    public override int FarDegree(int node, int type) => 0;
}
