using System.Collections.Immutable;
using CityGraph.Analysis;
using CityGraph.Analysis.Centrality;
using CityGraph.Analysis.Distances;
using CityGraph.Explorer.Fetching;
using CityGraph.Explorer.Networks;
using CityGraph.GraphQL.Execution;
using static CityGraph.Explorer.Measures.MeasureFields;

namespace CityGraph.Explorer.Measures;

/// <summary><c>Network.distances</c> and <c>Network.sampledBetweenness</c>.</summary>
internal static class DistanceFields
{
    private const int MaxSources = 10_000;

    public static ImmutableArray<ResolverBinding> Bindings(GraphResolvers generated) =>
    [
        new("Network", "distances", Each<NetworkView>((context, network) => DistanceDistribution.Of(network.Network.Network, RunOf(context)))),
        new("NetworkDistances", "apart", new PropertyResolver(parent => ((DistanceDistribution)parent).Apart)),
        NetworkList.Of("NetworkDistances", "counts", parent => CountsOf((DistanceDistribution)parent)),
        new("DistanceCount", "distance", new PropertyResolver<int>(parent => ((DistanceCount)parent).Distance)),
        new("DistanceCount", "pairs", new PropertyResolver(parent => ((DistanceCount)parent).Pairs)),
        new("Network", "sampledBetweenness", Each<NetworkView>(Sample)),
        new("SampledBetweenness", "reason", new PropertyResolver(parent => Sampled(parent).Reason)),
        new("SampledBetweenness", "bound", new PropertyResolver<double?>(parent => Sampled(parent).Value?.Bound)),
        NetworkList.OfElements(generated, "SampledBetweenness", "scores", ["node"], (_, parent) => ScoresOf((SampledView)parent)),
        new("SampledScore", "node", new PropertyResolver(parent => ((WithNodes<SampledScore>)parent).Nodes[0])),
        new("SampledScore", "score", new PropertyResolver<double>(parent => ((WithNodes<SampledScore>)parent).Value.Score)),
        new("SampledScore", "standardError", new PropertyResolver<double>(parent => ((WithNodes<SampledScore>)parent).Value.StandardError)),
    ];

    private static Measured<SampledBetweenness> Sampled(object parent) => ((SampledView)parent).Sampled;

    private static IReadOnlyList<DistanceCount> CountsOf(DistanceDistribution distances) =>
        [.. Enumerable.Range(1, distances.Pairs.Count - 1).Select(distance => new DistanceCount(distance, distances.Pairs[distance]))];

    private static object Sample(FieldContext context, NetworkView network)
    {
        if (MeasureArguments.Check(context, "samples", 2, MaxSources) is { } error) return error;
        return new SampledView(network, SampledBetweenness.OfNodes(
            network.Network.Network, context.Arguments.Get<int>("samples"), context.Arguments.Get<long>("seed"), run: RunOf(context)));
    }

    /// <summary>The greatest score first.</summary>
    private static ListWithNodes<SampledScore> ScoresOf(SampledView view)
    {
        var scores = view.Sampled.Value is { } sampled
            ? sampled.Scores.Select((score, node) => new SampledScore(node, score, sampled.StandardErrors[node])).OrderByDescending(one => one.Score).ThenBy(one => one.Node)
            : Enumerable.Empty<SampledScore>();
        return new(view.Of, [.. scores], one => [one.Node]);
    }

    private sealed record DistanceCount(int Distance, long Pairs);

    private sealed record SampledView(NetworkView Of, Measured<SampledBetweenness> Sampled);

    private sealed record SampledScore(int Node, double Score, double StandardError);
}
