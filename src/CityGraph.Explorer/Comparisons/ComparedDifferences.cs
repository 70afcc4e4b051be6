using System.Collections.Immutable;
using CityGraph.Analysis;
using CityGraph.Analysis.Inference;

namespace CityGraph.Explorer.Comparisons;

/// <summary>The differences of all measures between all pairs of networks, tested together.</summary>
/// <param name="request">What is compared.</param>
/// <param name="observed">All measures of the first network, then of the next.</param>
/// <param name="pairs">Each two networks, with samples in which what tells them apart means nothing.</param>
/// <param name="ofSizes">Samples by size and number of ties; null where all networks are of one size.</param>
/// <param name="evidence">Of each network.</param>
internal sealed class ComparedDifferences(
    ComparisonRequest request, Measured<double>[] observed, ImmutableArray<ComparedPair> pairs, SampleTable? ofSizes, ImmutableArray<ValueEvidence> evidence)
{
    /// <summary>By measure: one for each pair, in their order.</summary>
    public ImmutableArray<MeasureDifference>[] Of()
    {
        var adjusted = pairs.Select(AdjustedOf).ToArray();
        return
        [
            .. Enumerable.Range(0, request.Measures.Length)
                .Select(measure => pairs.Select((pair, i) => Of(measure, pair, adjusted[i]?[measure])).ToImmutableArray()),
        ];
    }

    /// <summary>
    /// By measure: adjusted for all measures of the pair over its samples, and for the number of pairs that are tested. Pairs have no samples in common,
    /// which a maxT over all of them would need (P. H. Westfall and J. F. Troendle, Biometrical Journal 50, 2008).
    /// </summary>
    private Measured<double>[]? AdjustedOf(ComparedPair pair)
    {
        if (pair.Relabelled is not { } relabelled) return null;
        var tested = pairs.Count(one => one.Relabelled is not null);
        var ofPair = MaxT.AdjustedPValues([.. Enumerable.Range(0, request.Measures.Length).Select(measure => relabelled.Difference(0, 1, measure))]);
        return [.. ofPair.Select(p => p.IsDefined ? Math.Min(1, p.Value * tested) : p)];
    }

    private MeasureDifference Of(int measure, ComparedPair pair, Measured<double>? adjusted)
    {
        var (one, other) = (pair.One, pair.Other);
        var (first, second) = (request.Networks[one].Name, request.Networks[other].Name);
        var difference = SampleTable.Difference(ObservedOf(one, measure), ObservedOf(other, measure));
        if (!difference.IsDefined) return new(first, second, null, difference.Reason);
        var result = new MeasureDifference(first, second, difference.Value, pair.Problem ?? adjusted?.Reason)
        {
            Interval = IntervalOf(evidence[one].IntervalOf(measure), evidence[other].IntervalOf(measure)),
            LeavingOutPublishers = evidence[one].DifferenceOverPublishers(evidence[other], measure),
            GivenSizes = SizeTestOf(ofSizes?.Difference(one, other, measure)),
        };
        if (pair.Relabelled is not { } relabelled) return result;
        if (difference.Value == 0) return result with { Reason = "There is no difference to test." };
        var test = PermutationTest.Of(relabelled.Difference(0, 1, measure)).Value!;
        return result with
        {
            EffectSize = test.Effect is { IsDefined: true, Value: var effect } ? effect : null,
            P = test.PValue,
            AdjustedP = adjusted is { IsDefined: true, Value: var p } ? p : null,
            UndefinedSamples = test.UndefinedSamples,
        };
    }

    private Measured<double> ObservedOf(int network, int measure) => observed[(network * request.Measures.Length) + measure];

    private static ValueInterval? IntervalOf(Measured<Interval> one, Measured<Interval> other) =>
        one is { IsDefined: true, Value: var a } && other is { IsDefined: true, Value: var b } ? ValueEvidence.Shown(Interval.OfDifference(a, b)) : null;

    private static SizeTest? SizeTestOf(SampledStatistic? statistic)
    {
        if (statistic is null || PermutationTest.Of(statistic) is not { IsDefined: true, Value: var test } || !statistic.Mean.IsDefined) return null;
        return new(statistic.Mean.Value, SampleTable.DeviationOf(statistic), test.PValue, test.UndefinedSamples);
    }
}
