namespace CityGraph.Analysis.Inference;

/// <summary>A coefficient and its p-values over permutations of the nodes, (b + 1) / (N + 1).</summary>
/// <param name="Value">The correlation, or the coefficient of a covariate.</param>
/// <param name="Statistic">What is compared: the correlation itself; of a coefficient its t-value, of a logistic one its z-value.</param>
/// <param name="PGreater">That it is as large or larger by chance.</param>
/// <param name="PLess">That it is as small or smaller by chance.</param>
/// <param name="PTwoSided">That it is as far from 0 or farther by chance.</param>
/// <param name="Permutations">The statistic in each permutation; where it is not defined, it counts as extreme.</param>
public sealed record QapTest(double Value, double Statistic, double PGreater, double PLess, double PTwoSided, SampledStatistic Permutations)
{
    internal static QapTest Of(double value, SampledStatistic permutations)
    {
        var magnitude = new SampledStatistic(
            Math.Abs(permutations.Observed.Value), [.. permutations.Samples.Select(sample => sample is { } number ? Math.Abs(number) : (double?)null)], permutations.WhyUndefined);
        return new(
            value, permutations.Observed.Value, P(permutations, Alternative.Greater), P(permutations, Alternative.Less), P(magnitude, Alternative.Greater), permutations);
    }

    private static double P(SampledStatistic statistic, Alternative alternative) => PermutationTest.Of(statistic, alternative).Value!.PValue;
}
