using System.Collections.Immutable;
using CityGraph.Analysis;
using CityGraph.Analysis.Degrees;
using CityGraph.Analysis.TwoMode;
using CityGraph.Explorer.Networks;

namespace CityGraph.Explorer.Measures;

/// <summary>The measures of a whole network, in the order of the schema's <c>NetworkMeasure</c>, whose descriptions say what each is.</summary>
internal static class NetworkMeasures
{
    public static ImmutableArray<NetworkMeasure> All { get; } =
    [
        new("NODE_COUNT", (network, _) => network.Places.Length),
        new("EDGE_COUNT", (network, _) => network.Edges.Length),
        new("DENSITY", (network, _) => network.TwoMode is { } twoMode ? TwoModeDensity.Of(twoMode) : Density.Of(network.Network)),
    ];
}

/// <summary>A measure of a whole network.</summary>
/// <param name="Name">In the schema's <c>NetworkMeasure</c>.</param>
/// <param name="Measure">Measures a network; progress goes from 0 to 1.</param>
internal sealed record NetworkMeasure(string Name, Func<NetworkSnapshot, AnalysisRun, Measured<double>> Measure);
