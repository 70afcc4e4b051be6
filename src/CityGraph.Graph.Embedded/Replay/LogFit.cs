using CityGraph.Graph.Changes;
using CityGraph.Graph.Embedded.Memory;
using CityGraph.Graph.Embedded.Storage;
using CityGraph.Graph.Model;

namespace CityGraph.Graph.Embedded.Replay;

/// <summary>Whether what a log says still has a place in the model: the schema may have changed since it was written.</summary>
internal static class LogFit
{
    /// <summary>What has none, or null.</summary>
    public static string? Problem(ModelLayout layout, ChangeSet set)
    {
        foreach (var change in set.Changes)
        {
            var problem = change switch
            {
                Change.PutNode { Node: var node } => Problem(layout.FindNodeType(node.Label), node.Label, node.Properties),
                Change.PutRelationship { Relationship: var put } => Problem(layout.FindRelationshipType(put.Type), put.Type, put.Properties),
                _ => null,
            };
            if (problem is not null) return $"'{change.Id}' {problem}";
        }

        return null;
    }

    private static string? Problem(TypeLayout? type, string name, PropertySet properties)
    {
        if (type is null) return $"is of type {name}, which the schema lacks";
        foreach (var (property, value) in properties)
        {
            var position = type.PositionOf(property);
            if (position < 0) return $"has {name}.{property}, which the schema lacks";
            if (PropertyFit.Problem(type.Properties[position], value) is { } problem) return $"has {name}.{property} {problem}";
        }

        return null;
    }
}
