using System.Collections.Immutable;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Fetching;

/// <summary>The error for an id that no entity has.</summary>
internal static class UnknownEntity
{
    private const string Code = "UNKNOWN_ENTITY";

    /// <summary>The error for the first of the ids that has no row, or null.</summary>
    public static FieldError? Find(ImmutableArray<string> ids, Page entities)
    {
        for (var i = 0; i < ids.Length; i++)
        {
            if (entities.Nodes[i] is null) return new($"There is no entity '{ids[i]}'.", Code);
        }

        return null;
    }
}
