using CityGraph.Graph.Model;

namespace CityGraph.Explorer.Claims;

/// <summary>The properties that claims speak of.</summary>
internal static class ClaimedProperty
{
    /// <summary>
    /// Whether what a node has there is in our words, so that the claims that it exists stand for it: those without a property.
    /// </summary>
    public static bool IsOurWord(string name) => name is "name" or "kind";

    /// <summary>The property of this name of a node type or relationship type; null if there is none.</summary>
    public static PropertyDefinition? Find(GraphModel model, string subjectType, string name)
    {
        var properties = model.FindNodeType(subjectType)?.Properties ?? model.FindRelationshipType(subjectType)?.Properties ?? [];
        foreach (var property in properties)
        {
            if (property.Name == name) return property;
        }

        return null;
    }
}
