using CityGraph.Analysis.Distances;

namespace CityGraph.Analysis.Centrality;

/// <summary>Sums over the dependencies of many sources, each found on its own.</summary>
internal static class DependencySums
{
    // Enough to keep cores busy to the end, few enough to put together in no time.
    private const int MostBlocks = 64;

    /// <param name="network">The network and the sources, blocks of which are summed in their order.</param>
    /// <param name="length">How long edges are.</param>
    /// <param name="size">How many sums there are.</param>
    /// <param name="add">Adds what a source comes to.</param>
    /// <param name="run">How to run.</param>
    public static Measured<double[]> Of(
        FoldedNetwork network, EdgeLength length, int size, Action<int, Dependencies, double[]> add, AnalysisRun? run)
    {
        var lengths = EdgeLengths.Of(network.Whole, length);
        var (how, sums, isFinite) = (run ?? AnalysisRun.Default, new double[size], true);
        var sources = network.Sources;
        var blocks = Math.Min(sources.Length, MostBlocks);
        Blocks.Run(
            blocks,
            how,
            () => lengths.AreUnit ? (Dependencies)new UnitDependencies(network.Out, network.Leaves) : new LengthDependencies(network, lengths.ByEdge),
            (block, found) =>
            {
                var (part, end) = (new double[size], (int)((block + 1L) * sources.Length / blocks));
                for (var i = (int)((long)block * sources.Length / blocks); i < end; i++)
                {
                    how.CancellationToken.ThrowIfCancellationRequested();
                    if (!found.Compute(sources[i], how.CancellationToken)) return null;
                    add(sources[i], found, part);
                }

                return part;
            },
            (_, part) =>
            {
                isFinite &= part is not null;
                for (var i = 0; i < size && part is not null; i++) sums[i] += part[i];
            });
        return isFinite ? sums : new NotDefined("There are more shortest paths between two nodes than can be counted (10^308).");
    }
}
