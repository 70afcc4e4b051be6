namespace CityGraph.Analysis.Inference;

/// <summary>What a permutation test found.</summary>
/// <param name="Observed">The statistic of what was observed.</param>
/// <param name="PValue">(b + 1) / (N + 1): above 0, at most 1.</param>
/// <param name="Alternative">What counted as extreme.</param>
/// <param name="ExtremeSamples">b: the samples at least as extreme, with those in which the statistic is not defined.</param>
/// <param name="Samples">N.</param>
/// <param name="UndefinedSamples">In how many the statistic is not defined.</param>
/// <param name="Effect">How many standard deviations of the samples it lies above their mean.</param>
public sealed record PermutationTestResult(
    double Observed, double PValue, Alternative Alternative, int ExtremeSamples, int Samples, int UndefinedSamples, Measured<double> Effect);
