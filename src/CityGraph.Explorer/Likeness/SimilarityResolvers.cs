using System.Collections.Immutable;
using CityGraph.Explorer.Fetching;
using CityGraph.Explorer.Ties;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Likeness;

/// <summary><c>City.similar</c>: one trip reads who has part in what, a second one what is selected of the cities and sectors that were found.</summary>
internal static class SimilarityResolvers
{
    /// <summary>The most cities of one answer.</summary>
    private const int MaxFirst = 100;

    public static ImmutableArray<ResolverBinding> Bindings(GraphResolvers generated) =>
    [
        new("City", "similar", StoreResolver.Of((context, parents, results) => ResolveAsync(generated, context, parents, results))),
        new("SimilarCity", "city", new PropertyResolver(parent => ((SimilarCityView)parent).City)),
        new("SimilarCity", "score", new PropertyResolver(parent => Similar(parent).Score)),
        new("SimilarCity", "partners", new PropertyResolver(parent => Similar(parent).Partners)),
        new("SimilarCity", "sectors", new PropertyResolver(parent => Similar(parent).Sectors)),
        new("SimilarCity", "tied", new PropertyResolver<bool>(parent => Similar(parent).IsTied)),
        new("SimilarCity", "sharedPartners", new PropertyResolver(parent => ((SimilarCityView)parent).Partners)),
        new("SimilarCity", "sharedSectors", new PropertyResolver(parent => ((SimilarCityView)parent).Sectors)),
        new("Similarity", "shared", new PropertyResolver<int>(parent => ((Ratio)parent).Shared)),
        new("Similarity", "of", new PropertyResolver<int>(parent => ((Ratio)parent).Of)),
        new("Similarity", "value", new PropertyResolver<double>(parent => ((Ratio)parent).Value)),
    ];

    private static async ValueTask ResolveAsync(
        GraphResolvers generated, FieldContext context, ReadOnlyMemory<object> parents, Memory<object?> results)
    {
        var arguments = context.Arguments;
        var (kinds, first) = (TieArguments.KindsOf(arguments), arguments.Get<int>("first"));
        var measure = arguments["measure"] is "OVERLAP" ? SimilarityMeasure.Overlap : SimilarityMeasure.Jaccard;
        if ((TieArguments.CheckKinds(kinds) ?? CheckFirst(first)) is { } error)
        {
            results.Span.Fill(error);
            return;
        }

        var profiles = await ReadProfilesAsync(context);
        var finder = new SimilarityFinder(profiles, kinds, measure, context.CancellationToken);
        var found = new ImmutableArray<SimilarCity>[parents.Length];
        for (var i = 0; i < found.Length; i++) found[i] = finder.Find(((Row)parents.Span[i]).Id, first);
        var elements = await SimilarityElements.FetchAsync(generated, context, found.SelectMany(similar => similar));
        for (var i = 0; i < found.Length; i++) results.Span[i] = elements.Views(found[i]);
    }

    /// <summary>Those of the newest change number, where that is known, are read once.</summary>
    private static async ValueTask<CityProfiles> ReadProfilesAsync(FieldContext context)
    {
        var newest = ((RequestState)context.State).Reader.Store.KnownChangeNumber;
        var memo = newest is null ? null : RequestState.KeptNow<ProfileMemo>(context);
        if (newest is { } number && memo?.Find(number) is { } kept) return kept;
        var read = await RequestState.FetchAsync(context, ProfileShapes.All);
        var profiles = CityProfiles.Read(read.Pages.AsSpan());
        memo?.Keep(read.ChangeNumber, profiles);
        return profiles;
    }

    private static FieldError? CheckFirst(int first) => first is < 0 or > MaxFirst
        ? new($"'first: {first}' of 'similar' is out of bounds: ask for 0 to {MaxFirst}.", WindowReader.BadPage)
        : null;

    private static SimilarCity Similar(object parent) => ((SimilarCityView)parent).Similar;
}
