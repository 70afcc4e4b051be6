namespace CityGraph.Analysis.Communities;

/// <summary>
/// Whether communities are those of the network or of chance: a method runs with several seeds, and what it finds is compared pair by pair
/// (A. Lancichinetti and S. Fortunato, Scientific Reports 2, 2012). 1 where every seed finds the same.
/// </summary>
public static class CommunityStability
{
    /// <summary>Runs a method <paramref name="count"/> times, and compares in O(count² n).</summary>
    /// <param name="count">How many seeds, 2 or more.</param>
    /// <param name="seed">The first; the others follow it by one each.</param>
    /// <param name="find">The method: (seed, run) to communities, always of the same nodes. May be called by several threads at once.</param>
    /// <param name="run">How it is run.</param>
    /// <returns>Undefined for fewer than two nodes.</returns>
    public static Measured<StabilityOverSeeds> OverSeeds(int count, long seed, Func<long, AnalysisRun, Partition> find, AnalysisRun? run = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 2);
        run ??= AnalysisRun.Default;
        var single = new AnalysisRun { CancellationToken = run.CancellationToken };
        var partitions = new Partition[count];
        Blocks.Run(count, run.Part(0, 0.9), () => 0, (block, _) => find(seed + block, single), (block, found) => partitions[block] = found);
        if (partitions[0].NodeCount < 2) return new NotDefined("Stability needs at least two nodes.");

        var (information, rand) = (0.0, 0.0);
        Blocks.Run(count, run.Part(0.9, 1), () => 0, (block, _) => SumOfPairs(partitions, block, run.CancellationToken), (_, sums) =>
        {
            information += sums.Information;
            rand += sums.Rand;
        });
        var pairs = count * (count - 1.0) / 2;
        return new StabilityOverSeeds(partitions, information / pairs, rand / pairs);
    }

    /// <summary>Compares a partition with those before it.</summary>
    private static (double Information, double Rand) SumOfPairs(Partition[] partitions, int which, CancellationToken end)
    {
        var (information, rand) = (0.0, 0.0);
        for (var before = 0; before < which; before++)
        {
            end.ThrowIfCancellationRequested();
            var table = Contingency.Between(partitions[before], partitions[which]);
            information += NormalisedMutualInformation.Of(table, MutualInformationNormalisation.ArithmeticMean);
            rand += AdjustedRandIndex.Of(table);
        }

        return (information, rand);
    }
}
