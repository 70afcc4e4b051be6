using System.Collections.Immutable;
using CityGraph.Analysis;
using CityGraph.Explorer.Networks;

namespace CityGraph.Explorer.Measures;

/// <summary>The measures of single nodes, in the order of the schema's <c>NodeMeasure</c>, whose descriptions say what each is.</summary>
internal static class NodeMeasures
{
    public static ImmutableArray<NodeMeasure> All { get; } =
    [
        new("DEGREE", (network, _) => OfEach(network, node => network.Network.Degree(node))),
        new("STRENGTH", (network, _) => StrengthOf(network)),
    ];

    private static double?[] OfEach(NetworkSnapshot network, Func<int, double> measure)
    {
        var scores = new double?[network.Places.Length];
        for (var node = 0; node < scores.Length; node++) scores[node] = measure(node);
        return scores;
    }

    private static double?[] StrengthOf(NetworkSnapshot network)
    {
        var strength = new double[network.Places.Length];
        foreach (var edge in network.Edges)
        {
            strength[edge.Source] += edge.Weight;
            strength[edge.Target] += edge.Weight;
        }

        return OfEach(network, node => strength[node]);
    }
}

/// <summary>A measure of each node.</summary>
/// <param name="Name">In the schema's <c>NodeMeasure</c>.</param>
/// <param name="Measure">Measures all nodes of a network; null where it is not defined for one of them.</param>
internal sealed record NodeMeasure(string Name, Func<NetworkSnapshot, AnalysisRun, Measured<double?[]>> Measure);
