using CityGraph.Analysis.NullModels;
using CityGraph.Analysis.TwoMode;

namespace CityGraph.Analysis.Backbone;

/// <summary>
/// The backbone of a projection: pairs of rows that share more columns than in networks of exactly the same degrees, drawn by <see cref="Curveball"/>.
/// K. A. Zweig and M. Kaufmann, Social Network Analysis and Mining 1(3), 2011, 187–218; Z. P. Neal, R. Domagalski and B. Sagan, Scientific Reports 11,
/// 2021, 23929.
/// </summary>
public static class FixedDegreeSequenceModel
{
    private const int SamplesOfBlock = 10;

    /// <summary>
    /// The p of two rows is (b + 1) / (N + 1), where in b of N samples they share at least as many columns as observed: never below 1 / (N + 1), so that
    /// with few samples a correction can leave nothing. One test for each pair of rows, as those that share none have been tested too: their p is 1.
    /// A sample takes O(m) to draw and O(Σ d²) over the degrees of columns to count. Columns are projected by <see cref="TwoModeNetwork.Transposed"/>.
    /// </summary>
    /// <param name="network">The network observed.</param>
    /// <param name="samples">N, 1 or more.</param>
    /// <param name="seed">Any number.</param>
    /// <param name="options">Alpha and correction.</param>
    /// <param name="run">How many threads, and when to end.</param>
    public static ExtractedBackbone Of(TwoModeNetwork network, int samples, long seed, BackboneOptions? options = null, AnalysisRun? run = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(samples);
        run ??= AnalysisRun.Default;
        var alone = new AnalysisRun { CancellationToken = run.CancellationToken };
        var projection = Projection.ByCount(network, alone);
        var (sources, targets) = projection.AllEnds();
        var asMany = new int[sources.Length];
        Blocks.Run(
            (samples + SamplesOfBlock - 1) / SamplesOfBlock,
            run,
            () => alone,
            (block, one) =>
            {
                var ofBlock = new int[asMany.Length];
                var end = Math.Min((block + 1) * SamplesOfBlock, samples);
                for (var sample = block * SamplesOfBlock; sample < end; sample++)
                {
                    one.CancellationToken.ThrowIfCancellationRequested();
                    CountAsMany(Curveball.Sample(network, seed, sample, one), projection, sources, targets, ofBlock);
                }

                return ofBlock;
            },
            (_, ofBlock) =>
            {
                for (var edge = 0; edge < asMany.Length; edge++) asMany[edge] += ofBlock[edge];
            });
        var pairs = network.RowCount * (network.RowCount - 1L) / 2;
        return ExtractedBackbone.Create(projection, [.. asMany.Select(b => (b + 1.0) / (samples + 1.0))], pairs, options);
    }

    private static void CountAsMany(TwoModeNetwork sample, Network projection, int[] sources, int[] targets, int[] asMany)
    {
        var shared = new SharedColumns(sample);
        for (var (edge, counted) = (0, -1); edge < sources.Length; edge++)
        {
            if (sources[edge] != counted)
            {
                counted = sources[edge];
                shared.Count(counted, first: counted + 1);
            }

            if (shared[targets[edge]] >= projection.Weight(edge)) asMany[edge]++;
        }
    }
}
