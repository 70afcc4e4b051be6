namespace CityGraph.Analysis.NullModels;

/// <summary>
/// A way to draw, by chance, a network like the one observed: <see cref="DegreePreservingSwaps.Sample"/>, <see cref="Curveball.Sample"/>,
/// <see cref="ErdosRenyi.Sample(Network, long, long, AnalysisRun?)"/>, <see cref="LabelPermutation.Sample(Network, long, long, AnalysisRun?)"/>.
/// The same network, seed and stream give the same sample on every machine.
/// </summary>
/// <typeparam name="TNetwork"><see cref="Network"/> or <see cref="TwoModeNetwork"/>.</typeparam>
/// <param name="observed">The network observed; it is left as it is.</param>
/// <param name="seed">Any number.</param>
/// <param name="stream">Which sample of that seed.</param>
/// <param name="run">How to end it early. A sample is drawn on one thread and tells no progress.</param>
public delegate TNetwork NullModel<TNetwork>(TNetwork observed, long seed, long stream, AnalysisRun? run = null);
