using System.Collections.Immutable;
using CityGraph.Analysis;
using CityGraph.Explorer.Networks;

namespace CityGraph.Explorer.Measures;

/// <summary>The measures of single edges, in the order of the schema's <c>EdgeMeasure</c>, whose descriptions say what each is.</summary>
internal static class EdgeMeasures
{
    public static ImmutableArray<EdgeMeasure> All { get; } =
    [
        new("WEIGHT", (network, _) => Array.ConvertAll([.. network.Edges], edge => (double)edge.Weight)),
    ];
}

/// <summary>A measure of each edge.</summary>
/// <param name="Name">In the schema's <c>EdgeMeasure</c>.</param>
/// <param name="Measure">Measures all edges of a network.</param>
internal sealed record EdgeMeasure(string Name, Func<NetworkSnapshot, AnalysisRun, Measured<double[]>> Measure);
