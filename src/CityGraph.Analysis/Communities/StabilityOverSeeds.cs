namespace CityGraph.Analysis.Communities;

/// <summary>How much the communities that a method finds depend on its seed.</summary>
/// <param name="Partitions">What was found, by seed.</param>
/// <param name="MeanMutualInformation">The mean of <see cref="NormalisedMutualInformation"/> (arithmetic mean) over all pairs of them, from 0 to 1.</param>
/// <param name="MeanAdjustedRandIndex">The mean of <see cref="AdjustedRandIndex"/> over all pairs of them, at most 1.</param>
public sealed record StabilityOverSeeds(IReadOnlyList<Partition> Partitions, double MeanMutualInformation, double MeanAdjustedRandIndex);
