using CityGraph.Explorer.Fetching;
using CityGraph.Explorer.Search;
using CityGraph.Graph.Model;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Walks;

/// <summary>The error for an id that no entity has, with the id that was probably meant: one more trip, for candidates. Ids are made of the words of names.</summary>
internal static class UnknownEntity
{
    public const string Code = "UNKNOWN_ENTITY";

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
