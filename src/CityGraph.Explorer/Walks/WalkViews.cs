using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Walks;

// What paths and neighbourhoods give alike: the parents of the fields below.

internal sealed record RelationshipView(string Id, string Type, Row? From, Row? To, Row[] Evidence, int IndependentSources);

internal sealed record CutView(Cut Cut, Row? Node)
{
    public string Message => Cut switch
    {
        { Reason: CutReason.Hub } => $"{Cut.Count} relationships of '{Cut.NodeId}' were not followed: there are too many.",
        { Reason: CutReason.Edges, Count: { } count } => $"{count} relationships of further nodes were not followed.",
        { Reason: CutReason.Edges } => "The search ended when it had read as many relationships as it may.",
        { Reason: CutReason.Drawn } => $"{Cut.Count} relationships between the nodes that are shown are left out: there are too many.",
        { Reason: CutReason.Nodes } => $"{Cut.Count} nodes were not gone from: there are too many.",
        { Reason: CutReason.Paths } => "There are more paths than are listed.",
        _ => "The search ended when its time was up.",
    };
}
