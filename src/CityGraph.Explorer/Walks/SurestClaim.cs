using System.Collections.Immutable;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Walks;

/// <summary>How sure a fact is: as sure as its surest claim that does not refute it; a fact without one is as sure as the least sure.</summary>
internal static class SurestClaim
{
    private const string LeastSure = "INFERRED";

    /// <summary>The condition that an element is at least that sure; null where any is.</summary>
    /// <param name="evidence">From an element to its claims.</param>
    /// <param name="certainty">A value of <c>Certainty</c>, the surest of which come first; null: any.</param>
    public static Predicate? AtLeast(Step.Referring evidence, string? certainty)
    {
        if (certainty is null or LeastSure) return null;
        ImmutableArray<Predicate> claim =
        [
            new Predicate.Compare("certainty", Comparison.LessOrEqual, certainty),
            new Predicate.Not(new Predicate.Compare("stance", Comparison.Equal, "REFUTES")),
        ];
        return new Predicate.Related(evidence, Quantifier.Some, new Predicate.And(claim), null);
    }
}
