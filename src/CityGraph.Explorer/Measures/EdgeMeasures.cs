using System.Collections.Immutable;
using CityGraph.Analysis;
using CityGraph.Analysis.Backbone;
using CityGraph.Analysis.Centrality;
using CityGraph.Analysis.Components;
using CityGraph.Analysis.Distances;
using CityGraph.Explorer.Networks;

namespace CityGraph.Explorer.Measures;

/// <summary>The measures of single edges, in the order of the schema's <c>EdgeMeasure</c>, whose descriptions say what each is.</summary>
internal static class EdgeMeasures
{
    public static ImmutableArray<EdgeMeasure> All { get; } =
    [
        new("WEIGHT", (network, _) => Array.ConvertAll([.. network.Edges], edge => (double)edge.Weight)),
        new("BETWEENNESS", (network, run) => Betweenness.OfEdges(network.Network, run: run)),
        new("NORMALISED_BETWEENNESS", (network, run) => Betweenness.OfEdges(network.Network, new() { IsNormalised = true }, run)),
        new("WEIGHTED_BETWEENNESS", (network, run) => Betweenness.OfEdges(network.Network, new() { Length = EdgeLength.InverseWeight }, run)),
        new("BRIDGE", (network, _) => Bridges(network)),
        new("DISPARITY_P", (network, _) => DisparityFilter.Of(network.Network).Select(backbone => backbone.Edges.Select(edge => edge.P).ToArray())),
    ];

    private static double[] Bridges(NetworkSnapshot network)
    {
        var isBridge = new double[network.Edges.Length];
        foreach (var edge in Biconnectivity.Bridges(network.Network)) isBridge[edge] = 1;
        return isBridge;
    }
}

/// <summary>A measure of each edge.</summary>
/// <param name="Name">In the schema's <c>EdgeMeasure</c>.</param>
/// <param name="Measure">Measures all edges of a network.</param>
internal sealed record EdgeMeasure(string Name, Func<NetworkSnapshot, AnalysisRun, Measured<double[]>> Measure);
