using CityGraph.Analysis.Communities;
using CityGraph.Analysis.Tests.Graphs;

namespace CityGraph.Analysis.Tests.Communities;

public sealed class CommunityStabilityTests
{
    [Fact]
    public void OverSeeds_ClearCommunities_IsOne()
    {
        var network = CommunityGraphs.Planted(seed: 1, nodes: 100, edges: 1_000, block: 25);
        var found = CommunityStability.OverSeeds(5, 1, (seed, run) => Leiden.CommunitiesOf(network, new() { Seed = seed }, run)).Value!;
        Assert.Equal((5, 1.0, 1.0), (found.Partitions.Count, found.MeanMutualInformation, found.MeanAdjustedRandIndex));
    }

    /// <summary>
    /// Three seeds find {01}{23}, {0}{1}{23} and {02}{13}. Information: 0.8, 0, and {0}{1}{23} against {02}{13}: I = H = ln 2 - 1/2 ln 2, of 5/4 ln 2: 0.4.
    /// Rand: 4/7, -1/2, and (0 - 1/3)/(3/2 - 1/3) = -2/7.
    /// </summary>
    [Fact]
    public void OverSeeds_Three_IsTheMeanOfPairs()
    {
        int[][] labels = [[0, 0, 1, 1], [0, 1, 2, 2], [0, 1, 0, 1]];
        var found = CommunityStability.OverSeeds(3, 10, (seed, _) => Partition.By(labels[seed - 10])).Value!;
        Assert.Equal((0.8 + 0 + 0.4) / 3, found.MeanMutualInformation, 12);
        Assert.Equal(((4 / 7.0) - 0.5 - (2 / 7.0)) / 3, found.MeanAdjustedRandIndex, 12);
    }

    [Fact]
    public void OverSeeds_OneThreadOrTwo_IsTheSame()
    {
        var (one, two) = (Of(1), Of(2));
        Assert.Equal(one.Partitions, two.Partitions);
        Assert.Equal((one.MeanMutualInformation, one.MeanAdjustedRandIndex), (two.MeanMutualInformation, two.MeanAdjustedRandIndex));
        Assert.InRange(one.MeanMutualInformation, 0.2, 0.999);

        static StabilityOverSeeds Of(int threads)
        {
            var network = Sketch.Random(1, nodes: 60, density: 0.07);
            return CommunityStability.OverSeeds(10, 1, (seed, run) => Louvain.CommunitiesOf(network, new() { Seed = seed }, run), new() { Threads = threads }).Value!;
        }
    }

    [Fact]
    public void OverSeeds_OneNode_IsNotDefined() =>
        Assert.Equal("Stability needs at least two nodes.", CommunityStability.OverSeeds(2, 1, (_, _) => Partition.By([0])).Reason);

    [Fact]
    public void OverSeeds_OneSeed_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => CommunityStability.OverSeeds(1, 1, (_, _) => Partition.By([0, 1])));
}
