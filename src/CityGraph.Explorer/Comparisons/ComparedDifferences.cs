using System.Collections.Immutable;
using CityGraph.Analysis;
using CityGraph.Analysis.Inference;

namespace CityGraph.Explorer.Comparisons;

/// <summary>The differences of all measures between all pairs of networks, tested together.</summary>
/// <param name="request">What is compared.</param>
/// <param name="observed">All measures of the first network, then of the next.</param>
/// <param name="relabelled">Samples in which what tells the networks apart means nothing; null where there are none.</param>
/// <param name="whyNotRelabelled">Why there are none.</param>
/// <param name="ofSizes">Samples by size and number of ties; null where all networks are of one size.</param>
/// <param name="evidence">Of each network.</param>
internal sealed class ComparedDifferences(
    ComparisonRequest request, Measured<double>[] observed, SampleTable? relabelled, string? whyNotRelabelled, SampleTable? ofSizes, ImmutableArray<ValueEvidence> evidence)
{
    /// <summary>By measure: one for each pair, the first network with each after it, and so on.</summary>
    public ImmutableArray<MeasureDifference>[] Of()
    {
        (int One, int Other)[] pairs =
        [
            .. Enumerable.Range(0, request.Networks.Length).SelectMany(one => Enumerable.Range(one + 1, request.Networks.Length - one - 1).Select(other => (one, other))),
        ];
        (int Measure, int One, int Other)[] all = [.. Enumerable.Range(0, request.Measures.Length).SelectMany(measure => pairs.Select(pair => (measure, pair.One, pair.Other)))];
        var adjusted = relabelled is null ? null : MaxT.AdjustedPValues([.. all.Select(one => relabelled.Difference(one.One, one.Other, one.Measure))]);
        var differences = all.Select((one, i) => Of(one.Measure, one.One, one.Other, adjusted?[i])).ToArray();
        return [.. differences.Chunk(pairs.Length).Select(chunk => chunk.ToImmutableArray())];
    }

    private MeasureDifference Of(int measure, int one, int other, Measured<double>? adjusted)
    {
        var (first, second) = (request.Networks[one].Name, request.Networks[other].Name);
        var difference = SampleTable.Difference(ObservedOf(one, measure), ObservedOf(other, measure));
        if (!difference.IsDefined) return new(first, second, null, difference.Reason);
        var result = new MeasureDifference(first, second, difference.Value, whyNotRelabelled ?? adjusted?.Reason)
        {
            Interval = IntervalOf(evidence[one].IntervalOf(measure), evidence[other].IntervalOf(measure)),
            LeavingOutPublishers = evidence[one].DifferenceOverPublishers(evidence[other], measure),
            GivenSizes = SizeTestOf(ofSizes?.Difference(one, other, measure)),
        };
        if (relabelled is null) return result;
        if (difference.Value == 0) return result with { Reason = "There is no difference to test." };
        var test = PermutationTest.Of(relabelled.Difference(one, other, measure)).Value!;
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
