using System.Collections.Immutable;
using CityGraph.Explorer.Fetching;
using CityGraph.Explorer.Time;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Search;

/// <summary>The error for an id that no entity has, or none that was there at the date asked for, with the id that was probably meant: one more trip, for candidates. Ids are made of the words of names.</summary>
internal static class UnknownEntity
{
    public const string Code = "UNKNOWN_ENTITY";

    /// <summary>The error for the first of the ids that has no row, or null.</summary>
    public static async ValueTask<FieldError?> FindAsync(FieldContext context, ImmutableArray<string> ids, Page entities)
    {
        var unknown = Array.IndexOf(entities.Nodes, null);
        return unknown < 0 ? null : await ErrorAsync(context, ids[unknown]);
    }

    /// <summary>The error for the first of the ids that was not there at the date asked for, or null; no trip where none is.</summary>
    public static async ValueTask<FieldError?> FindAbsentAsync(FieldContext context, ImmutableArray<string> ids) => RootTime.Of(context).AsOf is null
        ? null
        : await FindAsync(context, ids, (await RequestState.FetchAsync(context, [new(new Start.Ids(ids, "Entity"), Window.All, Shape.Nothing)])).Pages[0]);

    public static async ValueTask<FieldError> ErrorAsync(FieldContext context, string id)
    {
        var when = RootTime.Of(context).AsOf is null ? "" : " at the date of 'asOf'";
        var words = SearchedText.Of(id.Length <= SearchQuestion.MaxLength ? id : id[..SearchQuestion.MaxLength], keepsAll: true);
        if (!words.Core.IsEmpty)
        {
            var found = await RequestState.SearchAsync(context, SearchQuestion.Of(words, names: null));
            var isKnown = found.Hits.Any(hit => hit.Node.Id == id);
            if (!isKnown && Similarity.Closest(id, found.Hits.Select(hit => hit.Node.Id)) is { } meant) return new($"There is no entity '{id}'{when}; did you mean '{meant}'?", Code);
        }

        return new($"There is no entity '{id}'{when}.", Code);
    }
}
