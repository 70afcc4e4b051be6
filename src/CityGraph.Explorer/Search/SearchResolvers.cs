using System.Collections.Immutable;
using CityGraph.Explorer.Description;
using CityGraph.Explorer.Fetching;
using CityGraph.Graph.Queries;
using CityGraph.Graph.Search;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Search;

/// <summary><c>search</c>: one trip finds candidates with their texts, which are ranked, a second one reads what is selected of the best.</summary>
internal sealed class SearchResolvers
{
    private const int MaxHits = 100;
    private const string BadSearch = "BAD_SEARCH";

    private readonly GraphResolvers _generated;
    private readonly SearchBearing _names;
    private readonly SearchRanking _ranking;

    private SearchResolvers(GraphResolvers generated)
    {
        _generated = generated;
        var names = (GraphField.Relationship)generated.Entity.FindField("names")!;
        _names = new(names.Target, new(names.Step.Type, Direction.Incoming));
        _ranking = new([.. TypesOf(generated)]);
    }

    public static ImmutableArray<ResolverBinding> Bindings(GraphResolvers generated)
    {
        var search = new SearchResolvers(generated);
        return
        [
            new("Query", "search", StoreResolver.Of((context, _, results) => search.ResolveAsync(context, results))),
            new("SearchResults", "hits", new PropertyResolver(parent => ((SearchView)parent).Hits)),
            new("SearchResults", "facets", new PropertyResolver(parent => ((SearchView)parent).Facets)),
            new("SearchResults", "totalCount", new PropertyResolver<int>(parent => ((SearchView)parent).TotalCount)),
            new("SearchResults", "isComplete", new PropertyResolver<bool>(parent => ((SearchView)parent).IsComplete)),
            new("SearchHit", "rank", new PropertyResolver<int>(parent => ((HitView)parent).Place)),
            new("SearchHit", "node", new PropertyResolver(parent => ((HitView)parent).Node)),
            new("SearchHit", "how", new PropertyResolver(parent => KindName(((HitView)parent).Ranked.Rank.Kind))),
            new("SearchHit", "edits", new PropertyResolver<int>(parent => ((HitView)parent).Ranked.Rank.Edits)),
            new("SearchHit", "matched", new PropertyResolver(parent => parent)),
            new("MatchedText", "text", new PropertyResolver(parent => ((HitView)parent).Ranked.Matched.Text)),
            new("MatchedText", "property", new PropertyResolver(parent => ((HitView)parent).Ranked.Matched.Property)),
            new("MatchedText", "name", new PropertyResolver(parent => ((HitView)parent).Name)),
            new("SearchFacet", "type", new PropertyResolver(parent => TypeName(((FacetView)parent).Type))),
            new("SearchFacet", "count", new PropertyResolver<int>(parent => ((FacetView)parent).Count)),
        ];
    }

    private async ValueTask ResolveAsync(FieldContext context, Memory<object?> results)
    {
        var arguments = context.Arguments;
        var text = arguments.Get<string>("text");
        var first = arguments.Get<int>("first");
        if (Refuse(text, first) is { } error)
        {
            results.Span[0] = error;
            return;
        }

        var question = SearchedText.Of(text);
        if (question.Core.IsEmpty)
        {
            results.Span[0] = new FieldError($"There is nothing to search for in '{question.Text}': give a letter or a digit.", BadSearch);
            return;
        }

        var found = await RequestState.SearchAsync(context, SearchQuestion.Of(question, _names));
        var ranked = _ranking.Rank(question, found.Hits);
        var wanted = Wanted(ranked, arguments);
        var best = await SearchRows.FetchAsync(_generated, _names.Label, context, wanted.Length > first ? wanted[..first] : wanted);
        results.Span[0] = new SearchView(best, Facets(ranked), wanted.Length, !found.IsCut);
    }

    private static FieldError? Refuse(string text, int first)
    {
        if (text.Length > SearchQuestion.MaxLength) return new($"'text' takes at most {SearchQuestion.MaxLength} characters, not {text.Length}: search for fewer words.", BadSearch);
        if (string.IsNullOrWhiteSpace(text)) return new("'text' is empty: give a name or a part of one.", BadSearch);
        return first is < 0 or > MaxHits ? new($"'first' must be from 0 to {MaxHits}, not {first}.", WindowReader.BadPage) : null;
    }

    private static ImmutableArray<RankedEntity> Wanted(ImmutableArray<RankedEntity> ranked, ArgumentValues arguments)
    {
        if (!arguments.TryGet<IReadOnlyList<object?>>("types", out var types)) return ranked;
        var names = types.Cast<string>().ToHashSet(StringComparer.Ordinal);
        return ranked.RemoveAll(one => !names.Contains(TypeName(one.Entity.Type)));
    }

    /// <summary>The types with entities that fit, the most frequent first, then in their order in the schema.</summary>
    private FacetView[] Facets(ImmutableArray<RankedEntity> ranked) =>
        [.. ranked.GroupBy(one => one.Entity.Type, StringComparer.Ordinal)
            .Select(group => new FacetView(group.Key, group.Count()))
            .OrderByDescending(facet => facet.Count).ThenBy(facet => _ranking.PlaceOf(facet.Type))];

    /// <summary>The types of entity, in declared order.</summary>
    private static IEnumerable<string> TypesOf(GraphResolvers generated) => generated.Graph.Types
        .Where(type => !type.IsInterface && type.Definition.Interfaces.Any(one => one.Name == generated.Entity.Name))
        .Select(type => type.Name);

    private static string TypeName(string type) => type.ToUpperInvariant();

    private static string KindName(MatchKind kind) => kind switch
    {
        MatchKind.Exact => "EXACT",
        MatchKind.Folded => "FOLDED",
        MatchKind.Form => "FORM",
        MatchKind.Initials => "INITIALS",
        MatchKind.Prefix => "PREFIX",
        MatchKind.Words => "WORDS",
        MatchKind.TypingError => "TYPING_ERROR",
        MatchKind.Part => "PART",
        _ => "DESCRIPTION",
    };
}
