using System.Collections.Immutable;
using CityGraph.Explorer.Fetching;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Search;

/// <summary>The error for an id that no entity has, with the id that was probably meant: one more trip, for candidates. Ids are made of the words of names.</summary>
internal static class UnknownEntity
{
    public const string Code = "UNKNOWN_ENTITY";

    /// <summary>The error for the first of the ids that has no row, or null.</summary>
    public static async ValueTask<FieldError?> FindAsync(FieldContext context, ImmutableArray<string> ids, Page entities)
    {
        var unknown = Array.IndexOf(entities.Nodes, null);
        return unknown < 0 ? null : await ErrorAsync(context, ids[unknown]);
    }

    public static async ValueTask<FieldError> ErrorAsync(FieldContext context, string id)
    {
        var words = SearchedText.Of(id.Length <= SearchQuestion.MaxLength ? id : id[..SearchQuestion.MaxLength], keepsAll: true);
        if (!words.Core.IsEmpty)
        {
            var found = await RequestState.SearchAsync(context, SearchQuestion.Of(words, names: null));
            if (Similarity.Closest(id, found.Hits.Select(hit => hit.Node.Id)) is { } meant) return new($"There is no entity '{id}'; did you mean '{meant}'?", Code);
        }

        return new($"There is no entity '{id}'.", Code);
    }
}
