using CityGraph.Explorer.Claims;
using CityGraph.Explorer.Sources;

namespace CityGraph.Explorer.Coverage;

/// <summary>What stands behind the facts about one entity or several.</summary>
/// <param name="Evidence">All claims, counted.</param>
/// <param name="Facts">That a node or relationship is there, or one of its properties: what the graph shows.</param>
/// <param name="FactsOnOneSource">Those that one source alone carries.</param>
/// <param name="FactsOnOneIndependentSource">Those whose sources all hang together: there are no two that are independent.</param>
/// <param name="PerSource">Those that carry the most facts first, then those with the most claims, then by id.</param>
internal sealed record FactCoverage(
    EvidenceSummary Evidence, int Facts, int FactsOnOneSource, int FactsOnOneIndependentSource, SourceShare[] PerSource)
{
    /// <param name="claims">Each once.</param>
    /// <param name="catalogue">All sources.</param>
    public static FactCoverage Of(IReadOnlyCollection<ClaimRecord> claims, SourceCatalogue catalogue)
    {
        var facts = claims.Where(claim => claim is { CarriesFact: true, SourceId: not null })
            .GroupBy(claim => (claim.Subject, claim.Property), claim => claim.SourceId!)
            .Select(fact => fact.Distinct().Order(StringComparer.Ordinal).ToArray())
            .ToArray();
        // Many facts have the same few sources: each set is judged once.
        var bySources = facts.GroupBy(sources => string.Join('\n', sources)).Select(group => (Sources: group.First(), Count: group.Count())).ToArray();
        var factsOf = facts.SelectMany(sources => sources).CountBy(source => source).ToDictionary(StringComparer.Ordinal);
        return new(
            EvidenceSummary.Of(claims, catalogue),
            facts.Length,
            bySources.Where(set => set.Sources.Length == 1).Sum(set => set.Count),
            bySources.Where(set => IndependentSources.Count(set.Sources, catalogue.Origins) == 1).Sum(set => set.Count),
            [
                .. claims.Select(claim => claim.SourceId).OfType<string>().CountBy(source => source)
                    .Select(source => new SourceShare(source.Key, source.Value, factsOf.GetValueOrDefault(source.Key), facts.Length))
                    .OrderByDescending(share => share.Facts)
                    .ThenByDescending(share => share.Claims)
                    .ThenBy(share => share.SourceId, StringComparer.Ordinal),
            ]);
    }
}

/// <summary>What one source has part in.</summary>
/// <param name="SourceId">Its id.</param>
/// <param name="Claims">Its claims.</param>
/// <param name="Facts">The facts that it carries, alone or with others.</param>
/// <param name="AllFacts">Those that all sources carry.</param>
internal sealed record SourceShare(string SourceId, int Claims, int Facts, int AllFacts)
{
    /// <summary>0 to 1; those of all sources add up to more than 1 where facts have several sources.</summary>
    public double Share => AllFacts == 0 ? 0 : (double)Facts / AllFacts;
}
