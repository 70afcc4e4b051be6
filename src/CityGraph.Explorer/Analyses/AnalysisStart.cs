using System.Collections.Immutable;
using CityGraph.Explorer.Comparisons;
using CityGraph.Explorer.Fetching;
using CityGraph.Explorer.Jobs;
using CityGraph.Explorer.Measures;
using CityGraph.Explorer.Regressions;
using CityGraph.Explorer.Ties;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Analyses;

/// <summary><c>Mutation.startAnalysis</c>: reads what a question that takes long is about, and has it worked out in its time.</summary>
internal static class AnalysisStart
{
    public static ImmutableArray<ResolverBinding> Bindings(GraphResolvers generated)
    {
        var stages = new TieStages(generated.Graph.Model);
        return
        [
            new("Mutation", "startAnalysis", StoreResolver.Of(async (context, _, results) =>
            {
                var result = await StartAsync(context, stages);
                results.Span[0] = result;
            })),
        ];
    }

    /// <summary>An <see cref="AnalysisView"/>, or the field's error.</summary>
    private static async ValueTask<object> StartAsync(FieldContext context, TieStages stages)
    {
        // Exactly one of them is given.
        var (field, given) = context.Arguments.Get<ArgumentValues>("request").Items[0];
        var asked = (ArgumentValues)given!;
        var (task, error) = field switch
        {
            RegressionResolvers.Field => await RegressionResolvers.ReadTaskAsync(context, asked, stages),
            MeasurementResolvers.Member => await MeasurementResolvers.ReadTaskAsync(context, asked, stages),
            _ => await ComparisonResolvers.ReadTaskAsync(context, field, asked, stages),
        };
        if (task is null) return error!;
        var state = (RequestState)context.State;
        if (state.Reader.Jobs is not { } jobs) return AnalysisResolvers.NotOffered;
        var started = await jobs.StartAsync(task, state.Client, context.CancellationToken);
        return (object?)started.View ?? started.Refusal!;
    }
}
