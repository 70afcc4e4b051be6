using System.Collections.Immutable;
using CityGraph.Analysis;
using CityGraph.Analysis.Degrees;
using CityGraph.Explorer.Networks;

namespace CityGraph.Explorer.Measures;

/// <summary>The measures of single nodes, in the order of the schema's <c>NodeMeasure</c>, whose descriptions say what each is.</summary>
internal static class NodeMeasures
{
    public static ImmutableArray<NodeMeasure> All { get; } =
    [
        new("DEGREE", (network, _) => OfEach(Degree.OfNodes(network.Network), degree => degree)),
        new("STRENGTH", (network, _) => OfEach(Strength.OfNodes(network.Network), strength => strength)),
    ];

    private static double?[] OfEach<T>(T[] scores, Converter<T, double?> score) => Array.ConvertAll(scores, score);
}

/// <summary>A measure of each node.</summary>
/// <param name="Name">In the schema's <c>NodeMeasure</c>.</param>
/// <param name="Measure">Measures all nodes of a network; null where it is not defined for one of them.</param>
internal sealed record NodeMeasure(string Name, Func<NetworkSnapshot, AnalysisRun, Measured<double?[]>> Measure);
