namespace CityGraph.Analysis.Inference;

/// <summary>A statistic of dyads for the nodes as they are, and for permutations of them.</summary>
internal static class QapPermutations
{
    /// <summary>Computes a statistic for an order of the nodes: which of them stands in the place of each.</summary>
    /// <param name="order">The order.</param>
    /// <param name="buffer">n numbers to write over.</param>
    public delegate Measured<double> Statistic(ReadOnlySpan<int> order, double[] buffer);

    public static SampledStatistic Draw(int nodeCount, Statistic statistic, QapOptions options, AnalysisRun run)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.Samples, nameof(options));
        int[] asIs = [.. Enumerable.Range(0, nodeCount)];
        var (samples, why) = (new double?[options.Samples], (string?)null);
        Blocks.Run(options.Samples, run, () => (Order: new int[nodeCount], Buffer: new double[nodeCount]), (stream, scratch) =>
        {
            asIs.CopyTo(scratch.Order, 0);
            new SeededRandom(options.Seed, stream).Shuffle<int>(scratch.Order);
            return statistic(scratch.Order, scratch.Buffer);
        }, (stream, measured) =>
        {
            samples[stream] = measured.IsDefined ? measured.Value : null;
            why ??= measured.Reason;
        });
        return new(statistic(asIs, new double[nodeCount]), samples, why);
    }
}
