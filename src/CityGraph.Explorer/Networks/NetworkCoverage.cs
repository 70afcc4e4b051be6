namespace CityGraph.Explorer.Networks;

/// <summary>How much evidence a network rests on. Each fact counts once, however many edges take it.</summary>
/// <param name="Claims">Claims behind the edges.</param>
/// <param name="Sources">Sources of its facts.</param>
/// <param name="IndependentSources">The most of these that are independent of one another, two by two.</param>
/// <param name="Publishers">Different ones that are known.</param>
/// <param name="SourcesOfUnknownPublisher">Sources whose publisher is not known.</param>
/// <param name="Months">Different months in which sources were published.</param>
/// <param name="SourcesOfUnknownMonth">Sources whose month is not known.</param>
/// <param name="Facts">What the reasons of the edges take.</param>
/// <param name="FactsOnOneSource">Those that one source alone carries.</param>
/// <param name="FactsOnOneIndependentSource">Those whose sources all hang together.</param>
/// <param name="FactsWithoutSource">Those that the graph shows without a source.</param>
/// <param name="EdgesOnOneSource">Edges that would be none without the facts that one source alone carries, or none does.</param>
internal sealed record NetworkCoverage(
    int Claims,
    int Sources,
    int IndependentSources,
    int Publishers,
    int SourcesOfUnknownPublisher,
    int Months,
    int SourcesOfUnknownMonth,
    int Facts,
    int FactsOnOneSource,
    int FactsOnOneIndependentSource,
    int FactsWithoutSource,
    int EdgesOnOneSource)
{
    /// <summary>O(claims + facts), but for counting independent sources.</summary>
    public static NetworkCoverage Of(NetworkSnapshot network)
    {
        var catalogue = network.Sources;
        var facts = network.Edges.SelectMany(edge => edge.Reasons).SelectMany(reason => reason.Facts).DistinctBy(fact => fact.Key).ToArray();
        var sources = facts.SelectMany(fact => fact.SourceIds).Distinct().ToArray();
        var publishers = sources.Select(catalogue.Origins.PublisherOf).ToArray();
        var months = sources.Select(catalogue.MonthOf).ToArray();
        return new(
            network.Edges.SelectMany(edge => edge.Reasons).SelectMany(reason => reason.ClaimIds).Distinct().Count(),
            sources.Length,
            Explorer.Sources.IndependentSources.Count(sources, catalogue.Origins),
            publishers.OfType<string>().Distinct().Count(),
            publishers.Count(publisher => publisher is null),
            months.Where(month => month is not null).Distinct().Count(),
            months.Count(month => month is null),
            facts.Length,
            facts.Count(fact => fact.SourceIds.Length == 1),
            facts.Count(fact => Explorer.Sources.IndependentSources.Count(fact.SourceIds, catalogue.Origins) == 1),
            facts.Count(fact => fact.SourceIds.IsEmpty),
            network.Edges.Count(edge => edge.Reasons.All(reason => reason.Facts.Any(fact => fact.SourceIds.Length < 2))));
    }
}
