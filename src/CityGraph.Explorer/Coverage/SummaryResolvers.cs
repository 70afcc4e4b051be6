using System.Collections.Immutable;
using CityGraph.Explorer.Api;
using CityGraph.Explorer.Claims;
using CityGraph.Explorer.Fetching;
using CityGraph.Explorer.Sources;
using CityGraph.GraphQL.Execution;
using CityGraph.GraphQL.Types;

namespace CityGraph.Explorer.Coverage;

/// <summary>
/// <c>evidenceSummary</c> of nodes and relationships: their claims come with the field that gave them, one more trip reads which sources are
/// independent.
/// </summary>
internal static class SummaryResolvers
{
    private static readonly AsyncBatchResolver Summary = StoreResolver.Of(ResolveAsync);

    public static ImmutableArray<ResolverBinding> Bindings { get; } =
    [
        new("EvidenceSummary", "claims", new PropertyResolver<int>(parent => ((EvidenceSummary)parent).Claims)),
        new("EvidenceSummary", "sources", new PropertyResolver<int>(parent => ((EvidenceSummary)parent).Sources)),
        new("EvidenceSummary", "independentSources", new PropertyResolver<int>(parent => ((EvidenceSummary)parent).IndependentSources)),
        new("EvidenceSummary", "publishers", new PropertyResolver<int>(parent => ((EvidenceSummary)parent).Publishers)),
        new("EvidenceSummary", "sourcesOfUnknownPublisher", new PropertyResolver<int>(parent => ((EvidenceSummary)parent).SourcesOfUnknownPublisher)),
        new("EvidenceSummary", "languages", new PropertyResolver(parent => ((EvidenceSummary)parent).Languages)),
        new("EvidenceSummary", "sourcesOfUnknownLanguage", new PropertyResolver<int>(parent => ((EvidenceSummary)parent).SourcesOfUnknownLanguage)),
        new("EvidenceSummary", "months", new PropertyResolver<int>(parent => ((EvidenceSummary)parent).Months)),
        new("EvidenceSummary", "sourcesOfUnknownMonth", new PropertyResolver<int>(parent => ((EvidenceSummary)parent).SourcesOfUnknownMonth)),
        new("EvidenceSummary", "first", new PropertyResolver(parent => ((EvidenceSummary)parent).First)),
        new("EvidenceSummary", "latest", new PropertyResolver(parent => ((EvidenceSummary)parent).Latest)),
        new("EvidenceSummary", "certainty", new PropertyResolver(parent => ((EvidenceSummary)parent).Certainty)),
        new("EvidenceSummary", "isContradicted", new PropertyResolver<bool>(parent => ((EvidenceSummary)parent).IsContradicted)),
    ];

    /// <summary>The resolver of the field, which every type with evidence has; null for all others.</summary>
    public static Resolver? Find(FieldDefinition field) => field.Name == ApiNames.EvidenceSummary ? Summary : null;

    private static async ValueTask ResolveAsync(FieldContext context, ReadOnlyMemory<object> parents, Memory<object?> results)
    {
        if (GraphResolvers.SlotOf(context).Error is { } error)
        {
            results.Span.Fill(error);
            return;
        }

        var claims = new ClaimRecord[results.Length][];
        for (var i = 0; i < claims.Length; i++) claims[i] = Array.ConvertAll(GraphResolvers.PageOf(context, parents.Span[i]).Nodes, claim => ClaimRecord.Of(claim!));
        var sources = claims.SelectMany(one => one).Select(claim => claim.SourceId).OfType<string>();
        var catalogue = SourceCatalogue.Read(await FoundSources.ReadAsync(context, SourceCatalogue.Query, null, sources));
        for (var i = 0; i < claims.Length; i++) results.Span[i] = EvidenceSummary.Of(claims[i], catalogue);
    }
}
