using System.Collections.Immutable;
using CityGraph.Explorer.Fetching;
using CityGraph.Explorer.Search;
using CityGraph.Explorer.Sources;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Coverage;

/// <summary><c>coverage</c>: one trip reads the claims (and one more their sources, see <see cref="FoundSources"/>), a second one what is selected of entities and sources.</summary>
internal static class CoverageResolvers
{
    private const int Entities = 0, Shares = 1;

    public static ImmutableArray<ResolverBinding> Bindings(GraphResolvers generated) =>
    [
        new("Query", "coverage", StoreResolver.Of((context, _, results) => ResolveAsync(generated, context, results))),
        new("Coverage", "whole", new PropertyResolver(parent => ((CoverageView)parent).Whole)),
        new("Coverage", "entities", new PropertyResolver(parent => ((CoverageView)parent).Entities)),
        new("EntityCoverage", "entity", new PropertyResolver(parent => ((EntityView)parent).Entity)),
        new("EntityCoverage", "coverage", new PropertyResolver(parent => ((EntityView)parent).Coverage)),
        new("FactCoverage", "evidence", new PropertyResolver(parent => ((FactView)parent).Coverage.Evidence)),
        new("FactCoverage", "facts", new PropertyResolver<int>(parent => ((FactView)parent).Coverage.Facts)),
        new("FactCoverage", "factsOnOneSource", new PropertyResolver<int>(parent => ((FactView)parent).Coverage.FactsOnOneSource)),
        new("FactCoverage", "factsOnOneIndependentSource", new PropertyResolver<int>(parent => ((FactView)parent).Coverage.FactsOnOneIndependentSource)),
        new("FactCoverage", "perSource", new PropertyResolver(parent => ((FactView)parent).PerSource)),
        new("SourceShare", "source", new PropertyResolver(parent => ((ShareView)parent).Source)),
        new("SourceShare", "claims", new PropertyResolver<int>(parent => ((ShareView)parent).Share.Claims)),
        new("SourceShare", "facts", new PropertyResolver<int>(parent => ((ShareView)parent).Share.Facts)),
        new("SourceShare", "share", new PropertyResolver<double>(parent => ((ShareView)parent).Share.Share)),
    ];

    private static async ValueTask ResolveAsync(GraphResolvers generated, FieldContext context, Memory<object?> results)
    {
        var answer = await AnswerAsync(generated, context);
        results.Span[0] = answer;
    }

    private static async ValueTask<object> AnswerAsync(GraphResolvers generated, FieldContext context)
    {
        var (question, error) = CoverageQuestion.Read(context.Arguments);
        if (question is null) return error!;
        var answer = await RequestState.FetchAsync(context, [question.Query, FoundSources.Few(SourceCatalogue.Query)]);
        if (await UnknownEntity.FindAsync(context, "of", question.Ids, answer.Pages[0]) is { } unknown) return unknown;

        var claims = CoverageQuestion.Claims(answer.Pages[0]);
        var sources = claims.SelectMany(one => one).Select(claim => claim.SourceId).OfType<string>();
        var catalogue = SourceCatalogue.Read(await FoundSources.ReadAsync(context, SourceCatalogue.Query, answer.Pages[1], sources));
        var whole = FactCoverage.Of(claims.SelectMany(one => one).DistinctBy(claim => claim.Id).ToArray(), catalogue);
        var entities = IsSelected(context, "entities") ? Array.ConvertAll(claims, one => FactCoverage.Of(one, catalogue)) : [];

        var rows = await SelectedNodes.FetchAsync(
            generated,
            context,
            new SelectedKind("Entity", question.Ids, []) { Owners = SelectedBelow.Find(context, "entities", "entity") },
            new SelectedKind("Source", whole.PerSource.Select(share => share.SourceId), []) { Owners = SharesBelow(context) });
        return new CoverageView(View(whole, rows), [.. entities
            .Select((coverage, i) => (Id: question.Ids[i], Coverage: coverage))
            .Where(entity => rows.Has(Entities, entity.Id))
            .Select(entity => new EntityView(rows.Find(Entities, entity.Id), View(entity.Coverage, rows)))]);
    }

    private static bool IsSelected(FieldContext context, string field) => SelectedBelow.Find(context, field).Any();

    private static Selection[] SharesBelow(FieldContext context) =>
    [
        .. SelectedBelow.Find(context, "whole", "perSource", "source"),
        .. SelectedBelow.Find(context, "entities", "coverage", "perSource", "source"),
    ];

    private static FactView View(FactCoverage coverage, SelectedNodes rows) => new(coverage, [.. coverage.PerSource
        .Where(share => rows.Has(Shares, share.SourceId))
        .Select(share => new ShareView(share, rows.Find(Shares, share.SourceId)))]);

    private sealed record CoverageView(FactView Whole, EntityView[] Entities);

    private sealed record EntityView(Row? Entity, FactView Coverage);

    private sealed record FactView(FactCoverage Coverage, ShareView[] PerSource);

    private sealed record ShareView(SourceShare Share, Row? Source);
}
