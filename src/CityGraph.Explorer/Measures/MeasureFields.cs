using System.Collections.Immutable;
using CityGraph.Analysis;
using CityGraph.Explorer.Networks;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Measures;

/// <summary>The fields that measure a network, its nodes and its edges.</summary>
internal static class MeasureFields
{
    private static readonly NotDefined NotForThisNode = new("The measure is not defined for this city.");

    public static ImmutableArray<ResolverBinding> Bindings { get; } =
    [
        new("Network", "measure", new BatchResolver((context, parents, results) =>
        {
            for (var i = 0; i < parents.Length; i++) results[i] = MeasuredOf((NetworkView)parents[i]).Number(MeasureOf(context), RunOf(context));
        })),
        new("NetworkNode", "score", new BatchResolver((context, parents, results) =>
        {
            for (var i = 0; i < parents.Length; i++)
            {
                var node = (NetworkNodeView)parents[i];
                results[i] = ScoreOf(MeasuredOf(node.Of).OfNodes(MeasureOf(context), RunOf(context)), scores => scores[node.Node]);
            }
        })),
        new("NetworkEdge", "score", new BatchResolver((context, parents, results) =>
        {
            for (var i = 0; i < parents.Length; i++)
            {
                var edge = (NetworkEdgeView)parents[i];
                results[i] = ScoreOf(MeasuredOf(edge.Of).OfEdges(MeasureOf(context), RunOf(context)), scores => scores[edge.Edge]);
            }
        })),
    ];

    /// <summary>Scores nodes for their order.</summary>
    public static NodeScores Scores { get; } = (network, measure, context) => MeasuredOf(network).OfNodes(measure, RunOf(context));

    private static MeasuredNetwork MeasuredOf(NetworkView network) => network.Kept(snapshot => new MeasuredNetwork(snapshot));

    private static string MeasureOf(FieldContext context) => context.Arguments.Get<string>("of");

    private static AnalysisRun RunOf(FieldContext context) => new() { CancellationToken = context.CancellationToken };

    private static Measured<double> ScoreOf<T>(Measured<T> all, Func<T, double?> one)
        where T : notnull
    {
        if (!all.IsDefined) return new NotDefined(all.Reason);
        return one(all.Value) is { } score ? score : NotForThisNode;
    }
}
