using System.Collections.Immutable;
using CityGraph.Analysis;
using CityGraph.Explorer.Fetching;
using CityGraph.Explorer.Networks;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Measures;

/// <summary>The fields that measure a network, its nodes and its edges.</summary>
internal static class MeasureFields
{
    /// <summary>The threads of one request that measures: half of the processors, so that others are answered meanwhile.</summary>
    private static readonly int Threads = Math.Max(1, Environment.ProcessorCount / 2);

    public static ImmutableArray<ResolverBinding> Bindings(GraphResolvers generated) =>
    [
        new("Network", "measure", Each<NetworkView>((context, network) => MeasuredOf(network).Number(MeasureOf(context), RunOf(context)))),
        new("NetworkNode", "score", Each<NetworkNodeView>((context, node) => ScoreOf(context, node))),
        new("NetworkEdge", "score", Each<NetworkEdgeView>((context, edge) =>
            MeasuredOf(edge.Of).OfEdges(MeasureOf(context), RunOf(context)).Select(scores => scores[edge.Edge]))),
        new("NetworkPart", "number", new PropertyResolver<int>(parent => ((NetworkPart)parent).Number)),
        new("NetworkPart", "size", new PropertyResolver<int>(parent => ((NetworkPart)parent).Nodes.Count)),
        NetworkList.OfNodes(generated, "NetworkPart", "nodes", parent => (((NetworkPart)parent).Of, ((NetworkPart)parent).Nodes)),
        .. DegreeFields.Bindings,
        .. DistanceFields.Bindings(generated),
        .. ScoreFields.Bindings(generated),
        .. CensusFields.Bindings,
        .. ComponentFields.Bindings(generated),
        .. CommunityFields.Bindings,
        .. MixingFields.Bindings(generated),
        .. RoleFields.Bindings(generated),
        .. ProjectionFields.Bindings(generated),
        .. MeasurementResolvers.Bindings,
    ];

    /// <summary>A field that is worked out for one parent after the other.</summary>
    public static BatchResolver Each<TParent>(Func<FieldContext, TParent, object?> work) => new((context, parents, results) =>
    {
        for (var i = 0; i < parents.Length; i++) results[i] = work(context, (TParent)parents[i]);
    });

    /// <summary>As long as the request lasts.</summary>
    public static AnalysisRun RunOf(FieldContext context) => new() { CancellationToken = context.CancellationToken, Threads = Threads };

    /// <summary>Scores nodes for their order.</summary>
    public static NodeScores Scores { get; } = (network, measure, context) => MeasuredOf(network).OfNodes(measure, RunOf(context));

    private static MeasuredNetwork MeasuredOf(NetworkView network) => network.Kept(snapshot => new MeasuredNetwork(snapshot));

    private static string MeasureOf(FieldContext context) => context.Arguments.Get<string>("of");

    private static Measured<double> ScoreOf(FieldContext context, NetworkNodeView node)
    {
        var all = MeasuredOf(node.Of).OfNodes(MeasureOf(context), RunOf(context));
        if (!all.IsDefined) return new NotDefined(all.Reason);
        return all.Value[node.Node] is { } score ? score : NodeMeasures.All.First(measure => measure.Name == MeasureOf(context)).Missing;
    }
}
