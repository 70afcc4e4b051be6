using CityGraph.Graph;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Model;

namespace CityGraph.Explorer.Tests.Dataset;

/// <summary>What a store holds, put together from its log.</summary>
internal sealed class ReplayedGraph
{
    public SortedDictionary<string, Node> Nodes { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, Relationship> Relationships { get; } = new(StringComparer.Ordinal);

    public static async Task<ReplayedGraph> OfAsync(IGraphStore store)
    {
        var graph = new ReplayedGraph();
        foreach (var change in (await store.ReadLogAsync(0, 1_000, CancellationToken.None)).SelectMany(set => set.ChangeSet.Changes)) graph.Apply(change);
        return graph;
    }

    private void Apply(Change change)
    {
        switch (change)
        {
            case Change.PutNode put:
                Nodes[put.Id] = put.Node;
                break;
            case Change.PutRelationship put:
                Relationships[put.Id] = put.Relationship;
                break;
            case Change.DeleteNode:
                Nodes.Remove(change.Id);
                break;
            case Change.DeleteRelationship:
                Relationships.Remove(change.Id);
                break;
        }
    }
}
