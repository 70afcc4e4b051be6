namespace CityGraph.Benchmarks.Analysis;

/// <summary>What one run takes.</summary>
/// <param name="Clock">Seconds that went by.</param>
/// <param name="Processor">Seconds that the processor worked, of all threads.</param>
/// <param name="Modularity">That of the communities that were found, if any were.</param>
internal sealed record Timing(double Clock, double Processor, double? Modularity);
