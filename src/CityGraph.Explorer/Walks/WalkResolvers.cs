using System.Collections.Immutable;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Walks;

/// <summary>The fields of what paths and neighbourhoods give alike.</summary>
internal static class WalkResolvers
{
    public static ImmutableArray<ResolverBinding> Bindings { get; } =
    [
        new("Relationship", "id", new PropertyResolver(parent => ((RelationshipView)parent).Id)),
        new("Relationship", "type", new PropertyResolver(parent => ((RelationshipView)parent).Type)),
        new("Relationship", "from", new PropertyResolver(parent => ((RelationshipView)parent).From)),
        new("Relationship", "to", new PropertyResolver(parent => ((RelationshipView)parent).To)),
        new("Relationship", "evidence", new PropertyResolver(parent => ((RelationshipView)parent).Evidence)),
        new("Relationship", WalkShapes.IndependentSourcesField, new PropertyResolver<int>(parent => ((RelationshipView)parent).IndependentSources)),
        new("Cut", "reason", new PropertyResolver(parent => Reason(((CutView)parent).Cut.Reason))),
        new("Cut", "message", new PropertyResolver(parent => ((CutView)parent).Message)),
        new("Cut", "node", new PropertyResolver(parent => ((CutView)parent).Node)),
        new("Cut", "count", new PropertyResolver(parent => ((CutView)parent).Cut.Count)),
    ];

    private static string Reason(CutReason reason) => reason switch
    {
        CutReason.Hub => "HUB",
        CutReason.Edges or CutReason.Drawn => "EDGES",
        CutReason.Nodes => "NODES",
        CutReason.Paths => "PATHS",
        _ => "TIME",
    };
}
