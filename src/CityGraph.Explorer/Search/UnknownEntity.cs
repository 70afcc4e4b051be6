using System.Collections.Immutable;
using CityGraph.Explorer.Api;
using CityGraph.Explorer.Fetching;
using CityGraph.Explorer.Time;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;
using CityGraph.Graph.Search;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Search;

/// <summary>
/// The error for an id that no entity has, or none that was there at the time asked for, with the id that was probably meant: one more trip, for
/// candidates. Ids are made of the words of names.
/// </summary>
internal static class UnknownEntity
{
    public const string Code = MergedIds.Unknown;

    private static readonly string[] Places = ["City", "Region", "Country"];

    /// <summary>The error for the first of the ids that has no row, or null.</summary>
    /// <param name="context">The field.</param>
    /// <param name="argument">The argument that gives the ids.</param>
    /// <param name="ids">What was asked for.</param>
    /// <param name="entities">What there is.</param>
    public static async ValueTask<FieldError?> FindAsync(FieldContext context, string argument, ImmutableArray<string> ids, Page entities)
    {
        var unknown = Array.IndexOf(entities.Nodes, null);
        return unknown < 0 ? null : await ErrorAsync(context, argument, ids[unknown]);
    }

    /// <summary>The error for the first of the ids that was not there at the date asked for, or null; no trip where none is.</summary>
    public static async ValueTask<FieldError?> FindAbsentAsync(FieldContext context, params ImmutableArray<(string Argument, string Id)> asked)
    {
        if (RootTime.Of(context).AsOf is null) return null;
        var there = await RequestState.FetchAsync(context, [new(new Start.Ids([.. asked.Select(one => one.Id)], "Entity"), Window.All, Shape.Nothing)]);
        var absent = Array.IndexOf(there.Pages[0].Nodes, null);
        return absent < 0 ? null : await ErrorAsync(context, asked[absent].Argument, asked[absent].Id);
    }

    /// <summary>The error for an id in an argument that takes those of all entities.</summary>
    public static ValueTask<FieldError> ErrorAsync(FieldContext context, string argument, string id) => ErrorAsync(context, argument, id, "entity", _ => true);

    /// <summary>The error for an id in an argument that takes those of places.</summary>
    public static ValueTask<FieldError> PlaceErrorAsync(FieldContext context, string argument, string id) =>
        ErrorAsync(context, argument, id, "city, region or country", node => Places.Contains(node.Type));

    private static async ValueTask<FieldError> ErrorAsync(FieldContext context, string argument, string id, string what, Func<SearchedNode, bool> isOne)
    {
        var similar = await SimilarAsync(context, id);
        var known = similar.FirstOrDefault(node => node.Id == id);
        if (known is not null && !isOne(known)) return new($"'{argument}': '{id}' is no {what}.", Code);

        var time = RootTime.Of(context);
        var then = time.AsOf is not null ? $" at the date of '{ApiNames.AsOf}'" : time.IsNow ? "" : $" in the graph of '{ApiNames.KnownAt}'";
        // An id that is known needs no other one in its place.
        var meant = known is null ? Similarity.Closest(id, similar.Where(isOne).Select(node => node.Id)) : null;
        return new($"'{argument}': there is no {what} '{id}'{then}{(meant is null ? "." : $"; did you mean '{meant}'?")}", Code);
    }

    /// <summary>What has words like those of the id in its names.</summary>
    private static async ValueTask<SearchedNode[]> SimilarAsync(FieldContext context, string id)
    {
        var words = SearchedText.Of(id.Length <= SearchQuestion.MaxLength ? id : id[..SearchQuestion.MaxLength], keepsAll: true);
        if (words.Core.IsEmpty) return [];
        var found = await RequestState.SearchAsync(context, SearchQuestion.Of(words, names: null));
        return [.. found.Hits.Select(hit => hit.Node)];
    }
}
