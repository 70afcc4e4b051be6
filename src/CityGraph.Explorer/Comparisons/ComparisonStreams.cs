using CityGraph.Analysis;

namespace CityGraph.Explorer.Comparisons;

/// <summary>Where chance begins, for each purpose and network apart: what one of them draws never depends on another, nor on how many threads there are.</summary>
/// <param name="seed">Of the comparison.</param>
/// <param name="network">The number of the network from 1, or of the pair from 0; 0 for what all of them share.</param>
/// <param name="purpose">What is drawn.</param>
internal readonly struct ComparisonStreams(long seed, int network, SamplePurpose purpose)
{
    public long Within => Seed(0);

    public long Across => Seed(1);

    public long Back => Seed(2);

    public long Dealing => Seed(3);

    private long Seed(int part) => (long)new SeededRandom(seed, ((((long)network * 8) + (int)purpose) * 4) + part).NextBits();
}

/// <summary>What is drawn.</summary>
internal enum SamplePurpose
{
    FixedDegrees,
    FixedEdges,
    Labels,
    DroppedTies,
    AllLabels,
}
