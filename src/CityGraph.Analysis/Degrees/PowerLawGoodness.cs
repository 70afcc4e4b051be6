namespace CityGraph.Analysis.Degrees;

/// <summary>
/// Whether a power law is a plausible source of values: samples are drawn from the fitted law above x_min and from the values themselves below it, each is
/// fitted anew, x_min too, and counted where it lies at least as far from its own fit as the values from theirs. A small p (0.1 and below, say the authors)
/// speaks against the law. Section 4.1 of Clauset, Shalizi and Newman, SIAM Review 51(4), 2009; here p = (b + 1) / (N + 1), there b / N.
/// </summary>
public static class PowerLawGoodness
{
    /// <summary>p, from 1 / (N + 1) to 1, in O(N (n log n + u²)) with u different values.</summary>
    /// <param name="values">Such as degrees, in any order; those below 1 do not count.</param>
    /// <param name="samples">N, 1 or more: 2,500 for two decimals.</param>
    /// <param name="seed">What the samples follow from; the same on any number of threads.</param>
    /// <param name="run">How it is run.</param>
    public static Measured<double> Of(ReadOnlySpan<int> values, int samples, long seed, AnalysisRun? run = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(samples);
        var measured = PowerLawFit.Of(values);
        if (!measured.IsDefined) return new NotDefined(measured.Reason);
        var fit = measured.Value;
        List<int> below = [];
        var count = 0;
        foreach (var value in values)
        {
            if (value < 1) continue;
            count++;
            if (value < fit.From) below.Add(value);
        }

        var asFar = 0;
        Blocks.Run(
            samples,
            run ?? AnalysisRun.Default,
            () => (Law: new DiscretePowerLaw(fit.Exponent, fit.From), Sample: new int[count]),
            (sample, scratch) =>
            {
                var random = new SeededRandom(seed, sample);
                for (var i = 0; i < count; i++) scratch.Sample[i] = random.Next(count) < below.Count ? below[random.Next(below.Count)] : scratch.Law.Next(random);
                // A sample of one value fits any law: it is no further away.
                return PowerLawFit.Of(scratch.Sample) is { IsDefined: true } again && again.Value.Distance >= fit.Distance;
            },
            (_, isAsFar) => asFar += isAsFar ? 1 : 0);
        return (asFar + 1.0) / (samples + 1);
    }
}
