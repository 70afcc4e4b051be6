using System.Collections.Immutable;
using CityGraph.Graph.Embedded.Queries;
using CityGraph.Graph.Model;

namespace CityGraph.Graph.Embedded.Storage;

/// <summary>Whether a stored value still is what the model says: the schema may have changed since it was written.</summary>
internal static class PropertyFit
{
    public static string? Problem(PropertyDefinition definition, object value)
    {
        if (value is ImmutableArray<object> items)
        {
            if (!definition.IsList) return "that is a list, where the schema has one value";
            foreach (var item in items)
            {
                if (ItemProblem(definition, item) is { } problem) return problem;
            }

            return null;
        }

        return definition.IsList ? "that is one value, where the schema has a list" : ItemProblem(definition, value);
    }

    private static string? ItemProblem(PropertyDefinition definition, object value)
    {
        if (ValueOrder.Accepts(definition, value)) return null;
        return definition.Kind == PropertyKind.Enum && value is string text
            ? $"with the value '{text}', which the schema lacks"
            : $"that is a {value.GetType().Name}, where the schema has {definition.Kind}";
    }
}
