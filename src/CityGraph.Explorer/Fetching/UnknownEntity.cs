using System.Collections.Immutable;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Fetching;

/// <summary>The error for an id that no entity has, with the id that was probably meant: two more trips at most, for candidates.</summary>
internal static class UnknownEntity
{
    public const string Code = "UNKNOWN_ENTITY";

    // Ids begin like names, and so do most misspelt ones: where too many do, the longer beginning finds more of those meant.
    private static readonly int[] Prefixes = [3, 2];

    private const int Candidates = 1000;

    /// <summary>The error for the first of the ids that has no row, or null.</summary>
    public static async ValueTask<FieldError?> FindAsync(FieldContext context, ImmutableArray<string> ids, Page entities)
    {
        var unknown = Array.IndexOf(entities.Nodes, null);
        return unknown < 0 ? null : await ErrorAsync(context, ids[unknown]);
    }

    public static async ValueTask<FieldError> ErrorAsync(FieldContext context, string id)
    {
        foreach (var length in Prefixes)
        {
            var hits = await RequestState.SearchAsync(context, id[..Math.Min(id.Length, length)], Candidates);
            if (Similarity.Closest(id, hits.Select(hit => hit.NodeId)) is { } meant) return new($"There is no entity '{id}'; did you mean '{meant}'?", Code);
        }

        return new($"There is no entity '{id}'.", Code);
    }
}
