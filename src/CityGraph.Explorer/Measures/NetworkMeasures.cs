using System.Collections.Immutable;
using CityGraph.Analysis;
using CityGraph.Explorer.Networks;

namespace CityGraph.Explorer.Measures;

/// <summary>The measures of a whole network, in the order of the schema's <c>NetworkMeasure</c>, whose descriptions say what each is.</summary>
internal static class NetworkMeasures
{
    public static ImmutableArray<NetworkMeasure> All { get; } =
    [
        new("NODE_COUNT", (network, _) => network.Places.Length),
        new("EDGE_COUNT", (network, _) => network.Edges.Length),
        new("DENSITY", (network, _) => DensityOf(network)),
    ];

    private static Measured<double> DensityOf(NetworkSnapshot network)
    {
        if (network.TwoMode is { } twoMode)
        {
            return network is { RegionCount: > 0, PartnerCount: > 0 }
                ? twoMode.EdgeCount / ((double)network.RegionCount * network.PartnerCount)
                : new NotDefined("Density of two modes needs at least one city and one partner.");
        }

        if (network.Places.Length < 2) return new NotDefined("Density needs at least two nodes.");
        var pairs = (double)network.Places.Length * (network.Places.Length - 1);
        return (network.Selection.IsDirected ? 1 : 2) * network.Edges.Length / pairs;
    }
}

/// <summary>A measure of a whole network.</summary>
/// <param name="Name">In the schema's <c>NetworkMeasure</c>.</param>
/// <param name="Measure">Measures a network; progress goes from 0 to 1.</param>
internal sealed record NetworkMeasure(string Name, Func<NetworkSnapshot, AnalysisRun, Measured<double>> Measure);
