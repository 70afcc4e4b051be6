using System.Collections.Immutable;
using CityGraph.Explorer.Claims;
using CityGraph.Explorer.Fetching;
using CityGraph.Explorer.Search;
using CityGraph.Explorer.Sources;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Contradictions;

/// <summary><c>contradictions</c>: one trip reads the claims that are in one (and one more their sources, see <see cref="FoundSources"/>), a second one what is selected of a page of them.</summary>
internal static class ContradictionResolvers
{
    private const int Entities = 0, Claims = 1;

    public static ImmutableArray<ResolverBinding> Bindings(GraphResolvers generated) =>
    [
        new("Query", "contradictions", StoreResolver.Of((context, _, results) => ResolveAsync(generated, context, results))),
        new("Claim", "contradictedBy", StoreResolver.Of((context, parents, results) => ContradictingClaims.ResolveAsync(generated, context, parents, results))),
        new("Contradictions", "nodes", new PropertyResolver(parent => ((ContradictionsView)parent).Nodes)),
        new("Contradictions", "totalCount", new PropertyResolver<int>(parent => ((ContradictionsView)parent).TotalCount)),
        new("Contradictions", "hasNextPage", new PropertyResolver<bool>(parent => ((ContradictionsView)parent).HasNextPage)),
        new("Contradictions", "endCursor", new PropertyResolver(parent => ((ContradictionsView)parent).EndCursor)),
        new("Contradiction", "subject", new PropertyResolver(parent => Of(parent).Subject)),
        new("Contradiction", "subjectType", new PropertyResolver(parent => Of(parent).SubjectType)),
        new("Contradiction", "property", new PropertyResolver(parent => Of(parent).Property)),
        new("Contradiction", "kind", new PropertyResolver(parent => Name(Of(parent).Kind))),
        new("Contradiction", "concerns", new PropertyResolver(parent => ((ContradictionView)parent).Concerns)),
        new("Contradiction", "sides", new PropertyResolver(parent => ((ContradictionView)parent).Sides)),
        new("ContradictionSide", "value", new PropertyResolver(parent => ((SideView)parent).Side.Value)),
        new("ContradictionSide", "refutes", new PropertyResolver<bool>(parent => ((SideView)parent).Side.Refutes)),
        new("ContradictionSide", "isShown", new PropertyResolver<bool>(parent => ((SideView)parent).Side.IsShown)),
        new("ContradictionSide", "sources", new PropertyResolver<int>(parent => ((SideView)parent).Side.Sources)),
        new("ContradictionSide", "independentSources", new PropertyResolver<int>(parent => ((SideView)parent).Side.IndependentSources)),
        new("ContradictionSide", "claims", new PropertyResolver(parent => ((SideView)parent).Claims)),
    ];

    private static async ValueTask ResolveAsync(GraphResolvers generated, FieldContext context, Memory<object?> results)
    {
        var answer = await AnswerAsync(generated, context);
        results.Span[0] = answer;
    }

    private static async ValueTask<object> AnswerAsync(GraphResolvers generated, FieldContext context)
    {
        var (question, error) = ContradictionQuestion.Read(context.Arguments);
        if (question is null) return error!;
        var answer = await RequestState.FetchAsync(context, [question.Claims, FoundSources.Few(SourceOrigins.Query), question.Entities]);
        if (await UnknownEntity.FindAsync(context, "of", question.Ids ?? [], answer.Pages[2]) is { } unknown) return unknown;

        var sources = answer.Pages[0].Nodes.Select(claim => ClaimRecord.Of(claim!).SourceId).OfType<string>();
        var origins = SourceOrigins.Read(await FoundSources.ReadAsync(context, SourceOrigins.Query, answer.Pages[1], sources));
        var found = ContradictionFinder.Find(answer.Pages[0], origins, generated.Graph.Model)
            .Where(one => question.Wants(Name(one.Kind)))
            .ToArray();
        var beyond = found.Where(question.IsBeyond).ToArray();
        var page = beyond.Take(question.First).ToArray();
        var rows = await SelectedNodes.FetchAsync(
            generated,
            context,
            new SelectedKind("Entity", page.SelectMany(one => one.ConcernIds), []) { Owners = SelectedBelow.Find(context, "nodes", "concerns") },
            new SelectedKind("Claim", page.SelectMany(one => one.Sides).SelectMany(side => side.Claims).Select(claim => claim.Id), [])
            {
                Owners = SelectedBelow.Find(context, "nodes", "sides", "claims"),
            });
        return new ContradictionsView(
            Array.ConvertAll(page, one => View(one, rows)),
            found.Length,
            beyond.Length > page.Length,
            page is [.., var last] ? ContradictionQuestion.CursorOf(last) : null);
    }

    private static ContradictionView View(Contradiction contradiction, SelectedNodes rows) => new(
        contradiction,
        rows.FindAll(Entities, contradiction.ConcernIds),
        [.. contradiction.Sides.Select(side => new SideView(side, rows.FindAll(Claims, side.Claims.Select(claim => claim.Id))))]);

    private static Contradiction Of(object parent) => ((ContradictionView)parent).Contradiction;

    private static string Name(ContradictionKind kind) => kind switch
    {
        ContradictionKind.BetweenSources => "BETWEEN_SOURCES",
        ContradictionKind.WithinASource => "WITHIN_A_SOURCE",
        _ => "WITH_THE_GRAPH",
    };

    private sealed record ContradictionsView(ContradictionView[] Nodes, int TotalCount, bool HasNextPage, string? EndCursor);

    private sealed record ContradictionView(Contradiction Contradiction, Row[] Concerns, SideView[] Sides);

    private sealed record SideView(ContradictionSide Side, Row[] Claims);
}
