namespace CityGraph.Analysis.NullModels;

/// <summary>What a measure is by chance: measured on many samples of a null model, several at once.</summary>
public static class NullSamples
{
    /// <summary>Draws samples and measures each. Each begins at the observed network and has its own stream, so that samples do not depend on one another.</summary>
    /// <typeparam name="TNetwork"><see cref="Network"/> or <see cref="TwoModeNetwork"/>.</typeparam>
    /// <typeparam name="TResult">What is measured: several measures of the same sample where they are to be compared.</typeparam>
    /// <param name="observed">The network observed.</param>
    /// <param name="model">How a sample is drawn.</param>
    /// <param name="measure">Measures a sample, on one thread; is handed how to end early.</param>
    /// <param name="samples">How many, 0 or more.</param>
    /// <param name="seed">Any number; sample i is drawn from stream i.</param>
    /// <param name="run">How many samples at once.</param>
    /// <returns>What was measured, by sample: the same for any number of threads.</returns>
    public static TResult[] Measure<TNetwork, TResult>(
        TNetwork observed, NullModel<TNetwork> model, Func<TNetwork, AnalysisRun, TResult> measure, int samples, long seed, AnalysisRun? run = null) =>
        Measure(() => (of, stream, alone) => model(observed, of, stream, alone), measure, samples, seed, run);

    /// <summary>The same with a sampler for each thread, which may use its memory again.</summary>
    /// <typeparam name="TNetwork"><see cref="Network"/> or <see cref="TwoModeNetwork"/>.</typeparam>
    /// <typeparam name="TResult">What is measured; not the sample itself, nor anything that reads it later.</typeparam>
    /// <param name="createSampler">Makes the sampler of a thread; called by several threads.</param>
    /// <param name="measure">Measures a sample, on one thread; is handed how to end early.</param>
    /// <param name="samples">How many, 0 or more.</param>
    /// <param name="seed">Any number; sample i is drawn from stream i.</param>
    /// <param name="run">How many samples at once.</param>
    public static TResult[] Measure<TNetwork, TResult>(
        Func<NullSampler<TNetwork>> createSampler, Func<TNetwork, AnalysisRun, TResult> measure, int samples, long seed, AnalysisRun? run = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(samples);
        run ??= AnalysisRun.Default;
        var alone = new AnalysisRun { CancellationToken = run.CancellationToken };
        var results = new TResult[samples];
        Blocks.Run(
            samples,
            run,
            createSampler,
            (sample, sampler) => measure(sampler(seed, sample, alone), alone),
            (sample, result) => results[sample] = result);
        return results;
    }
}
