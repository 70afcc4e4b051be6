namespace CityGraph.Analysis.NullModels;

/// <summary>
/// Draws samples of one network, such as <see cref="DegreePreservingSwaps.Sampler"/>, one after another on one thread. A sample may be drawn in the memory of
/// the one before: who wants to keep one draws no other.
/// </summary>
/// <typeparam name="TNetwork"><see cref="Network"/> or <see cref="TwoModeNetwork"/>.</typeparam>
/// <param name="seed">Any number.</param>
/// <param name="stream">Which sample of that seed.</param>
/// <param name="run">How to end it early. A sample is drawn on one thread and tells no progress.</param>
public delegate TNetwork NullSampler<TNetwork>(long seed, long stream, AnalysisRun? run = null);
