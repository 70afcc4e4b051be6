using System.Collections.Immutable;
using CityGraph.Explorer.Fetching;
using CityGraph.Explorer.Jobs;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Analyses;

/// <summary><c>Query.analysis</c>, <c>Mutation.cancelAnalysis</c>, <c>Subscription.analysis</c> and what <c>Analysis</c> shows.</summary>
internal static class AnalysisResolvers
{
    /// <summary>The error where the graph is served without analyses.</summary>
    public static readonly FieldError NotOffered = new("Analyses are not offered here: the graph is served without them.", "NO_ANALYSES");

    public static ImmutableArray<ResolverBinding> Bindings { get; } =
    [
        new("Query", "analysis", StoreResolver.Of((context, _, results) => AnswerAsync(context, results, (jobs, id) => jobs.FindAsync(id, context.CancellationToken)))),
        new("Mutation", "cancelAnalysis", StoreResolver.Of((context, _, results) => AnswerAsync(context, results, (jobs, id) => jobs.CancelAsync(id, context.CancellationToken)))),
        new("Subscription", "analysis", StoreResolver.Of(context => ValueTask.FromResult(Watch(context)))),
        new("Analysis", "id", Of(view => view.Id)),
        new("Analysis", "title", Of(view => view.Title)),
        new("Analysis", "state", Of(view => view.State.ToString().ToUpperInvariant())),
        new("Analysis", "progress", new PropertyResolver<double>(parent => ((AnalysisView)parent).Progress)),
        new("Analysis", "secondsLeft", new BatchResolver(EstimateSecondsLeft)),
        new("Analysis", "createdAt", Of(view => view.CreatedAt)),
        new("Analysis", "startedAt", Of(view => view.StartedAt)),
        new("Analysis", "endedAt", Of(view => view.EndedAt)),
        new("Analysis", "problem", Of(view => view.Problem)),
    ];

    private static async ValueTask AnswerAsync(FieldContext context, Memory<object?> results, Func<AnalysisJobs, string, ValueTask<AnalysisView?>> ask)
    {
        var answer = ((RequestState)context.State).Reader.Jobs is { } jobs ? (object?)await ask(jobs, context.Arguments.Get<string>("id")) : NotOffered;
        results.Span.Fill(answer);
    }

    private static SourceStream Watch(FieldContext context) => ((RequestState)context.State).Reader.Jobs is { } jobs
        ? SourceStream.Of(jobs.WatchAsync(context.Arguments.Get<string>("id"), context.CancellationToken))
        : SourceStream.Failed(NotOffered);

    private static void EstimateSecondsLeft(FieldContext context, ReadOnlySpan<object> parents, Span<object?> results)
    {
        if (((RequestState)context.State).Reader.Jobs is not { } jobs) return;
        for (var i = 0; i < parents.Length; i++) results[i] = ((AnalysisView)parents[i]).SecondsLeft(jobs.Now);
    }

    private static PropertyResolver Of(Func<AnalysisView, object?> read) => new(parent => read((AnalysisView)parent));
}
